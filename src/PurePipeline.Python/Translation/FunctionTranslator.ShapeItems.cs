using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Translation;

/// <content>Items and parts of shapes.</content>
internal sealed partial class FunctionTranslator
{
    private Value ShapeItem(Code shape, Value key)
    {
        if (key.Constant is PySlice slice)
        {
            Code span = Simple(shape, "shape");
            (long? start, long? stop) = (slice.Start as long?, slice.Stop as long?);
            if (RankOf(span) is { } rank && (stop > rank || start < -rank))
            {
                return ShapeTail(span, start, stop, slice);
            }

            if (slice.Step is not PyNone || (start ?? 0) < 0 != (stop ?? -1) < 0 && !(start is >= 0 or null && stop is > 0))
            {
                return ShapeTail(span, start, stop, slice);
            }

            int[] axes = start is < 0
                ? [.. Enumerable.Range(0, (int)((stop ?? 0) - start.Value)).Select(i => (int)start.Value + i)]
                : stop is > 0 ? [.. Enumerable.Range((int)(start ?? 0), (int)Math.Max(0, stop.Value - (start ?? 0)))]
                : throw unit.Refuse("A part of a shape whose length is not known");
            return new TupleValue([.. axes.Select(axis => Axis(span, axis))], null, axes is [0, 1] or [-2, -1] ? ["Height", "Width"] : null);
        }

        if (key.Constant is { } at && PyInteger.TryIndex(at) is long index)
        {
            return Axis(shape, (int)index);
        }

        // Only a length is never below 0, which counts from the end.
        Code place = Int(key);
        place = place.Type == StaticType.Length ? place : Simple(place, "axis");
        return new Code($"{shape.Text}[{(place.Type == StaticType.Length ? place.Text : $"{place.Text} < 0 ? {place.Text} + {shape.Text}.Length : {place.Text}")}]", StaticType.Length);
    }

    private TupleValue ShapeTail(Code span, long? start, long? stop, PySlice slice)
    {
        // Of an array whose rank is known.
        int rank = RankOf(span) ?? throw unit.Refuse("A part of a shape whose length is not known");
        Value[] axes = [.. Enumerable.Range(0, rank).Select(i => Axis(span, i))];
        return new TupleValue([.. ((PyTuple)Sequences.GetItem(unit.Run, new PyTuple([.. axes]), slice)).Items.Cast<Value>()]);
    }

    private static int? RankOf(Code shape) => shape.Type.Rank;

    private static Code Axis(Code shape, int axis) => new($"{shape.Text}[{(axis < 0 ? $"^{-axis}" : $"{axis}")}]", StaticType.Length);
}
