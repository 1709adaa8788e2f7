using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Ifs that give a name values of types which no C# local takes both: what follows is written twice.</content>
internal sealed partial class FunctionTranslator
{
    private const int MaxSplits = 4;

    // The next attempt knows the if.
    private void RequireOneType(Doubt doubt)
    {
        if (!doubt.IsOfTwoTypes || unit.Foresight.SplitIfs.Contains(doubt.Place) || unit.Foresight.SplitIfs.Count + unit.Foresight.FoundSplits.Count >= MaxSplits)
        {
            return;
        }

        if (unit.Attempting == 0)
        {
            throw new Restart(foresight => foresight.SplitIfs.Add(doubt.Place));
        }

        unit.Foresight.FoundSplits.Add(doubt.Place);
    }

    // An if with what follows it in either way; the statement itself for all others.
    private Statement WithRest(Statement statement, IEnumerable<Statement> rest) => statement is If branch && unit.Foresight.SplitIfs.Contains(branch.Span)
        ? new If(branch.Span, branch.Condition, new Block([.. branch.Then.Statements, .. rest]), new Block([.. branch.Else.Statements, .. rest])) : statement;
}
