using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Functions of each element, extremes, and masks.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.abs()</c>.</summary>
    public TorchTensor Abs() => FromNumpy(Data.Abs());

    /// <summary><c>t.sqrt()</c>; integers become float32.</summary>
    public TorchTensor Sqrt() => FromNumpy((DType.IsFloat() ? this : Float()).Data.Sqrt());

    /// <summary>
    /// <c>t.pow(exponent)</c>: squares, cubes, their reciprocals, 1 / t and roots, which are products, divisions and roots in torch 1.13 to
    /// 2.14. Integers to the power of a float become float32, bools int64.
    /// </summary>
    /// <exception cref="ArgumentException">Integers to a negative power.</exception>
    /// <exception cref="NotSupportedException">Another exponent, whose bits depend on torch's vector library; 3, -1 and -2 of float16 and bfloat16.</exception>
    public TorchTensor Pow(Scalar exponent)
    {
        if (!DType.IsFloat() && (exponent.Kind == DTypeKind.Float || DType == DType.Bool))
        {
            return (exponent.Kind == DTypeKind.Float ? Float() : To(DType.Int64)).Pow(exponent);
        }

        bool isWide = DType is DType.Float32 or DType.Float64;
        return exponent.Real switch
        {
            1 => Clone(),
            2 => Mul(this),
            3 when isWide || DType.IsInteger() => Mul(this).Mul(this),
            -1 when isWide => 1.0 / this,
            -2 when isWide => 1.0 / Mul(this),
            0.5 => FromNumpy(Data.Sqrt()),
            < 0 when DType.IsInteger() => throw new ArgumentException("Integers to negative integer powers are not allowed.", nameof(exponent)),
            _ => throw new NotSupportedException($"torch.Tensor.pow: {exponent} of {DType.NumPyName()} is not supported."),
        };
    }

    /// <summary><c>t.sign()</c>.</summary>
    public TorchTensor Sign() => FromNumpy(Data.Sign());

    /// <summary><c>t.floor()</c>.</summary>
    public TorchTensor Floor() => DType.IsFloat() ? FromNumpy(Data.Floor()) : this;

    /// <summary><c>t.ceil()</c>.</summary>
    public TorchTensor Ceil() => DType.IsFloat() ? FromNumpy(Data.Ceil()) : this;

    /// <summary><c>t.trunc()</c>.</summary>
    public TorchTensor Trunc() => DType.IsFloat() ? FromNumpy(Data.Trunc()) : this;

    /// <summary><c>t.round()</c>: halves to even.</summary>
    public TorchTensor Round() => FromNumpy(Data.Round());

    /// <summary><c>t.amax(dim)</c>; no axes stand for all. NaN if one is.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public TorchTensor Amax(params ReadOnlySpan<int> dim) => FromNumpy(Data.Load().Max(dim));

    /// <summary><c>t.amin(dim)</c>; no axes stand for all. NaN if one is.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public TorchTensor Amin(params ReadOnlySpan<int> dim) => FromNumpy(Data.Load().Min(dim));

    /// <summary><c>t.sum(dim)</c>; no axes stand for all.</summary>
    /// <inheritdoc cref="Sum(ReadOnlySpan{int}, bool)"/>
    public TorchTensor Sum(params ReadOnlySpan<int> dim) => Sum(dim, keepdim: false);

    /// <summary>
    /// <c>t.cumsum(dim, dtype=dtype)</c>: running sums along an axis, of whole numbers in int64, of float32 in float64 and then rounded.
    /// Equal to torch 1.13, 2.6 and 2.14.
    /// </summary>
    /// <param name="dim">The axis.</param>
    /// <param name="dtype">What the elements are converted to before; null for their own.</param>
    /// <exception cref="ArgumentException">There is no such axis, or torch before 2.0 is asked for float16.</exception>
    public TorchTensor CumSum(int dim, DType? dtype = null)
    {
        DType result = dtype ?? (DType.IsFloat() ? DType : DType.Int64);
        DType sum = result switch
        {
            DType.Float32 => DType.Float64,
            DType.Float16 or DType.BFloat16 => DType.Float32,
            _ => result,
        };
        if (result == DType.Float16 && _versions.Torch.Major < 2)
        {
            throw new ArgumentException("\"cumsum_out_cpu\" not implemented for 'Half'", nameof(dtype));
        }

        NdArray elements = To(result).To(sum).Data;
        return FromNumpy(Rank == 0 ? elements.Copy() : elements.CumSum(Layout.NormalizeAxis(dim, Rank), sum)).To(result);
    }

    /// <summary><c>torch.maximum(a, b)</c>; NaN if one is.</summary>
    public static TorchTensor Maximum(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Operate(BinaryOperation.Maximum, b);
    }

    /// <summary><c>torch.minimum(a, b)</c>; NaN if one is.</summary>
    public static TorchTensor Minimum(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.Operate(BinaryOperation.Minimum, b);
    }

    /// <summary><c>t.expand(shape)</c>: axes of length 1 repeated without a copy; -1 keeps an axis.</summary>
    /// <exception cref="ArgumentException">The shape is not one that the tensor can be repeated to.</exception>
    public TorchTensor Expand(params ReadOnlySpan<int> shape)
    {
        int[] lengths = shape.ToArray();
        int added = lengths.Length - Rank;
        for (int i = Math.Max(0, added); i < lengths.Length; i++)
        {
            lengths[i] = lengths[i] == -1 ? Shape[i - added] : lengths[i];
        }

        return FromNumpy(Data.BroadcastTo(lengths));
    }

    /// <summary><c>t[mask]</c> and <c>t[places]</c>, as <see cref="NdArray"/> has it: getting copies, setting changes this tensor.</summary>
    [System.Runtime.CompilerServices.IndexerName("Part")]
    public TorchTensor this[TorchTensor index]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(index);
            return FromNumpy(Data[index.Data]);
        }

        set
        {
            ArgumentNullException.ThrowIfNull(index);
            ArgumentNullException.ThrowIfNull(value);
            Data[index.Data] = value.Data;
        }
    }
}
