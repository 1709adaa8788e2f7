using PurePipeline.Pixels;

namespace PurePipeline.Numerics;

/// <summary>
/// NumPy's <c>ndarray</c>: elements of one dtype under any number of indices, with NumPy's arithmetic, promotion and layout rules.
/// Layout changes are views, which share elements as in NumPy. An array made from a picture is a description: conversions, arithmetic with
/// constants and layout changes are noted, and happen in one pass over the picture's rows when somebody asks for the data, each time anew.
/// Reading is safe from several threads; in-place operations are not.
/// </summary>
public sealed partial class NdArray
{
    private readonly StridedArray _array;

    internal NdArray(StridedArray array, ReferenceVersions versions) => (_array, Versions) = (array, versions);

    /// <summary>The length of each axis, <c>a.shape</c>.</summary>
    public ReadOnlySpan<int> Shape => _array.Layout.Shape;

    /// <summary>The number of axes, <c>a.ndim</c>.</summary>
    public int Rank => _array.Layout.Rank;

    /// <summary>The number of elements, <c>a.size</c>.</summary>
    public long Length => _array.Layout.Length;

    /// <summary>The type of the elements, <c>a.dtype</c>.</summary>
    public DType DType => _array.DType;

    /// <summary>The releases whose rules the array follows. The result of an operation follows those of its first array.</summary>
    public ReferenceVersions Versions { get; }

    /// <summary>Whether the elements lie one behind the other in C order: <c>a.flags["C_CONTIGUOUS"]</c>.</summary>
    public bool IsContiguous => _array.Layout.IsContiguous;

    internal StridedArray Strided => _array;

    /// <summary>
    /// The pixels of a picture, (height, width) for one channel, else (height, width, channels), of the channels' type
    /// (<see cref="PixelModes.ElementType"/>), bool for <see cref="PixelMode.Bilevel"/>. Nothing is decoded yet.
    /// </summary>
    /// <param name="picture">The picture; its channels keep their order.</param>
    /// <param name="versions">Whose rules to follow; null for <see cref="ReferenceVersions.Newest"/>.</param>
    public static NdArray FromPicture(Picture picture, ReferenceVersions? versions = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return new NdArray(StridedArray.Of(picture), versions ?? ReferenceVersions.Newest);
    }

    /// <summary>An array of a copy of these elements, <c>np.array(elements).reshape(shape)</c>.</summary>
    /// <param name="elements">The elements in C order.</param>
    /// <param name="shape">The length of each axis; nothing for a 0-d array, which is what NumPy's own scalars are here.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    /// <exception cref="NotSupportedException">No dtype has elements of this type.</exception>
    public static NdArray Create<T>(ReadOnlySpan<T> elements, params ReadOnlySpan<int> shape)
        where T : unmanaged => Create(elements, shape, ReferenceVersions.Newest);

    /// <inheritdoc cref="Create{T}(ReadOnlySpan{T}, ReadOnlySpan{int})"/>
    public static NdArray Create<T>(T[] elements, params ReadOnlySpan<int> shape)
        where T : unmanaged => Create(new ReadOnlySpan<T>(elements), shape, ReferenceVersions.Newest);

    /// <summary>An array full of one value, <c>np.full(shape, value, dtype)</c>.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="value">The value, converted to <paramref name="dtype"/>.</param>
    /// <param name="dtype">The type of the elements.</param>
    /// <param name="versions">Whose rules to follow; null for the newest.</param>
    public static NdArray Full(ReadOnlySpan<int> shape, Scalar value, DType dtype, ReferenceVersions? versions = null)
    {
        var array = StridedArray.Of(dtype, Storage.Allocate(dtype, Layout.LengthOf(shape)), shape);
        array.Assign(value.ToArray());
        return new NdArray(array, versions ?? ReferenceVersions.Newest);
    }

    /// <summary>The same elements under other release's rules.</summary>
    public NdArray WithVersions(ReferenceVersions versions) => new(_array, versions);

    /// <summary>A copy with elements of another dtype, <c>a.astype(dtype)</c>: floats are cut towards zero, integers wrap.</summary>
    /// <remarks>A float that is beyond an integer dtype, or NaN, gives what NumPy gives on x86-64.</remarks>
    /// <exception cref="NotSupportedException">The dtype is bfloat16, which NumPy has not.</exception>
    public NdArray AsType(DType dtype) => dtype == DType.BFloat16
        ? throw new NotSupportedException("NumPy has no bfloat16; torch has.")
        : With(_array.Cast(dtype));

    /// <summary>A copy with elements of its own, in C order, <c>a.copy()</c>; a copy of a description is a description.</summary>
    public NdArray Copy() => With(_array.Copy());

    /// <summary><c>np.ascontiguousarray(a)</c>: itself if its elements lie in C order, else a copy in which they do.</summary>
    public NdArray AsContiguous() => _array.Layout.IsContiguous ? this : Copy();

    /// <summary>
    /// The array with its elements in memory: itself if they are there, else one of its own, decoded and computed now. Worth it before
    /// elements are asked for more than once.
    /// </summary>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public NdArray Load()
    {
        if (_array.Storage.Pending is not null)
        {
            return With(StridedArray.Of(DType, ToBytes(), Shape));
        }

        _array.Storage.Read();
        return this;
    }

    /// <summary>A short description: shape, dtype and, if they are in memory, the first and the last element.</summary>
    public override string ToString() => ArraySummary.Describe(_array);

    /// <summary>How the elements lie in the memory that <see cref="Write"/> gives.</summary>
    internal Layout Layout => _array.Layout;

    /// <summary>The memory of all that this is a view of, to be written to.</summary>
    /// <summary>Whether both lie in one memory, so that a change of one may be seen in the other.</summary>
    internal bool SharesStorage(NdArray other) => ReferenceEquals(_array.Storage, other._array.Storage);

    internal Span<byte> Write() => _array.Storage.Write();

    /// <summary>See <see cref="StridedArray.Lend"/>.</summary>
    internal ReadOnlyMemory<byte> Lend() => _array.Lend();

    /// <summary>The picture behind an array of pixels; see <see cref="StridedArray.AsPicture"/>.</summary>
    internal Picture? AsPicture() => _array.AsPicture();

    internal static NdArray Create<T>(ReadOnlySpan<T> elements, ReadOnlySpan<int> shape, ReferenceVersions versions)
        where T : unmanaged
    {
        DType dtype = DTypes.Of<T>();
        if (Layout.LengthOf(shape) != elements.Length)
        {
            throw new ArgumentException($"cannot reshape array of size {elements.Length} into shape {Layout.Describe(shape)}", nameof(shape));
        }

        byte[] memory = Storage.Allocate(dtype, elements.Length);
        System.Runtime.InteropServices.MemoryMarshal.AsBytes(elements).CopyTo(memory);
        return new NdArray(StridedArray.Of(dtype, memory, shape), versions);
    }

    /// <summary><see cref="AsType"/>, to torch's dtypes as well.</summary>
    internal NdArray Cast(DType dtype) => With(_array.Cast(dtype));

    private NdArray With(StridedArray array) => new(array, Versions);

    private NdArray With(Layout layout) => new(_array.View(layout), Versions);
}
