using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Functions of each element that look at what it is, and triangles. Equal to torch 1.13, 2.6 and 2.14.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>torch.isfinite(t)</c>: bools, whether it is neither infinite nor NaN.</summary>
    public TorchTensor IsFinite() => With(Data.IsFinite());

    /// <summary><c>torch.isinf(t)</c>: bools.</summary>
    public TorchTensor IsInf() => With(DType.IsFloat() ? Data.IsInf() : NdArray.Full(Shape, false, DType.Bool));

    /// <summary><c>t.frac()</c>: what is behind the point, with the element's sign.</summary>
    public TorchTensor Frac() => With(Data - Data.Trunc());

    /// <summary><c>torch.logical_and(a, b)</c>: bools, whether neither is zero.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public TorchTensor LogicalAnd(TorchTensor other) => Logic(BinaryOperation.BitwiseAnd, other);

    /// <summary><c>torch.logical_or(a, b)</c>: bools, whether one of both is not zero.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public TorchTensor LogicalOr(TorchTensor other) => Logic(BinaryOperation.BitwiseOr, other);

    /// <summary><c>torch.logical_xor(a, b)</c>: bools, whether one of both, and only one, is not zero.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public TorchTensor LogicalXor(TorchTensor other) => Logic(BinaryOperation.BitwiseXor, other);

    /// <summary><c>torch.nan_to_num(t, nan)</c>: NaN becomes a number, and infinities the dtype's greatest and least numbers.</summary>
    /// <param name="nan">The number.</param>
    /// <exception cref="NotSupportedException">The elements are float16 or bfloat16.</exception>
    public TorchTensor NanToNum(double nan = 0)
    {
        if (!DType.IsFloat())
        {
            return this;
        }

        (double least, double greatest) = DType switch
        {
            DType.Float32 => (float.MinValue, float.MaxValue),
            DType.Float64 => (double.MinValue, double.MaxValue),
            _ => throw new NotSupportedException($"torch.nan_to_num of {DType.NumPyName()} is not supported; use float() first."),
        };
        NdArray number(double value) => NdArray.Full([], value, DType);
        NdArray data = Data;
        NdArray bounded = NdArray.Where(data > number(greatest), number(greatest), data);
        bounded = NdArray.Where(bounded < number(least), number(least), bounded);
        return With(NdArray.Where(data.IsNaN(), number(nan), bounded));
    }

    /// <summary><c>t.tril(diagonal)</c>: a copy with zeros above a diagonal of the last two axes.</summary>
    /// <param name="diagonal">0 for the main one, above it above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two axes.</exception>
    public TorchTensor Tril(int diagonal = 0) => With(Data.Tril(diagonal));

    /// <summary><c>t.triu(diagonal)</c>: a copy with zeros below a diagonal of the last two axes.</summary>
    /// <inheritdoc cref="Tril"/>
    public TorchTensor Triu(int diagonal = 0) => With(Data.Triu(diagonal));

    /// <summary><c>t.diff(n, dim)</c>: each element less the one before it.</summary>
    /// <param name="n">How many times.</param>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There is no such axis, or n is below 0.</exception>
    public TorchTensor Diff(int n = 1, int dim = -1) => With(Data.Diff(n, dim));

    /// <summary><c>t.tile(dims)</c>: a copy that repeats the tensor along its axes; fewer numbers are for the last axes.</summary>
    public TorchTensor Tile(params ReadOnlySpan<int> dims) =>
        Repeat([.. Enumerable.Repeat(1, Math.Max(0, Rank - dims.Length)), .. dims]);

    /// <summary><c>torch.eye(n, m, dtype=dtype)</c>: ones on the diagonal.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns; null for that of the rows.</param>
    /// <param name="dtype">The dtype.</param>
    /// <param name="versions">The versions whose rules apply to the result; the newest by default.</param>
    public static TorchTensor Eye(int rows, int? columns = null, DType dtype = DType.Float32, ReferenceVersions? versions = null) => FromNumpy(NdArray.Eye(rows, columns, 0, dtype, versions));

    /// <summary><c>t.count_nonzero(dim)</c>, int64; no axes stand for all.</summary>
    /// <param name="dims">The axes along which it is counted.</param>
    /// <exception cref="ArgumentException">There is no such axis.</exception>
    public TorchTensor CountNonzero(params ReadOnlySpan<int> dims) => With(Data.AsType(DType.Bool).Reduce(ReductionOperation.Sum, DType.Int64, dims));

    /// <summary><c>t.prod(dims, keepdim)</c> of whole numbers, int64.</summary>
    /// <param name="dims">The axes whose elements are multiplied; none for all.</param>
    /// <param name="keepdim">Whether the result has these axes with length 1.</param>
    /// <exception cref="NotSupportedException">The elements are floats, whose order depends on the processor.</exception>
    public TorchTensor Prod(ReadOnlySpan<int> dims = default, bool keepdim = false)
    {
        if (DType.IsFloat())
        {
            throw new NotSupportedException("prod() of floats, whose order depends on the processor, is not supported.");
        }

        NdArray product = Data.Reduce(ReductionOperation.Product, DType.Int64, dims);
        return With(keepdim ? product.Reshape(Data.Kept(dims)) : product);
    }

    private TorchTensor Logic(BinaryOperation operation, TorchTensor other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return With(NdArray.Operate(operation, Data.AsType(DType.Bool), other.Data.AsType(DType.Bool)));
    }
}
