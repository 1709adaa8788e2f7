namespace PurePipeline.Einops;

/// <summary>
/// What a pattern does to an array of a shape: the array is cut into its named axes, these are put in the result's order with those that are
/// reduced behind them, new ones are repeated, and groups are joined.
/// </summary>
internal sealed record EinopsPlan
{
    /// <summary>The lengths of the named axes of the input.</summary>
    public required int[] Cut { get; init; }

    /// <summary>The order of these axes; those from <see cref="Kept"/> on are reduced.</summary>
    public required int[] Order { get; init; }

    public required int Kept { get; init; }

    /// <summary>New axes: their places among the result's, and their lengths.</summary>
    public required (int Place, int Length)[] Added { get; init; }

    /// <summary>The result's shape.</summary>
    public required int[] Shape { get; init; }

    /// <exception cref="ArgumentException">The pattern is none, or not one for the shape.</exception>
    public static EinopsPlan Of(string pattern, EinopsOperation operation, ReadOnlySpan<int> shape, ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        string[] sides = pattern.Split("->");
        if (sides.Length != 2)
        {
            throw new ArgumentException("a pattern has two sides with one -> between them.");
        }

        var (left, right) = (EinopsExpression.Parse(sides[0]), EinopsExpression.Parse(sides[1]));
        RequireAgreement(left, right, operation);
        List<List<string>> input = Spread(left, shape.Length, out string[] others);
        List<List<string>> output = [.. right.Groups.SelectMany(group => group is [EinopsExpression.Ellipsis]
            ? others.Select(static axis => new List<string> { axis })
            : [[.. group.SelectMany(axis => axis == EinopsExpression.Ellipsis ? others : [axis])]])];
        Dictionary<string, int> known = Known([.. input.SelectMany(static group => group), .. output.SelectMany(static group => group)], lengths);
        for (int axis = 0; axis < input.Count; axis++)
        {
            Infer(input[axis], shape[axis], known);
        }

        List<string> named = [.. input.SelectMany(static group => group)];
        List<string> wanted = [.. output.SelectMany(static group => group)];
        if (wanted.Find(axis => !known.ContainsKey(axis)) is { } unknown)
        {
            throw new ArgumentException($"the length of the new axis '{unknown}' has to be given.");
        }

        List<string> kept = wanted.FindAll(named.Contains);
        return new EinopsPlan
        {
            Cut = [.. named.Select(axis => known[axis])],
            Order = [.. kept.Concat(named.Where(axis => !kept.Contains(axis))).Select(axis => named.IndexOf(axis))],
            Kept = kept.Count,
            Added = [.. wanted.Select((axis, place) => (axis, place)).Where(one => !named.Contains(one.axis)).Select(one => (one.place, known[one.axis]))],
            Shape = [.. output.Select(group => group.Aggregate(1, (product, axis) => checked(product * known[axis])))],
        };
    }

    private static void RequireAgreement(EinopsExpression left, EinopsExpression right, EinopsOperation operation)
    {
        if (right.HasEllipsis && !left.HasEllipsis)
        {
            throw new ArgumentException("an ellipsis on the right side needs one on the left.");
        }

        if (left.HasEllipsis && !left.Groups.Exists(static group => group is [EinopsExpression.Ellipsis]))
        {
            throw new ArgumentException("an ellipsis within brackets is allowed on the right side only.");
        }

        bool isNumbered = left.Names.Concat(right.Names).Any(static axis => EinopsExpression.NumberOf(axis) is not null);
        if (operation == EinopsOperation.Rearrange && isNumbered)
        {
            throw new ArgumentException("axes without a name are of length 1 here: others could be told apart by nothing.");
        }

        if (operation != EinopsOperation.Reduce && left.Names.FirstOrDefault(axis => !right.Names.Contains(axis)) is { } gone)
        {
            throw new ArgumentException($"the axis '{Shown(gone)}' is on the left side only.");
        }

        if (operation != EinopsOperation.Repeat && right.Names.FirstOrDefault(axis => !left.Names.Contains(axis)) is { } added)
        {
            throw new ArgumentException($"the axis '{Shown(added)}' is on the right side only.");
        }
    }

    private static string Shown(string axis) => EinopsExpression.NumberOf(axis) is { } number ? $"{number}" : axis == EinopsExpression.Ellipsis ? "..." : axis;

    // Names for the axes that an ellipsis stands for.
    private static List<List<string>> Spread(EinopsExpression left, int rank, out string[] others)
    {
        int missing = left.HasEllipsis ? rank - left.Groups.Count + 1 : 0;
        if (missing < 0 || (!left.HasEllipsis && left.Groups.Count != rank))
        {
            throw new ArgumentException($"the left side has {(left.HasEllipsis ? "at least " : "")}{left.Groups.Count - (left.HasEllipsis ? 1 : 0)} axes, and the input {rank}.");
        }

        string[] spread = others = [.. Enumerable.Range(0, missing).Select(static i => EinopsExpression.Ellipsis + i)];
        return [.. left.Groups.SelectMany(group => group is [EinopsExpression.Ellipsis] ? spread.Select(static axis => new List<string> { axis }) : [group])];
    }

    private static Dictionary<string, int> Known(HashSet<string> axes, ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        Dictionary<string, int> known = [];
        foreach (string axis in axes)
        {
            if (EinopsExpression.NumberOf(axis) is { } number)
            {
                known[axis] = number;
            }
        }

        foreach ((string axis, int length) in lengths)
        {
            known[axis] = !axes.Contains(axis) ? throw new ArgumentException($"the axis '{axis}', whose length is given, is not in the pattern.")
                : length < 0 ? throw new ArgumentException($"the length of the axis '{axis}' is {length}.")
                : length;
        }

        return known;
    }

    private static void Infer(List<string> group, int length, Dictionary<string, int> known)
    {
        int product = group.Aggregate(1, (product, axis) => checked(product * known.GetValueOrDefault(axis, 1)));
        List<string> unknown = group.FindAll(axis => !known.ContainsKey(axis));
        switch (unknown)
        {
            case []:
                if (length != product)
                {
                    throw new ArgumentException($"the axis ({string.Join(' ', group.Select(Shown))}) of the pattern is {product} long, and that of the input {length}.");
                }

                break;
            case [var one]:
                known[one] = product > 0 && length % product == 0 ? length / product
                    : throw new ArgumentException($"the axis ({string.Join(' ', group.Select(Shown))}) of length {length} cannot be divided by {product}.");
                break;
            default:
                throw new ArgumentException($"of the axes {string.Join(", ", unknown)} in one pair of brackets all but one have to be given a length.");
        }
    }
}
