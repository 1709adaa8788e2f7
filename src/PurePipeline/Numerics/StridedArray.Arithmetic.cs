using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

internal sealed partial class StridedArray
{
    /// <summary>
    /// Converts both to <paramref name="compute"/>, broadcasts them and operates. With a picture not yet read and a constant, only notes
    /// it.
    /// </summary>
    /// <param name="operation">The operation.</param>
    /// <param name="compute">The dtype of the operation and of its result.</param>
    /// <param name="a">The first operand.</param>
    /// <param name="b">The second operand.</param>
    /// <param name="firstDecides">Whether the result lies in memory as torch has it, not NumPy: as the first operand where the two disagree.</param>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static StridedArray Operate(BinaryOperation operation, DType compute, StridedArray a, StridedArray b, bool firstDecides = false)
    {
        int[] shape = Layout.BroadcastShapes(a.Layout.Shape, b.Layout.Shape);
        return a.TryNote(operation, compute, b, shape, constantFirst: false)
            ?? b.TryNote(operation, compute, a, shape, constantFirst: true)
            ?? Computed(shape, Layout.OrderOfResult(shape, firstDecides, a.Layout, b.Layout), (order, walked) => Of(
                compute,
                BroadcastArithmetic.Run(operation, compute, a.Walked(shape, order), b.Walked(shape, order), walked),
                walked));
    }

    /// <summary>Operates on this array's own elements, whose dtype stays.</summary>
    /// <exception cref="ArgumentException">The result's shape would be another.</exception>
    public void OperateInPlace(BinaryOperation operation, DType compute, StridedArray other)
    {
        int[] shape = Layout.BroadcastShapes(Layout.Shape, other.Layout.Shape);
        if (!Layout.HasShape(shape))
        {
            throw new ArgumentException(
                $"non-broadcastable output operand with shape {Layout} doesn't match the broadcast shape {Layout.Describe(shape)}", nameof(other));
        }

        bool seesAll = Layout.Length == Storage.Length && Layout.IsInjective;
        if (seesAll && Storage.Pending is { } pending && ConstantsOf(pending, compute, other, shape) is { } constants
            && Storage.TryAppend(chain => Append(Append(chain, compute).Then(new OperandStep(compute, operation, constants, false)), DType)))
        {
            return;
        }

        byte[] result = BroadcastArithmetic.Run(operation, compute, this, other, shape);
        Assign(Of(compute, result, shape));
    }

    /// <summary>Overwrites this array's elements, converted to its dtype.</summary>
    /// <exception cref="ArgumentException">The value cannot be broadcast to this shape.</exception>
    public void Assign(StridedArray value)
    {
        byte[] elements = value.View(value.Layout.BroadcastTo(Layout.Shape)).Cast(DType).ToBytes();
        StridedCopy.Scatter(elements, Storage.Write(), Layout, DType.ItemSize());
    }

    /// <summary>The elements broadcast to a shape, with the axes in another order.</summary>
    public StridedArray Walked(int[] shape, int[] order) => View(Layout.BroadcastTo(shape).Permute(order));

    private StridedArray? TryNote(BinaryOperation operation, DType compute, StridedArray constant, int[] shape, bool constantFirst)
    {
        if (Storage.Pending is not { } pending || !Layout.HasShape(shape) || ConstantsOf(pending, compute, constant, shape) is not { } constants)
        {
            return null;
        }

        ElementwiseChain chain = Append(pending.Chain, compute).Then(new OperandStep(compute, operation, constants, constantFirst));
        return Computed(pending with { Chain = chain });
    }

    /// <summary>The other operand as one constant, or as one for each of the picture's channels; null if it is neither.</summary>
    private ChannelConstants? ConstantsOf(PictureElements pending, DType compute, StridedArray other, int[] shape)
    {
        if (Layout.Length == 0)
        {
            return null;
        }

        if (other.Layout.Length == 1)
        {
            return new ChannelConstants(compute, other.Cast(compute).ToBytes());
        }

        Layout constants = other.Layout.BroadcastTo(shape);
        int[] varying = [.. Enumerable.Range(0, shape.Length).Where(axis => shape[axis] > 1 && constants.Strides[axis] != 0)];
        if (varying.Length != 1 || other.Storage.Pending is not null || pending.ChannelsAlong(Layout, varying[0]) is not { } channels)
        {
            return null;
        }

        int size = compute.ItemSize();
        byte[] given = other.Cast(compute).ToBytes();
        byte[] all = new byte[PictureElements.NaturalShape(pending.Picture)[^1] * size];
        for (int i = 0; i < channels.Length; i++)
        {
            given.AsSpan(i * size, size).CopyTo(all.AsSpan(channels[i] * size));
        }

        return new ChannelConstants(compute, all);
    }
}
