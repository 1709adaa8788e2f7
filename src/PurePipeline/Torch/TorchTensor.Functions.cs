using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Functions of each element, extremes, and masks.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.abs()</c>.</summary>
    public TorchTensor Abs() => FromNumpy(Numpy().Abs());

    /// <summary><c>t.sqrt()</c>; integers become float32.</summary>
    public TorchTensor Sqrt() => FromNumpy((DType.IsFloat() ? this : Float()).Numpy().Sqrt());

    /// <summary><c>t.sign()</c>.</summary>
    public TorchTensor Sign() => FromNumpy(Numpy().Sign());

    /// <summary><c>t.floor()</c>.</summary>
    public TorchTensor Floor() => DType.IsFloat() ? FromNumpy(Numpy().Floor()) : this;

    /// <summary><c>t.ceil()</c>.</summary>
    public TorchTensor Ceil() => DType.IsFloat() ? FromNumpy(Numpy().Ceil()) : this;

    /// <summary><c>t.trunc()</c>.</summary>
    public TorchTensor Trunc() => DType.IsFloat() ? FromNumpy(Numpy().Trunc()) : this;

    /// <summary><c>t.round()</c>: halves to even.</summary>
    public TorchTensor Round() => FromNumpy(Numpy().Round());

    /// <summary><c>t.amax(dim)</c>; no axes stand for all. NaN if one is.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public TorchTensor Amax(params ReadOnlySpan<int> dim) => FromNumpy(Numpy().Load().Max(dim));

    /// <summary><c>t.amin(dim)</c>; no axes stand for all. NaN if one is.</summary>
    /// <exception cref="ArgumentException">There are no elements.</exception>
    public TorchTensor Amin(params ReadOnlySpan<int> dim) => FromNumpy(Numpy().Load().Min(dim));

    /// <summary><c>t.any()</c>: whether an element is not zero.</summary>
    public TorchTensor Any() => FromNumpy(Numpy().Any());

    /// <summary><c>t.all()</c>: whether no element is zero.</summary>
    public TorchTensor All() => FromNumpy(Numpy().All());

    /// <summary><c>t.sum(dim)</c> of whole numbers, int64; no axes stand for all.</summary>
    /// <exception cref="NotSupportedException">The tensor is of floats, whose order of addition depends on the machine.</exception>
    public TorchTensor Sum(params ReadOnlySpan<int> dim) => DType.IsFloat()
        ? throw new NotSupportedException("Sums of floats depend on the machine's order of addition and are not supported; NdArray has NumPy's.")
        : FromNumpy(Numpy().Load().Reduce(ReductionOperation.Sum, DType.Int64, dim));

    /// <summary><c>torch.maximum(a, b)</c>; NaN if one is.</summary>
    public static TorchTensor Maximum(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return FromNumpy(NdArray.Maximum(a.Numpy(), b.Numpy()));
    }

    /// <summary><c>torch.minimum(a, b)</c>; NaN if one is.</summary>
    public static TorchTensor Minimum(TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return FromNumpy(NdArray.Minimum(a.Numpy(), b.Numpy()));
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

        return FromNumpy(Numpy().BroadcastTo(lengths));
    }

    /// <summary><c>t[mask]</c> and <c>t[places]</c>, as <see cref="NdArray"/> has it: getting copies, setting changes this tensor.</summary>
    [System.Runtime.CompilerServices.IndexerName("Part")]
    public TorchTensor this[TorchTensor index]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(index);
            return FromNumpy(Numpy()[index.Numpy()]);
        }

        set
        {
            ArgumentNullException.ThrowIfNull(index);
            ArgumentNullException.ThrowIfNull(value);
            Numpy()[index.Numpy()] = value.Numpy();
        }
    }

    /// <summary><c>a &amp; b</c> of bools or integers.</summary>
    public static TorchTensor operator &(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.BitwiseAnd, a, b);

    /// <summary><c>a | b</c> of bools or integers.</summary>
    public static TorchTensor operator |(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.BitwiseOr, a, b);

    /// <summary><c>a ^ b</c> of bools or integers.</summary>
    public static TorchTensor operator ^(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.BitwiseXor, a, b);

    /// <summary><c>~t</c> of bools or integers.</summary>
    public static TorchTensor operator ~(TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return FromNumpy(~tensor.Numpy());
    }

    private static TorchTensor Bitwise(BinaryOperation operation, TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.DType.IsFloat() || b.DType.IsFloat()
            ? throw new ArgumentException("Bitwise operations are of bools or integers.", nameof(b))
            : a.Operate(operation, b);
    }
}
