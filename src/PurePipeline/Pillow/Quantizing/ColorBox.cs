namespace PurePipeline.Pillow.Quantizing;

/// <summary>A part of a table's colours, from <paramref name="start"/> to <paramref name="end"/> of an order that splits change.</summary>
internal sealed class ColorBox(ColorTable table, int[] order, int start, int end)
{
    // How much a step of red, green and blue counts: the weights of luminance, in 256ths.
    private static readonly int[] s_weights = [77, 150, 29];

    /// <summary>The numbers of its colours.</summary>
    public ReadOnlySpan<int> Numbers => order.AsSpan(start, end - start);

    /// <summary>How many pixels have one of its colours.</summary>
    public uint Pixels { get; } = Sum(table, order.AsSpan(start, end - start));

    /// <summary>The two halves, null as long as it is whole.</summary>
    public (ColorBox Upper, ColorBox Lower)? Halves { get; private set; }

    public bool IsOneColor => end - start == 1;

    /// <summary>The boxes that are whole, upper ones first.</summary>
    public IEnumerable<ColorBox> Leaves() =>
        Halves is { } halves ? halves.Upper.Leaves().Concat(halves.Lower.Leaves()) : [this];

    /// <summary>Splits the box along its longest axis, where half of the pixels lie above.</summary>
    public void Split()
    {
        int axis = LongestAxis();
        int limit = Median(axis);
        Span<int> numbers = order.AsSpan(start, end - start);
        int above = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (PackedColor.Axis(table.Colors[numbers[i]], axis) >= limit)
            {
                (numbers[above], numbers[i]) = (numbers[i], numbers[above]);
                above++;
            }
        }

        Halves = (new ColorBox(table, order, start, start + above), new ColorBox(table, order, start + above, end));
    }

    private static uint Sum(ColorTable table, ReadOnlySpan<int> numbers)
    {
        uint sum = 0;
        foreach (int number in numbers)
        {
            sum += table.Counts[number];
        }

        return sum;
    }

    private (int Least, int Greatest) Range(int axis)
    {
        (int least, int greatest) = (byte.MaxValue, 0);
        foreach (int number in Numbers)
        {
            int level = PackedColor.Axis(table.Colors[number], axis);
            (least, greatest) = (Math.Min(least, level), Math.Max(greatest, level));
        }

        return (least, greatest);
    }

    private int LongestAxis()
    {
        (int longest, int length) = (0, -1);
        for (int axis = 0; axis < PackedColor.Axes; axis++)
        {
            (int least, int greatest) = Range(axis);
            int weighted = (greatest - least) * s_weights[axis];
            if (weighted > length)
            {
                (longest, length) = (axis, weighted);
            }
        }

        return longest;
    }

    // The least level of the upper half: from above, the first level at which more than half of the pixels are passed. The lower half keeps
    // a level in any case.
    private int Median(int axis)
    {
        Span<uint> counts = stackalloc uint[byte.MaxValue + 1];
        foreach (int number in Numbers)
        {
            counts[PackedColor.Axis(table.Colors[number], axis)] += table.Counts[number];
        }

        int level = counts.Length;
        for (uint passed = 0; 2 * passed <= Pixels;)
        {
            passed += counts[--level];
        }

        return Math.Max(level, Range(axis).Least + 1);
    }
}
