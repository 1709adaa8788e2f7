namespace PurePipeline.Numerics;

/// <summary>How what is computed of arrays lies in new memory.</summary>
internal sealed partial class Layout
{
    /// <summary>
    /// The axes in the order in which NumPy writes the result of an operation, the slowest first: that of the operands' steps in
    /// memory; where these disagree, C order.
    /// </summary>
    public static int[] OrderOfResult(ReadOnlySpan<int> shape, params ReadOnlySpan<Layout> operands) => OrderOfResult(shape, firstDecides: false, operands);

    /// <summary>The same, and torch's order: where the operands disagree, the first decides that says something.</summary>
    public static int[] OrderOfResult(ReadOnlySpan<int> shape, bool firstDecides, params ReadOnlySpan<Layout> operands)
    {
        // From the fastest on, as NumPy's iterator (nditer_constr.c) and torch's (TensorIterator.cpp) sort them.
        List<int> order = [];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            int place = order.Count;
            for (int at = place - 1; at >= 0; at--)
            {
                bool? isBefore = Compare(order[at], axis, shape, firstDecides, operands);
                if (isBefore is true)
                {
                    break;
                }

                place = isBefore is false ? at : place;
            }

            order.Insert(place, axis);
        }

        order.Reverse();
        return [.. order];
    }

    /// <summary>True if no element between the first and the last is left out, and none is seen twice: <c>is_non_overlapping_and_dense</c>.</summary>
    public bool IsPacked
    {
        get
        {
            long step = 1;
            foreach (int axis in AxesByStride().Reverse())
            {
                if (_shape[axis] != 1 && _strides[axis] != step)
                {
                    return false;
                }

                step *= _shape[axis];
            }

            return true;
        }
    }

    /// <summary>The permutation that undoes another.</summary>
    public static int[] Inverse(int[] order)
    {
        int[] inverse = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            inverse[order[i]] = i;
        }

        return inverse;
    }

    // Whether the first axis has the shorter steps; null if no operand says so.
    private static bool? Compare(int first, int second, ReadOnlySpan<int> shape, bool firstDecides, ReadOnlySpan<Layout> operands)
    {
        bool? isBefore = null;
        foreach (Layout operand in operands)
        {
            (long a, long b) = (operand.Step(first, shape.Length), operand.Step(second, shape.Length));
            if (a != 0 && b != 0 && !(firstDecides && isBefore is not null))
            {
                isBefore = a <= b || (isBefore ?? false);
            }
        }

        return isBefore;
    }

    private long Step(int axis, int rank)
    {
        int own = axis - (rank - Rank);
        return own < 0 || _shape[own] == 1 ? 0 : Math.Abs(_strides[own]);
    }
}
