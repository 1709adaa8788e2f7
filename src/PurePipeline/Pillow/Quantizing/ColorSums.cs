namespace PurePipeline.Pillow.Quantizing;

/// <summary>Sums of colours, for the mean colour of each of several groups; of 32 bits, as in <c>Quant.c</c>.</summary>
internal sealed class ColorSums(int groups)
{
    private readonly uint[] _sums = new uint[PackedColor.Axes * groups];
    private readonly uint[] _counts = new uint[groups];

    /// <summary>Adds pixels of one colour to a group.</summary>
    public void Add(int group, int color, uint count)
    {
        _counts[group] += count;
        for (int axis = 0; axis < PackedColor.Axes; axis++)
        {
            _sums[(PackedColor.Axes * group) + axis] += count * (uint)PackedColor.Axis(color, axis);
        }
    }

    /// <summary>Takes pixels of one colour away from a group.</summary>
    public void Remove(int group, int color, uint count) => Add(group, color, 0 - count);

    /// <summary>The mean of a group, black for an empty one.</summary>
    public int Mean(int group) => PackedColor.Of(Mean(group, 0), Mean(group, 1), Mean(group, 2));

    private int Mean(int group, int axis) =>
        _counts[group] == 0 ? 0 : (byte)(int)(.5 + ((double)_sums[(PackedColor.Axes * group) + axis] / _counts[group]));
}
