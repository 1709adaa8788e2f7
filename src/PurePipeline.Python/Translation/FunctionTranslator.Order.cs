using System.Text.RegularExpressions;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Python computes operands from left to right: what a later one changes is computed before it.</content>
internal sealed partial class FunctionTranslator
{
    private (Value Left, Value Right) Both(Expression left, Expression right)
    {
        Value first = Evaluate(left);
        int lines = method.Writer.Count;
        Value second = Evaluate(right);
        return (Settled(first, lines), second);
    }

    private void Settle(List<Value> earlier, int lines)
    {
        for (int i = 0; method.Writer.Count > lines && i < earlier.Count; i++)
        {
            earlier[i] = Settled(earlier[i], lines);
        }
    }

    // A value as it was before the lines that were written since.
    private Value Settled(Value value, int lines)
    {
        if (method.Writer.Count == lines)
        {
            return value;
        }

        switch (value)
        {
            case Code { Constant: null } code when Names().Matches(code.Text).Any(name => method.Writer.Changes(lines, name.Value)):
                string local = method.NewLocal("before");
                method.Writer.Insert(lines, $"{code.Type.Name} {local} = {code.Text};");
                return new Code(local, code.Type) { Channels = code.Channels };
            case TupleValue tuple when tuple.GetType() == typeof(TupleValue):
                Value[] items = [.. tuple.Items.Select(item => Settled(item, lines))];
                return items.SequenceEqual(tuple.Items) ? tuple : new TupleValue(items, null, tuple.Names);
            default:
                return value;
        }
    }

    [GeneratedRegex(@"(?<![\w.])[A-Za-z_@]\w*")]
    private static partial Regex Names();
}
