using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <content>Parts of lists whose length is not known: <c>items[1:-1:2]</c>.</content>
internal sealed partial class FunctionTranslator
{
    private Code ListPart(Code list, Value slice)
    {
        (Value start, Value stop, Value step) = slice is SliceValue given ? (given.Start, given.Stop, given.Step)
            : slice.Constant is PySlice known ? (unit.Wrap(known.Start), unit.Wrap(known.Stop), unit.Wrap(known.Step)) : throw unit.Refuse("This part of a list");
        StaticType item = list.Type.Items[0];
        unit.Use("System.Linq");
        string source = list.At(Precedence.Primary);
        string part = step.Constant switch
        {
            -1L when start.Constant is PyNone && stop.Constant is PyNone => $"Enumerable.Reverse({list.Text})",
            PyNone or 1L => source + Sides(start, stop),
            long by and > 1 => $"{source}{Sides(start, stop)}.Where((_, i) => i % {by} == 0)",
            _ => throw unit.Refuse("A part of a list with this step"),
        };
        return new Code($"{part}.ToArray()", new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });
    }

    // What is counted from the end stays there if nothing is cut off before it is.
    private string Sides(Value start, Value stop)
    {
        (Code? first, Code? last) = (Bound(start), Bound(stop));
        string end = last is null ? "" : last.Constant is long and < 0 and var behind ? $".SkipLast({-behind})" : $".Take({last.Text})";
        return first is null or { Constant: 0L } ? end
            : first.Constant is not (long and < 0 and var from) ? $"{end}.Skip({first.Text})"
            : last is null || last.Constant is long and < 0 ? $".TakeLast({-from}){end}" : throw unit.Refuse("A part of a list from its end to its start");
    }

    private Code? Bound(Value value) => value.Constant is PyNone ? null
        : Int(value) is { } bound && (bound.Constant is long || bound.Type.IsNonNegative) ? bound : throw unit.Refuse("A part of a list up to a place that may be counted from its end");
}
