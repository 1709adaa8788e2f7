using PurePipeline.Pixels;

namespace PurePipeline.Numerics;

/// <summary>
/// The elements of an array as a description: the channels of a picture's pixels, in some order, after some steps. Nothing is decoded or computed until
/// somebody asks. Immutable.
/// </summary>
/// <param name="Picture">Where they come from; its natural order is rows, columns, channels.</param>
/// <param name="Order">Which of the picture's channels are elements, in which order: a layout over the natural order.</param>
/// <param name="Chain">What is done to each.</param>
internal sealed record PictureElements(Picture Picture, Layout Order, ElementwiseChain Chain)
{
    /// <summary>The shape of the channels in their natural order.</summary>
    public static int[] NaturalShape(Picture picture) => [picture.Height, picture.Width, picture.Mode.ChannelCount()];

    /// <summary>All of a picture's channels, untouched.</summary>
    public static PictureElements Of(Picture picture) =>
        new(picture, Layout.Contiguous(NaturalShape(picture)), ElementwiseChain.Of(picture.Mode.ElementType()));

    /// <summary>True if the elements are the picture's channels, all of them and in their natural order.</summary>
    public bool IsUntouched => Chain.IsEmpty && Order.Offset == 0 && Order.IsContiguous && Order.Length == Layout.LengthOf(NaturalShape(Picture));

    /// <summary>
    /// The picture's channels that a view of the elements shows, in the view's C order; null if only memory can show them so.
    /// </summary>
    public Layout? Trace(Layout view)
    {
        if (AxisMap.TryCreate(view, Order.Shape) is not { } map)
        {
            return null;
        }

        long offset = Order.Offset;
        for (int axis = 0; axis < Order.Rank; axis++)
        {
            offset += map.Start[axis] * Order.Strides[axis];
        }

        int[] shape = new int[map.Walks.Count];
        long[] strides = new long[map.Walks.Count];
        for (int axis = 0; axis < shape.Length; axis++)
        {
            AxisMap.Walk walk = map.Walks[axis];
            (shape[axis], strides[axis]) = (walk.Count, walk.Axis < 0 ? 0 : walk.Step * Order.Strides[walk.Axis]);
        }

        return new Layout(offset, shape, strides);
    }

    /// <summary>
    /// The picture's channel at each index of the view's axis <paramref name="axis"/>; null unless that axis, and no other, walks through
    /// channels.
    /// </summary>
    public int[]? ChannelsAlong(Layout view, int axis)
    {
        Layout others = view.Select(axis, 0);
        Layout single = view;
        for (int other = view.Rank - 1; other >= 0; other--)
        {
            single = other == axis ? single : single.Select(other, 0);
        }

        return Follow(others) is { } fixedChannel && fixedChannel.Walks.TrueForAll(walk => walk.Axis != ChannelAxis)
            && Follow(single) is { Walks: [{ Axis: ChannelAxis } walk] } map
            ? [.. Enumerable.Range(0, walk.Count).Select(i => map.Start[ChannelAxis] + (i * walk.Step))]
            : null;
    }

    private const int ChannelAxis = 2;

    private AxisMap? Follow(Layout view) => Trace(view) is { } traced ? AxisMap.TryCreate(traced, NaturalShape(Picture)) : null;
}
