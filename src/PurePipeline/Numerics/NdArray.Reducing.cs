using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Sums, means and extremes. Floats are summed up in NumPy's order.</summary>
public sealed partial class NdArray
{
    // Before, a sum went through the iterator's buffer, so that each stretch of its size was a sum of its own.
    private static readonly Version SumsWholeRunsSince = new(2, 3);

    private const int IteratorBuffer = 8192;

    /// <summary><c>a.sum(axis)</c>: integers as int64 or uint64, float16 and float32 as themselves.</summary>
    /// <param name="axes">The axes that are summed up; none for all.</param>
    public NdArray Sum(params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Sum, SumType(DType), axes);

    /// <summary><c>a.prod(axis)</c>, as <see cref="Sum(ReadOnlySpan{int})"/>.</summary>
    public NdArray Prod(params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Product, SumType(DType), axes);

    /// <summary><c>a.min(axis)</c>; NaN if one is.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NdArray Min(params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Minimum, DType, axes);

    /// <summary><c>a.max(axis)</c>; NaN if one is.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public NdArray Max(params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Maximum, DType, axes);

    /// <summary><c>a.mean(axis)</c>: of integers in float64, of float16 computed in float32.</summary>
    public NdArray Mean(params ReadOnlySpan<int> axes)
    {
        NdArray mean = Mean(MeanType(DType), axes);
        return DType == DType.Float16 ? mean.AsType(DType.Float16) : mean;
    }

    /// <summary><c>a.sum(axis, dtype=dtype)</c>: added in a dtype.</summary>
    public NdArray Sum(DType dtype, params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Sum, dtype, axes);

    /// <summary><c>a.prod(axis, dtype=dtype)</c>: multiplied in a dtype.</summary>
    public NdArray Prod(DType dtype, params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Product, dtype, axes);

    /// <summary><c>a.mean(axis, dtype=dtype)</c>: added and divided in a dtype.</summary>
    public NdArray Mean(DType dtype, params ReadOnlySpan<int> axes) => Reduce(ReductionOperation.Sum, dtype, axes).DividedBy(CountAlong(axes));

    /// <summary><c>a.var(axis, ddof=ddof)</c>.</summary>
    public NdArray Var(int ddof, params ReadOnlySpan<int> axes)
    {
        int[] order = WalkingOrder(_array.Layout);
        if (!order.SequenceEqual(Enumerable.Range(0, Rank)))
        {
            // What is computed on the way lies in memory as its operands do.
            bool[] reduced = Reduced(axes);
            int[] kept = [.. order.Where(axis => !reduced[axis])];
            NdArray walked = Transpose(order).Var(ddof, [.. Enumerable.Range(0, Rank).Where(i => reduced[order[i]])]);
            return kept.Length < 2 ? walked : walked.Transpose([.. Enumerable.Range(0, kept.Length).OrderBy(i => kept[i])]);
        }

        DType dtype = MeanType(DType);
        NdArray values = DType == dtype || DType.IsFloat() ? this : AsType(dtype);
        NdArray distance = values.Load() - Mean(dtype, axes).Reshape(Kept(axes));
        NdArray squares = distance.Reduced(ReductionOperation.Sum, dtype, axes, distance * distance);
        double count = Math.Max(CountAlong(axes) - ddof, 0);
        NdArray variance = squares.DividedBy(count);
        return DType == DType.Float16 ? variance.AsType(DType.Float16) : variance;
    }

    /// <summary><c>a.std(axis, ddof=ddof)</c>.</summary>
    public NdArray Std(int ddof, params ReadOnlySpan<int> axes) => Var(ddof, axes).Sqrt();

    internal NdArray Reduce(ReductionOperation operation, DType dtype, ReadOnlySpan<int> axes) => Reduced(operation, dtype, axes, this);

    internal static DType SumType(DType dtype) => dtype.Kind() switch
    {
        DTypeKind.Float => dtype,
        DTypeKind.Unsigned => DType.UInt64,
        _ => DType.Int64,
    };

    internal static DType MeanType(DType dtype) => dtype.IsFloat() ? (dtype == DType.Float64 ? dtype : DType.Float32) : DType.Float64;

    /// <summary><c>np.average(a, axis, weights)</c>: the sum of the products, divided by the sum of the weights.</summary>
    /// <param name="weights">One for each element, or along the one axis.</param>
    /// <param name="axes">The axes along which it is; none for all.</param>
    /// <exception cref="ArgumentException">The weights go with neither the array nor the axis.</exception>
    public NdArray Average(NdArray weights, params ReadOnlySpan<int> axes)
    {
        ArgumentNullException.ThrowIfNull(weights);
        int[] own = Shape.ToArray();
        if (!weights.Shape.SequenceEqual(Shape))
        {
            if (axes.Length != 1 || weights.Rank != 1 || weights.Shape[0] != Shape[Layout.NormalizeAxis(axes[0], Rank)])
            {
                throw new ArgumentException("Axis must be specified when shapes of a and weights differ.", nameof(axes));
            }

            own.AsSpan().Fill(1);
            own[Layout.NormalizeAxis(axes[0], Rank)] = weights.Shape[0];
        }

        DType dtype = NumPyPromotion.Promote(DType, weights.DType);
        dtype = DType.IsFloat() || dtype.IsFloat() ? dtype : DType.Float64;
        NdArray spread = weights.Reshape(own).BroadcastTo(Shape);
        NdArray scale = spread.Reduce(ReductionOperation.Sum, dtype, axes);
        return (this * spread).AsType(dtype).Reduce(ReductionOperation.Sum, dtype, axes) / scale;
    }

