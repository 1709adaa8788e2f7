using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>A loop's <c>else</c>, which C# has none of: it follows the loop, asking whether that came to its end.</content>
internal sealed partial class FunctionTranslator
{
    // How many loops with an else are around.
    private int _elses;

    private bool ExecuteElse(Statement loop, Block body, Block otherwise, Statement alone)
    {
        if (otherwise.Statements.Count == 0)
        {
            return false;
        }

        // A loop that only a break ends never comes to it.
        if (loop is While { Condition: Literal { Value: true } })
        {
            Execute(new Block([alone]));
            return true;
        }

        Name completed = new(loop.Span, _elses == 0 ? CompletedName : $"{CompletedName}{_elses + 1}");
        Block marked = Marked(body, new Assignment(loop.Span, [completed], new Literal(loop.Span, false)));
        _elses++;
        Execute(ReferenceEquals(marked, body)
            ? new Block([alone, .. otherwise.Statements])
            : new Block([
                new Assignment(loop.Span, [completed], new Literal(loop.Span, true)),
                alone switch { For each => each with { Body = marked }, While repeated => repeated with { Body = marked }, _ => alone },
                new If(loop.Span, completed, otherwise, Block.Empty)]));
        _elses--;
        return true;
    }

    // The block with a statement before each break of the loop whose body it is.
    private static Block Marked(Block block, Statement mark)
    {
        Statement[] statements = [.. block.Statements.SelectMany(statement => (Statement[])(statement is Break ? [mark, statement] : [Marked(statement, mark)]))];
        return statements.SequenceEqual(block.Statements, ReferenceEqualityComparer.Instance) ? block : new Block(statements);
    }

    private static Statement Marked(Statement statement, Statement mark)
    {
        switch (statement)
        {
            case If choice when (Marked(choice.Then, mark), Marked(choice.Else, mark)) is var (then, otherwise) && !(ReferenceEquals(then, choice.Then) && ReferenceEquals(otherwise, choice.Else)):
                return choice with { Then = then, Else = otherwise };
            case With with when Marked(with.Body, mark) is var body && !ReferenceEquals(body, with.Body):
                return with with { Body = body };
            case Try attempt when Breaks(attempt):
                return attempt with
                {
                    Body = Marked(attempt.Body, mark), Handlers = [.. attempt.Handlers.Select(handler => handler with { Body = Marked(handler.Body, mark) })],
                    Else = Marked(attempt.Else, mark), Finally = Marked(attempt.Finally, mark),
                };
            case For each when Marked(each.Else, mark) is var otherwise && !ReferenceEquals(otherwise, each.Else):
                return each with { Else = otherwise };
            case While repeated when Marked(repeated.Else, mark) is var otherwise && !ReferenceEquals(otherwise, repeated.Else):
                return repeated with { Else = otherwise };
            case Match when Breaks(statement):
                throw new Refusal("A break out of a match within a loop that has an else is not translated. Set a variable instead, and ask for it behind the loop.");
            default:
                return statement;
        }
    }

    private static bool Breaks(Statement statement) => SyntaxNames.Nested(new Block([statement])).Any(inner => inner is Break);
}
