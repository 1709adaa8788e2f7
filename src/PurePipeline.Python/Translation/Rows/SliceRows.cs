using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>slice</c>: its sides, and the places that it has in something of a length that only a run knows.</summary>
internal static class SliceRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["slice"] = static site => site["stop"].Constant is PyEllipsis ? new SliceValue(Known.None, site["start"], Known.None) : new SliceValue(site["start"], site["stop"], site["step"]);
        rows["slice.indices"] = static site =>
        {
            (Value start, Value stop, Value step) = site.Self is SliceValue given ? (given.Start, given.Stop, given.Step)
                : site.Self.Constant is PySlice known ? (site.To.Unit.Wrap(known.Start), site.To.Unit.Wrap(known.Stop), site.To.Unit.Wrap(known.Step)) : throw site.Refuse("this");
            Code length = site.To.Simple(site.To.Int(site["len"]), "length");
            Value by = step.Constant is PyNone ? Literals.TryOf(1L)! : step;
            return by.Constant switch
            {
                long and > 0 => new TupleValue([Place(site, start, length, Literals.TryOf(0L)!), Place(site, stop, length, length), by]),
                -1L when start.Constant is PyNone && stop.Constant is PyNone => new TupleValue([site.To.Operate(Syntax.BinaryOperator.Subtract, length, Literals.TryOf(1L)!), Literals.TryOf(-1L)!, by]),
                _ => throw site.Refuse("this step"),
            };
        };
    }

    // Counted from the end if it is below 0, and never beyond either end.
    private static Code Place(NativeSite site, Value side, Code length, Code otherwise)
    {
        if (side.Constant is PyNone)
        {
            return otherwise;
        }

        Code place = site.To.Int(side);
        site.To.Unit.Use("System");
        return place.Constant is long and < 0 and var behind ? new Code($"Math.Max({length.Text} - {-behind}, 0)", StaticType.Length)
            : place.Constant is 0L ? place
            : place.Type.IsNonNegative ? new Code($"Math.Min({place.Text}, {length.Text})", StaticType.Length)
            : throw site.Refuse("a side that may be counted from the end");
    }
}
