using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Values whose type a run decides: <c>if isinstance(value, str)</c>.</content>
internal sealed partial class FunctionTranslator
{
    // What names stand for where an if's condition holds.
    private readonly Dictionary<SourceSpan, (string Name, Code Value, bool IfTrue)> _patterns = [];

    // The condition of an if that asks for a value's type, as C#'s pattern; null for all others.
    private Code? Pattern(If branch)
    {
        if (branch.Condition is not Call { Function: Name { Id: "isinstance" }, Arguments: [{ Value: Name { Id: var name } }, { Value: var type }] }
            || frame.Variables.GetValueOrDefault(name) is not Code value || value.Type != StaticType.Any || frame.Pinned.ContainsKey(name)
            || Evaluate(type).Constant is not { } wanted || Rows.ExifValues.Pattern(wanted) is not var (pattern, known))
        {
            return null;
        }

        string local = method.NewLocal(CSharpNames.Camel(name + "_" + pattern.Split('[', ' ')[0].ToLowerInvariant()));
        unit.Use("System");
        unit.Use("System.Linq");
        _patterns[branch.Span] = (name, known(local), true);
        string[] parts = pattern.Split(" and ");
        return new Code($"{value.At(Precedence.Relational)} is {parts[0]} {local}{string.Concat(parts.Skip(1).Select(part => $" and {part}"))}", StaticType.Bool, Precedence.Relational);
    }
}
