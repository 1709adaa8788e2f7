namespace PurePipeline.Numerics;

/// <summary>Reshaping: the same elements in the same C order under other indices.</summary>
internal sealed partial class Layout
{
    /// <summary>Puts the length that is left in place of a -1.</summary>
    /// <exception cref="ArgumentException">The shape does not have this layout's number of elements.</exception>
    public int[] ResolveShape(ReadOnlySpan<int> shape)
    {
        int[] resolved = shape.ToArray();
        int unknown = -1;
        long known = 1;
        for (int axis = 0; axis < resolved.Length; axis++)
        {
            if (resolved[axis] == -1 && unknown < 0)
            {
                unknown = axis;
            }
            else
            {
                ArgumentOutOfRangeException.ThrowIfNegative(resolved[axis], nameof(shape));
                known = checked(known * resolved[axis]);
            }
        }

        if (unknown >= 0 && known > 0 && Length % known == 0)
        {
            resolved[unknown] = checked((int)(Length / known));
            return resolved;
        }

        return unknown < 0 && known == Length
            ? resolved
            : throw new ArgumentException($"cannot reshape array of size {Length} into shape {Describe(shape)}", nameof(shape));
    }

    /// <summary>The view of the same elements with another shape, or null if that takes a copy.</summary>
    /// <param name="shape">A shape of <see cref="Length"/> elements.</param>
    public Layout? TryReshape(ReadOnlySpan<int> shape)
    {
        if (Length <= 1 || IsContiguous)
        {
            Layout contiguous = Contiguous(shape);
            return new Layout(Offset, contiguous._shape, contiguous._strides);
        }

        Layout old = Coalesce();
        long[] strides = new long[shape.Length];
        int axis = shape.Length;
        for (int source = old.Rank - 1; source >= 0; source--)
        {
            // The new axes, from the last on, must fill each run of equally spaced elements exactly.
            long filled = 1;
            while (filled < old._shape[source] && axis > 0)
            {
                axis--;
                strides[axis] = filled * old._strides[source];
                filled *= shape[axis];
            }

            if (filled != old._shape[source])
            {
                return null;
            }
        }

        return new Layout(Offset, shape.ToArray(), strides);
    }

    /// <summary>
    /// The same elements in the same order with as few axes as possible: neighbours that run on into each other become one.
    /// </summary>
    public Layout Coalesce()
    {
        int[] shape = new int[Rank];
        long[] strides = new long[Rank];
        int rank = 0;
        for (int axis = 0; axis < Rank; axis++)
        {
            if (_shape[axis] == 1)
            {
                continue;
            }

            long joined = rank == 0 ? 0 : (long)shape[rank - 1] * _shape[axis];
            if (rank > 0 && strides[rank - 1] == _strides[axis] * _shape[axis] && joined <= int.MaxValue)
            {
                (shape[rank - 1], strides[rank - 1]) = ((int)joined, _strides[axis]);
            }
            else
            {
                (shape[rank], strides[rank]) = (_shape[axis], _strides[axis]);
                rank++;
            }
        }

        return new Layout(Offset, shape[..rank], strides[..rank]);
    }
}
