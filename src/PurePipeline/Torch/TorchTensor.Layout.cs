using System.Runtime.CompilerServices;
using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>The same elements under other indices.</summary>
public sealed partial class TorchTensor
{
    /// <summary>A view whose axis i is this tensor's axis <paramref name="dims"/>[i], <c>t.permute(dims)</c>.</summary>
    /// <exception cref="ArgumentException">The axes are not a permutation of this tensor's.</exception>
    public TorchTensor Permute(params ReadOnlySpan<int> dims) => With(_array.Layout.Permute(dims));

    /// <summary>A view with two axes exchanged, <c>t.transpose(dim0, dim1)</c>.</summary>
    public TorchTensor Transpose(int dim0, int dim1)
    {
        int[] axes = [.. Enumerable.Range(0, Rank)];
        (int first, int second) = (Layout.NormalizeAxis(dim0, Rank), Layout.NormalizeAxis(dim1, Rank));
        (axes[first], axes[second]) = (second, first);
        return With(_array.Layout.Permute(axes));
    }

    /// <summary>A view with a new axis of length 1, <c>t.unsqueeze(dim)</c>.</summary>
    public TorchTensor Unsqueeze(int dim) => With(_array.Layout.Unsqueeze(dim));

    /// <summary>A view without the axes of length 1, <c>t.squeeze()</c>.</summary>
    public TorchTensor Squeeze() => With(_array.Layout.Squeeze());

    /// <summary>A view without one axis if its length is 1, <c>t.squeeze(dim)</c>; else the tensor as it is.</summary>
    public TorchTensor Squeeze(int dim)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        return Shape[axis] == 1 ? With(_array.Layout.Select(axis, 0)) : this;
    }

    /// <summary>The elements in C order under another shape, <c>t.reshape(shape)</c>: a view where one shows them, else a copy.</summary>
    /// <param name="shape">The new lengths; one may be -1, for what is left.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements.</exception>
    public TorchTensor Reshape(params ReadOnlySpan<int> shape) => With(_array.Reshape(shape));

    /// <summary>A view under another shape, <c>t.view(shape)</c>.</summary>
    /// <param name="shape">The new lengths; one may be -1, for what is left.</param>
    /// <exception cref="ArgumentException">The shape has another number of elements, or takes a copy.</exception>
    public TorchTensor View(params ReadOnlySpan<int> shape) =>
        _array.Layout.TryReshape(_array.Layout.ResolveShape(shape)) is { } view
            ? With(view)
            : throw new ArgumentException(
                "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.",
                nameof(shape));

    /// <summary>The tensor itself if its elements lie in C order, else a copy in which they do, <c>t.contiguous()</c>.</summary>
    public TorchTensor Contiguous() => _array.Layout.IsContiguous ? this : Clone(MemoryFormat.Contiguous);

    /// <summary>The tensor itself if its elements lie as asked for, else a copy in which they do, <c>t.contiguous(memory_format=...)</c>.</summary>
    /// <param name="memoryFormat">In C order, or the channels of (N, C, H, W) one beside the other.</param>
    /// <exception cref="ArgumentException">A tensor without four axes has no channels to lie last, and <see cref="MemoryFormat.Preserve"/> names no order.</exception>
    public TorchTensor Contiguous(MemoryFormat memoryFormat) => memoryFormat switch
    {
        MemoryFormat.Contiguous => Contiguous(),
        MemoryFormat.ChannelsLast => IsChannelsLast ? this : Clone(MemoryFormat.ChannelsLast),
        _ => IsContiguous ? this : throw new ArgumentException("preserve memory format is unsupported by the contiguous operator", nameof(memoryFormat)),
    };

    /// <summary>A view of windows along an axis, which become a new last axis, <c>t.unfold(dim, size, step)</c>.</summary>
    /// <exception cref="ArgumentException">The window is longer than the axis, or the step is below 1.</exception>
    public TorchTensor Unfold(int dim, int size, int step)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        if (size < 1 || size > Shape[axis] || step < 1)
        {
            throw new ArgumentException($"maximum size for tensor at dimension {axis} is {Shape[axis]} but size is {size}, with step {step}", nameof(size));
        }

        Layout layout = _array.Layout;
        int[] shape = [.. layout.Shape, size];
        long[] strides = [.. layout.Strides, layout.Strides[axis]];
        (shape[axis], strides[axis]) = (((shape[axis] - size) / step) + 1, strides[axis] * step);
        return With(new Layout(layout.Offset, shape, strides));
    }

    /// <summary>A copy with some axes backwards, <c>t.flip(dims)</c>; its axes lie in memory in the tensor's order.</summary>
    public TorchTensor Flip(params ReadOnlySpan<int> dims)
    {
        Layout layout = _array.Layout;
        Span<bool> seen = stackalloc bool[Rank];
        foreach (int dim in dims)
        {
            int axis = Layout.NormalizeAxis(dim, Rank);
            layout = seen[axis] ? throw new ArgumentException($"dim {axis} appears multiple times in the list of dims", nameof(dims)) : layout.Flip(axis);
            seen[axis] = true;
        }

        return With(_array.View(layout).Cast(DType));
    }

    /// <summary>A view of a part, <c>t[...]</c>, or a copy of what places pick: as <see cref="NdArray"/>'s, but torch's slices only run forwards.</summary>
    /// <exception cref="ArgumentException">There are more indices than axes, a number is out of bounds, or a step is negative.</exception>
    [IndexerName("Part")]
    public TorchTensor this[params ReadOnlySpan<ArrayIndex> indices]
    {
        get
        {
            foreach (ArrayIndex index in indices)
            {
                if (index.RunsBackwards)
                {
                    throw new ArgumentException("step must be greater than zero", nameof(indices));
                }
            }

            return With(Data[indices]);
        }

        set
        {
            ArgumentNullException.ThrowIfNull(value);
            NdArray data = Data;
            data[indices] = value.Data;
        }
    }
}
