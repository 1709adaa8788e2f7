using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;

namespace PurePipeline.Numerics;

/// <summary>
/// A view of a storage, and the arithmetic on such views: what <see cref="NdArray"/> and torch's tensors are both made of.
/// It knows no promotion rules; dtypes are decided before it is called.
/// </summary>
internal sealed partial class StridedArray(Storage storage, Layout layout)
{
    public Storage Storage { get; } = storage;

    public Layout Layout { get; } = layout;

    public DType DType => Storage.DType;

    /// <summary>A picture as (height, width) or (height, width, channels) of its channels' type, bool for black and white; nothing is decoded yet.</summary>
    public static StridedArray Of(Picture picture)
    {
        var elements = PictureElements.Of(picture);
        elements = picture.Mode == PixelMode.Bilevel ? elements with { Chain = elements.Chain.Then(new WhiteStep()) } : elements;
        return new StridedArray(new Storage(elements), elements.Order.Shape[^1] == 1 ? elements.Order.Select(2, 0) : elements.Order);
    }

    /// <summary>Elements in C order, whose memory the array takes over.</summary>
    public static StridedArray Of(DType dtype, byte[] memory, ReadOnlySpan<int> shape) => new(new Storage(dtype, memory), Layout.Contiguous(shape));

    /// <summary>Elements in C order that are computed when they are asked for.</summary>
    public static StridedArray Of(DType dtype, ElementWriter writer, ReadOnlySpan<int> shape) =>
        new(new Storage(dtype, Layout.LengthOf(shape), writer), Layout.Contiguous(shape));

    /// <summary>The same elements seen in another way.</summary>
    public StridedArray View(Layout layout) => new(Storage, layout);

    /// <summary>Elements of its own in C order, made when they are asked for where the storage's are.</summary>
    public StridedArray Copy()
    {
        Layout contiguous = Layout.Contiguous(Layout.Shape);
        if (Storage.Pending is { } pending && pending.Trace(Layout) is { } order)
        {
            PictureElements ordered = pending with { Order = order };
            if (PicturePass.TryCreate(ordered, Layout.Contiguous(order.Shape)) is not null)
            {
                return new StridedArray(new Storage(ordered), contiguous);
            }
        }

        return Of(DType, ToBytes(), Layout.Shape);
    }

    /// <summary>Elements of its own, of another dtype or of the same.</summary>
    public StridedArray Cast(DType dtype)
    {
        if (Storage.Pending is { } pending)
        {
            return Computed(pending with { Chain = Append(pending.Chain, dtype) });
        }

        int[] shape = Layout.Shape.ToArray();
        return Computed(shape, Layout.OrderOfResult(shape, Layout), (order, walked) =>
        {
            byte[] memory = View(Layout.Permute(order)).ToBytes();
            if (dtype != DType)
            {
                byte[] converted = Storage.Allocate(dtype, Layout.Length);
                Conversion.Run(DType, memory, dtype, converted);
                memory = converted;
            }

            return Of(dtype, memory, walked);
        });
    }

    /// <summary>A result that is computed with its axes in the order of its memory, under its own shape.</summary>
    internal static StridedArray Computed(int[] shape, int[] order, Func<int[], int[], StridedArray> compute)
    {
        StridedArray computed = compute(order, [.. order.Select(axis => shape[axis])]);
        return computed.View(computed.Layout.Permute(Layout.Inverse(order)));
    }

    /// <summary>The shape's elements, as a view if one shows them, else copied.</summary>
    public StridedArray Reshape(ReadOnlySpan<int> shape)
    {
        int[] resolved = Layout.ResolveShape(shape);
        return Layout.TryReshape(resolved) is { } view ? View(view) : Copy().View(Layout.Contiguous(resolved));
    }

    /// <summary>
    /// The elements in C order as memory that will not change any more: where they lie so, in an array or in a picture, else a copy, made now.
    /// </summary>
    public ReadOnlyMemory<byte> Lend()
    {
        PictureElements? pending = Storage.Pending;
        if (pending is null && Layout.IsContiguous)
        {
            return Storage.Lend().Slice(checked((int)Layout.Offset * DType.ItemSize()), checked((int)Layout.Length * DType.ItemSize()));
        }

        return pending is { IsUntouched: true, Picture: MemoryPicture { WholePixels: { IsEmpty: false } pixels } }
            && Layout.Length == Storage.Length && Layout.IsContiguous
            ? pixels
            : ToBytes();
    }

    /// <summary>The elements in C order.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = Storage.Allocate(DType, Layout.Length);
        Storage.CopyTo(Layout, bytes);
        return bytes;
    }

    /// <summary>
    /// (height, width) or (height, width, 1 to 4) of a type that pictures have, as a picture: the very one behind it if that is untouched,
    /// else its memory. Null for anything else. Arrays do not say what their channels are; a picture in memory has the mode that
    /// <see cref="PixelModes.Of"/> names.
    /// </summary>
    public Picture? AsPicture()
    {
        if (Layout.Rank is < 2 or > 3 || Layout.Length == 0)
        {
            return null;
        }

        (int height, int width, int channels) = (Layout.Shape[0], Layout.Shape[1], Layout.Rank == 3 ? Layout.Shape[2] : 1);
        if (Storage.Pending is { IsUntouched: true, Picture: { } whole }
            && Layout.Length == Storage.Length && Layout.IsContiguous
            && (whole.Height, whole.Width, whole.Mode.ChannelCount()) == (height, width, channels))
        {
            return whole;
        }

        if (PixelModes.Of(DType, channels) is not { } mode)
        {
            return null;
        }

        int rowLength = checked(width * channels);
        if (Storage.Pending is { } pending && PicturePass.TryCreate(pending, Layout) is { } pass && pass.IsRowByRow(height, rowLength))
        {
            return new PassPicture(pass, width, height, mode);
        }

        bool rowsAreWhole = Layout.Select(0, 0).IsContiguous && (height == 1 || Layout.Strides[0] >= rowLength);
        int size = DType.ItemSize();
        return rowsAreWhole && Storage.Pending is null
            ? new MemoryPicture(
                Storage.Lend()[checked((int)Layout.Offset * size)..], width, height, mode, height == 1 ? 0 : checked((int)Layout.Strides[0] * size))
            : new MemoryPicture(ToBytes(), width, height, mode);
    }

    /// <summary>
    /// The elements after another step. What NumPy and torch compute they write to new memory from front to back, the axes in the order that
    /// they have in their source's; so a view that runs backwards, or leaves something out, does so no more.
    /// </summary>
    private StridedArray Computed(PictureElements pending)
    {
        if (!Layout.IsInjective || Layout.IsDense(Storage.Length))
        {
            return new StridedArray(new Storage(pending), Layout);
        }

        // The order that is traced may have more axes than the view: a flat one goes through rows and columns.
        int[] axes = Layout.AxesByStride();
        Layout view = Layout.Permute(axes);
        if (pending.Trace(view) is { } order)
        {
            PictureElements ordered = pending with { Order = order };
            if (PicturePass.TryCreate(ordered, Layout.Contiguous(order.Shape)) is not null)
            {
                Layout contiguous = Layout.Contiguous(view.Shape);
                return new StridedArray(new Storage(ordered), contiguous.Permute([.. axes.Select((_, axis) => Array.IndexOf(axes, axis))]));
            }
        }

        return new StridedArray(new Storage(pending), Layout).Copy();
    }

    private static ElementwiseChain Append(ElementwiseChain chain, DType dtype) =>
        chain.Output == dtype ? chain : chain.Then(new CastStep(chain.Output, dtype));
}