    /// <summary>The shape with reduced axes of length 1, <c>keepdims=True</c>.</summary>
    internal int[] Kept(ReadOnlySpan<int> axes)
    {
        bool[] reduced = Reduced(axes);
        return [.. Enumerable.Range(0, Rank).Select(axis => reduced[axis] ? 1 : Shape[axis])];
    }

    internal double CountAlong(ReadOnlySpan<int> axes)
    {
        bool[] reduced = Reduced(axes);
        double count = 1;
        for (int axis = 0; axis < Rank; axis++)
        {
            count *= reduced[axis] ? Shape[axis] : 1;
        }

        return count;
    }

    private bool[] Reduced(ReadOnlySpan<int> axes)
    {
        bool[] reduced = new bool[Rank];
        reduced.AsSpan().Fill(axes.Length == 0);
        foreach (int axis in axes)
        {
            reduced[Layout.NormalizeAxis(axis, Rank)] = true;
        }

        return reduced;
    }

    private NdArray DividedBy(double count) => With(StridedArray.Operate(BinaryOperation.Divide, DType, _array, new NdArray(((Scalar)count).ToArray(), Versions).AsType(DType)._array));

    // The values have this array's shape; the order in which they are walked is that of their strides.
    private NdArray Reduced(ReductionOperation operation, DType dtype, ReadOnlySpan<int> axes, NdArray values)
    {
        bool[] reduced = Reduced(axes);
        int[] shape = [.. Enumerable.Range(0, Rank).Where(axis => !reduced[axis]).Select(axis => Shape[axis])];
        bool isExtreme = operation is ReductionOperation.Minimum or ReductionOperation.Maximum;
        if (values.Length == 0 && isExtreme)
        {
            throw new ArgumentException("zero-size array to reduction operation has no identity");
        }

        int[] order = WalkingOrder(values._array.Layout);
        int[] lengths = [.. order.Select(axis => Shape[axis])];
        int[] places = new int[Rank];
        int place = 1;
        for (int axis = Rank - 1; axis >= 0; axis--)
        {
            places[axis] = reduced[axis] ? 0 : place;
            place *= reduced[axis] ? 1 : Shape[axis];
        }

        int[] steps = [.. order.Select(axis => places[axis])];
        bool isBuffered = Versions.NumPy < SumsWholeRunsSince;
        (lengths, steps) = Joined(lengths, steps, isBuffered && shape.Length == 0 ? Layout.Contiguous(lengths).Strides : [.. order.Select(axis => values._array.Layout.Strides[axis])]);
        int longest = isBuffered ? IteratorBuffer : int.MaxValue;
        if (!isBuffered && shape.Length == 0 && lengths.Length > 1 && lengths[^1] <= IteratorBuffer)
        {
            // What is not one stretch of memory goes through the buffer, in pieces of whole inner axes.
            int core = 1;
            for (int i = lengths.Length - 1; i >= 0 && (long)core * lengths[i] <= IteratorBuffer; i--)
            {
                core *= lengths[i];
            }

            longest = IteratorBuffer / core * core;
            (lengths, steps) = ([checked((int)values.Length)], [0]);
        }

        byte[] elements = (Rank == 0 ? values : values.Transpose(order)).AsType(dtype).ToBytes();
        NdArray result = Full(shape, 0L, dtype, Versions);
        byte[] memory = result.ToBytes();
        if (operation == ReductionOperation.Product)
        {
            memory = Full(shape, 1L, dtype, Versions).ToBytes();
        }
        else if (isExtreme)
        {
            // Any element is neutral to itself: the first along the reduced axes.
            ArrayIndex[] first = [.. reduced.Select(r => r ? (ArrayIndex)0 : ArrayIndex.All)];
            memory = values[first].AsType(dtype).ToBytes();
        }

        Reduction.Run(operation, dtype, elements, lengths, steps, longest, memory);
        return With(StridedArray.Of(dtype, memory, shape));
    }

    private static int[] WalkingOrder(Layout layout)
    {
        long[] strides = layout.Strides.ToArray();
        return [.. Enumerable.Range(0, layout.Rank).OrderByDescending(axis => Math.Abs(strides[axis]))];
    }

    // Neighbours that run on into each other in memory, and are both reduced or do so in the result, are one axis.
    private static (int[] Lengths, int[] Steps) Joined(int[] lengths, int[] steps, ReadOnlySpan<long> strides)
    {
        List<(int Length, int Step, long Stride)> axes = [];
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] == 1)
            {
                continue;
            }

            if (axes.Count > 0 && axes[^1].Step == steps[i] * lengths[i] && axes[^1].Stride == strides[i] * lengths[i])
            {
                axes[^1] = (checked(axes[^1].Length * lengths[i]), steps[i], strides[i]);
            }
            else
            {
                axes.Add((lengths[i], steps[i], strides[i]));
            }
        }

        return ([.. axes.Select(axis => axis.Length)], [.. axes.Select(axis => axis.Step)]);
    }

}
