namespace PurePipeline.Numerics;

/// <summary>Elements put in, repeated and turned.</summary>
public sealed partial class NdArray
{
    /// <summary><c>np.pad(a, widths, mode)</c>.</summary>
    /// <param name="widths">For each axis, how many elements come before it and how many behind; a single pair holds for all.</param>
    /// <param name="mode">What they are; where there are no more elements to mirror, mirroring goes on.</param>
    /// <param name="value">The value of <see cref="ArrayPadding.Constant"/>.</param>
    /// <exception cref="ArgumentException">There are not as many pairs as axes, a width is negative, or an empty axis is to be mirrored.</exception>
    public NdArray Pad(ReadOnlySpan<(int Before, int After)> widths, ArrayPadding mode = ArrayPadding.Constant, Scalar value = default)
    {
        if (widths.Length != Rank && widths.Length != 1)
        {
            throw new ArgumentException($"{widths.Length} pairs of widths for {Rank} axes", nameof(widths));
        }

        NdArray padded = this;
        for (int axis = 0; axis < Rank; axis++)
        {
            (int before, int after) = widths[widths.Length == 1 ? 0 : axis];
            if (before < 0 || after < 0)
            {
                throw new ArgumentException("index can't contain negative values", nameof(widths));
            }

            padded = (before, after) == (0, 0) ? padded
                : mode == ArrayPadding.Constant ? padded.Surround(axis, before, after, value)
                : padded.Take(Places(mode, before, after, padded.Shape[axis]), axis);
        }

        return padded;
    }

    /// <summary><c>np.repeat(a, times, axis)</c>: each element along an axis several times.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public NdArray Repeat(int times, int axis)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(times);
        int length = Shape[Layout.NormalizeAxis(axis, Rank)];
        return Take([.. Enumerable.Range(0, checked(length * times)).Select(i => i / times)], axis);
    }

    /// <summary><c>np.tile(a, times)</c>: the whole array several times along each of the last axes; missing axes are added in front.</summary>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public NdArray Tile(params ReadOnlySpan<int> times)
    {
        NdArray array = this;
        while (array.Rank < times.Length)
        {
            array = array.ExpandDims(0);
        }

        for (int i = 0; i < times.Length; i++)
        {
            int axis = array.Rank - times.Length + i;
            int length = array.Shape[axis];
            array = times[i] == 1 ? array
                : times[i] < 0 ? throw new ArgumentException("negative dimensions are not allowed", nameof(times))
                : array.Take([.. Enumerable.Range(0, checked(length * times[i])).Select(place => place % length)], axis);
        }

        return array.Copy();
    }

    /// <summary><c>np.rot90(a, k, axes)</c>: a view turned by 90 degrees <paramref name="k"/> times, from the first of the axes to the second.</summary>
    public NdArray Rot90(int k = 1, int firstAxis = 0, int secondAxis = 1)
    {
        (int first, int second) = (Layout.NormalizeAxis(firstAxis, Rank), Layout.NormalizeAxis(secondAxis, Rank));
        int[] exchanged = [.. Enumerable.Range(0, Rank)];
        (exchanged[first], exchanged[second]) = (exchanged[second], exchanged[first]);
        return (((k % 4) + 4) % 4) switch
        {
            0 => this,
            1 => Flip(second).Transpose(exchanged),
            2 => Flip(first).Flip(second),
            _ => Transpose(exchanged).Flip(second),
        };
    }

    /// <summary><c>np.roll(a, shift, axis)</c>: what goes beyond the end comes in at the front.</summary>
    public NdArray Roll(int shift, int axis)
    {
        int length = Shape[Layout.NormalizeAxis(axis, Rank)];
        return Take([.. Enumerable.Range(0, length).Select(i => (int)((((long)i - shift) % length + length) % length))], axis);
    }

    /// <summary>The places along an axis that mirroring and the like take the elements from.</summary>
    private static int[] Places(ArrayPadding mode, int before, int after, int length)
    {
        if (length == 0)
        {
            throw new ArgumentException("can't extend empty axis using modes other than 'constant' or 'empty'", nameof(length));
        }

        int period = mode switch
        {
            ArrayPadding.Reflect => Math.Max(2 * (length - 1), 1),
            ArrayPadding.Symmetric => 2 * length,
            _ => length,
        };
        return [.. Enumerable.Range(-before, checked(length + before + after)).Select(place =>
        {
            int within = ((place % period) + period) % period;
            return mode == ArrayPadding.Edge ? Math.Clamp(place, 0, length - 1)
                : within < length ? within
                : mode == ArrayPadding.Reflect ? period - within : period - 1 - within;
        })];
    }

    private NdArray Surround(int axis, int before, int after, Scalar value)
    {
        int[] shape = Shape.ToArray();
        shape[axis] = checked(shape[axis] + before + after);
        NdArray whole = Full(shape, value, DType, Versions);
        ArrayIndex[] part = new ArrayIndex[axis + 1];
        Array.Fill(part, ArrayIndex.All);
        part[axis] = ArrayIndex.Slice(before, before + Shape[axis]);
        whole[part] = this;
        return whole;
    }
}
