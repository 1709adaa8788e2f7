namespace PurePipeline.Einops;

/// <summary><c>einops.parse_shape</c>: the lengths of axes by their names.</summary>
internal static class EinopsShape
{
    /// <exception cref="ArgumentException">The pattern is none, or not one of that shape.</exception>
    public static List<(string Axis, int Length)> Parse(ReadOnlySpan<int> shape, string pattern)
    {
        var expression = EinopsExpression.Parse(pattern, takesUnderscores: true);
        int missing = shape.Length - expression.Groups.Count + 1;
        if (expression.Groups.Exists(static group => group.Count > 1) || (expression.HasEllipsis ? missing < 0 : missing != 1))
        {
            throw new ArgumentException($"Can't parse shape ({string.Join(", ", shape.ToArray())}) with pattern '{pattern}'.");
        }

        List<(string, int)> lengths = [];
        int at = 0;
        foreach (List<string> group in expression.Groups)
        {
            if (group is [EinopsExpression.Ellipsis])
            {
                at += missing;
                continue;
            }

            int length = shape[at++];
            int wanted = group is [var axis] ? EinopsExpression.NumberOf(axis) ?? length : 1;
            if (wanted != length)
            {
                throw new ArgumentException($"An axis of pattern '{pattern}' is {wanted} long, and that of the input {length}.");
            }

            if (group is [var name] && name != "_" && EinopsExpression.NumberOf(name) is null)
            {
                lengths.Add((name, length));
            }
        }

        return lengths;
    }
}
