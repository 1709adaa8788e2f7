using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>
/// torch's tensor on the CPU: the elements of an <see cref="NdArray"/> under torch's names, promotion and layout rules. Of a picture it is
/// a description like the array: conversions, arithmetic with constants and layout changes happen in one pass when somebody asks for the
/// data. Reading is safe from several threads; in-place operations are not.
/// </summary>
public sealed partial class TorchTensor
{
    private readonly StridedArray _array;
    private readonly ReferenceVersions _versions;

    private TorchTensor(StridedArray array, ReferenceVersions versions) => (_array, _versions) = (array, versions);

    /// <summary>The length of each axis, <c>t.shape</c>.</summary>
    public ReadOnlySpan<int> Shape => _array.Layout.Shape;

    /// <summary>Elements, not bytes, from one index to the next along each axis, <c>t.stride()</c>.</summary>
    public ReadOnlySpan<long> Strides => _array.Layout.Strides;

    /// <summary>Whether the elements lie one behind the other in C order, <c>t.is_contiguous()</c>.</summary>
    public bool IsContiguous => _array.Layout.IsContiguous;

    /// <summary>The number of axes, <c>t.dim()</c>.</summary>
    public int Rank => _array.Layout.Rank;

    /// <summary>The number of elements, <c>t.numel()</c>.</summary>
    public long Length => _array.Layout.Length;

    /// <summary>The type of the elements, <c>t.dtype</c>.</summary>
    public DType DType => _array.DType;

    /// <summary>
    /// Whether the channels of a tensor (N, C, H, W) lie one beside the other, <c>t.is_contiguous(memory_format=torch.channels_last)</c>; true of one
    /// channel in C order, too.
    /// </summary>
    public bool IsChannelsLast => Rank == 4 && _array.Layout.Permute([0, 2, 3, 1]).IsContiguous;

    internal ReferenceVersions Versions => _versions;

    /// <summary>The tensor of an array's elements, which both share, <c>torch.from_numpy(array)</c>.</summary>
    /// <exception cref="NotSupportedException">torch does not compute in the array's dtype: uint16, uint32 or uint64.</exception>
    /// <exception cref="ArgumentException">An axis runs backwards; torch wants a copy of such an array.</exception>
    public static TorchTensor FromNumpy(NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        RequireTorchType(array.DType);
        if (array.Strided.Layout.Strides.IndexOfAnyInRange(long.MinValue, -1) >= 0)
        {
            throw new ArgumentException(
                "At least one stride in the given numpy array is negative, and tensors with negative strides are not currently supported. " +
                "(You can probably work around this by making a copy of your array with array.copy().)",
                nameof(array));
        }

        return new TorchTensor(array.Strided, array.Versions);
    }

    /// <summary>A tensor of a copy of these elements, <c>torch.tensor(elements).reshape(shape)</c>.</summary>
    /// <param name="elements">The elements in C order.</param>
    /// <param name="shape">The length of each axis; nothing for a 0-d tensor.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    /// <exception cref="NotSupportedException">torch has no such elements.</exception>
    public static TorchTensor Create<T>(T[] elements, params ReadOnlySpan<int> shape)
        where T : unmanaged => FromNumpy(NdArray.Create(elements, shape));

    /// <summary>The array of the tensor's elements, which both share, <c>t.numpy()</c>.</summary>
    /// <exception cref="NotSupportedException">The elements are bfloat16.</exception>
    public NdArray Numpy() => DType == DType.BFloat16
        ? throw new NotSupportedException("Got unsupported ScalarType BFloat16: NumPy has none; convert the tensor with float() first.")
        : Data;

    /// <summary>The elements with NumPy's operations, whatever their dtype.</summary>
    internal NdArray Data => new(_array, _versions);

    /// <summary>The elements as another dtype, <c>t.to(dtype)</c>; the tensor itself if they are that already.</summary>
    /// <remarks>A float beyond an integer dtype, which torch leaves open, gives what <see cref="NdArray.AsType"/> gives.</remarks>
    public TorchTensor To(DType dtype)
    {
        RequireTorchType(dtype);
        return dtype == DType ? this : With(Preserved(OnTheWayTo(dtype, _array).Cast(dtype)));
    }

    // torch.preserve_format of a conversion: a tensor with gaps becomes one in C order, or with its channels last.
    private StridedArray Preserved(StridedArray copy) =>
        _array.Layout.IsPacked || (Rank == 4 && copy.Layout.Permute([0, 2, 3, 1]).IsContiguous) ? copy : copy.Copy();

    /// <summary><c>t.float()</c>: float32.</summary>
    public TorchTensor Float() => To(DType.Float32);

    /// <summary><c>t.half()</c>: float16.</summary>
    public TorchTensor Half() => To(DType.Float16);

    /// <summary><c>t.bfloat16()</c>.</summary>
    public TorchTensor BFloat16() => To(DType.BFloat16);

    /// <summary><c>t.double()</c>: float64.</summary>
    public TorchTensor Double() => To(DType.Float64);

    /// <summary><c>t.byte()</c>: uint8.</summary>
    public TorchTensor Byte() => To(DType.UInt8);

    /// <summary>A copy with elements of its own, <c>t.clone(memory_format=memory_format)</c>.</summary>
    /// <param name="memoryFormat">How they lie in memory.</param>
    /// <exception cref="ArgumentException">The channels of a tensor that has not four axes cannot be the last.</exception>
    public TorchTensor Clone(MemoryFormat memoryFormat = MemoryFormat.Preserve) => memoryFormat switch
    {
        MemoryFormat.Preserve => With(_array.Cast(DType)),
        MemoryFormat.ChannelsLast when Rank == 4 => Permute(0, 2, 3, 1).Clone(MemoryFormat.Contiguous).Permute(0, 3, 1, 2),
        MemoryFormat.ChannelsLast => throw new ArgumentException("required rank 4 tensor to use channels_last format", nameof(memoryFormat)),
        _ => With(_array.Copy()),
    };

    /// <summary>A short description: shape, dtype and, if they are in memory, the first and the last element.</summary>
    public override string ToString() => ArraySummary.Describe(_array);

    /// <summary>torch's float64 becomes float16 by way of float32, with two roundings.</summary>
    private static StridedArray OnTheWayTo(DType dtype, StridedArray array) =>
        (array.DType, dtype) == (DType.Float64, DType.Float16) ? array.Cast(DType.Float32) : array;

    private static void RequireTorchType(DType dtype)
    {
        if (dtype is DType.UInt16 or DType.UInt32 or DType.UInt64)
        {
            throw new NotSupportedException(
                $"torch does not compute in {dtype.NumPyName()}; it has float64, float32, float16, bfloat16, int64, int32, int16, int8, uint8 and bool.");
        }
    }

    private TorchTensor With(StridedArray array) => new(array, _versions);

    private TorchTensor With(Layout layout) => With(_array.View(layout));
}
