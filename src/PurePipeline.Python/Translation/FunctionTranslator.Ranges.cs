using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Ranges.</content>
internal sealed partial class FunctionTranslator
{
    private SequenceValue Range(IReadOnlyList<Value> bounds)
    {
        Code[] codes = [.. bounds.Select(bound => Int(bound))];
        (Code start, Code stop, Code step) = codes switch
        {
            [var one] => (Literals.TryOf(0L)!, one, Literals.TryOf(1L)!),
            [var one, var two] => (one, two, Literals.TryOf(1L)!),
            _ => (codes[0], codes[1], codes[2]),
        };
        if (step.Constant is not long by || by <= 0)
        {
            if (step.Constant is not long)
            {
                return Sequence(Stepped([start, stop, step]));
            }
        }

        by = (long)step.Constant!;
        List<Value>? items = null;
        if (start.Constant is long first && stop.Constant is long last && Math.Abs(last - first) / Math.Abs(by) <= 4096)
        {
            items = [];
            for (long i = first; by > 0 ? i < last : i > last; i += by)
            {
                items.Add(Literals.TryOf(i)!);
            }
        }

        return new SequenceValue(items, name =>
        {
            Code limit = stop.IsSimple && !method.Assignable.Contains(stop.Text) ? stop : Freeze(stop, "count");
            Code i = Element(name, by > 0 && start.Type.IsNonNegative ? StaticType.Length : StaticType.Int);
            string next = by switch { 1 => $"{i.Text}++", -1 => $"{i.Text}--", > 0 => $"{i.Text} += {by}", _ => $"{i.Text} -= {-by}" };
            return ($"for (int {i.Text} = {start.Text}; {i.Text} {(by > 0 ? "<" : ">")} {limit.At(Precedence.Shift)}; {next})", i);
        })
        { Indexed = start.Constant is 0L && by == 1 ? (stop.Text, place => new Code(place, StaticType.Length)) : null };
    }

    // A range whose end is not known, where it is no loop's: its numbers.
    private Code? RangeOf(Call call)
    {
        if (call is { Function: Name { Id: "range" }, Arguments: { Count: 3 } three } && three.All(a => a.Kind == ArgumentKind.Positional) && !Frames().Any(f => f.Variables.ContainsKey("range")))
        {
            return Stepped([.. three.Select(a => Int(Evaluate(a.Value)))]);
        }

        if (call is not { Function: Name { Id: "range" }, Arguments: { Count: 1 or 2 } bounds } || bounds.Any(a => a.Kind != ArgumentKind.Positional) || Frames().Any(f => f.Variables.ContainsKey("range")))
        {
            return null;
        }

        (Code start, Code stop) = bounds.Count == 2 ? (Int(Evaluate(bounds[0].Value)), Int(Evaluate(bounds[1].Value))) : (Literals.TryOf(0L)!, Int(Evaluate(bounds[0].Value)));
        Code count = start.Constant is 0L ? stop : (Code)Operate(BinaryOperator.Subtract, stop, start);
        unit.Use("System");
        unit.Use("System.Linq");
        return new Code($"Enumerable.Range({start.Text}, {(count.Type.IsNonNegative ? count.Text : $"Math.Max({count.Text}, 0)")}).ToArray()", new StaticType(TypeKind.List, "int[]") { Items = [start.Type.IsNonNegative ? StaticType.Length : StaticType.Int] });
    }

    // The numbers of a range with a step of any sign.
    private Code Stepped(IReadOnlyList<Code> bounds)
    {
        unit.Use("System");
        unit.Use("System.Linq");
        unit.Need("Range", """
            // Python's range(start, stop, step).
            private static int[] Range(int start, int stop, int step) => [.. Enumerable.Range(0, Math.Max(0, (stop - start + step - Math.Sign(step)) / step)).Select(i => start + (i * step))];
            """);
        bool isNonNegative = bounds[0].Type.IsNonNegative && (bounds[1].Type.IsNonNegative || bounds[2].Type.IsNonNegative);
        return new Code($"Range({string.Join(", ", bounds.Select(bound => bound.Text))})", new StaticType(TypeKind.List, "int[]") { Items = [isNonNegative ? StaticType.Length : StaticType.Int] });
    }
}
