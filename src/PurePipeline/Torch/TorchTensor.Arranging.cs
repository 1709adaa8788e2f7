using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Parts of a tensor, and its elements arranged anew.</summary>
public sealed partial class TorchTensor
{
    /// <summary>A copy in which the elements have moved along axes, what leaves at one end coming in at the other, <c>t.roll(shifts, dims)</c>.</summary>
    /// <exception cref="ArgumentException">There are not as many shifts as axes.</exception>
    public TorchTensor Roll(ReadOnlySpan<int> shifts, ReadOnlySpan<int> dims)
    {
        if (shifts.Length != dims.Length)
        {
            throw new ArgumentException($"shifts and dimensions must align. shifts: {shifts.Length}, dims:{dims.Length}", nameof(dims));
        }

        NdArray data = Data;
        for (int i = 0; i < dims.Length; i++)
        {
            data = data.Roll(shifts[i], dims[i]);
        }

        return With(data);
    }

    /// <summary>A copy turned from the first of two axes towards the second, <c>t.rot90(k, dims)</c>.</summary>
    /// <param name="k">The number of quarter turns; negative ones the other way round.</param>
    /// <param name="dims">The axes.</param>
    /// <exception cref="ArgumentException">The axes are the same one.</exception>
    public TorchTensor Rot90(int k, (int First, int Second) dims)
    {
        (int first, int second) = (Layout.NormalizeAxis(dims.First, Rank), Layout.NormalizeAxis(dims.Second, Rank));
        if (first == second)
        {
            throw new ArgumentException("expected rotation dims to be different", nameof(dims));
        }

        return (k & 3) switch
        {
            1 => Flip(second).Transpose(first, second),
            2 => Flip(first, second),
            3 => Flip(first).Transpose(first, second),
            _ => Clone(),
        };
    }

    /// <summary>A copy of places along an axis, <c>t.index_select(dim, index)</c>.</summary>
    /// <param name="dim">The axis.</param>
    /// <param name="index">The places, whole numbers along one axis.</param>
    /// <exception cref="ArgumentException">A place is out of bounds.</exception>
    public TorchTensor IndexSelect(int dim, TorchTensor index)
    {
        ArgumentNullException.ThrowIfNull(index);
        return With(Data.Take([.. index.To(DType.Int64).ToArray<long>().Select(place => checked((int)place))], dim));
    }

    /// <summary>A copy that repeats the tensor along its axes, before which new ones come where there are more numbers, <c>t.repeat(repeats)</c>.</summary>
    public TorchTensor Repeat(params ReadOnlySpan<int> repeats) => repeats.Length < Rank
        ? throw new ArgumentException("Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor", nameof(repeats))
        : With(Data.Tile(repeats));

    /// <summary>A view of a part of an axis, <c>t.narrow(dim, start, length)</c>.</summary>
    /// <exception cref="ArgumentException">The part is not within the axis.</exception>
    public TorchTensor Narrow(int dim, int start, int length)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        int first = start < 0 ? start + Shape[axis] : start;
        return first < 0 || length < 0 || first > Shape[axis] - length
            ? throw new ArgumentException($"start ({start}) + length ({length}) exceeds dimension size ({Shape[axis]}).", nameof(length))
            : Along(axis, first, length);
    }

    /// <summary>Views of parts of an axis of a given length, the last one shorter where it does not come out even, <c>t.split(size, dim)</c>.</summary>
    public TorchTensor[] Split(int size, int dim = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        int axis = Layout.NormalizeAxis(dim, Rank);
        int length = Shape[axis];
        TorchTensor[] parts = new TorchTensor[Math.Max(1, (int)(((long)length + size - 1) / size))];
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Along(axis, i * size, Math.Min(size, length - (i * size)));
        }

        return parts;
    }

    /// <summary>Views of parts of an axis of these lengths, <c>t.split(sizes, dim)</c>.</summary>
    /// <exception cref="ArgumentException">The lengths do not make up the axis.</exception>
    public TorchTensor[] Split(ReadOnlySpan<int> sizes, int dim = 0)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        long sum = 0;
        foreach (int size in sizes)
        {
            sum += size < 0 ? throw new ArgumentException("split_with_sizes expects split_sizes have only non-negative entries", nameof(sizes)) : size;
        }

        if (sum != Shape[axis])
        {
            throw new ArgumentException($"split_with_sizes expects split_sizes to sum exactly to {Shape[axis]} (input tensor's size at dimension {axis})", nameof(sizes));
        }

        TorchTensor[] parts = new TorchTensor[sizes.Length];
        int start = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i] = Along(axis, start, sizes[i]);
            start += sizes[i];
        }

        return parts;
    }

    /// <summary>Views of so many parts of an axis, fewer where it does not come out even, <c>t.chunk(chunks, dim)</c>.</summary>
    public TorchTensor[] Chunk(int chunks, int dim = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(chunks, 1);
        int length = Shape[Layout.NormalizeAxis(dim, Rank)];
        return Split(Math.Max(1, (int)(((long)length + chunks - 1) / chunks)), dim);
    }

    /// <summary>Views of the places along an axis, which they have not, <c>t.unbind(dim)</c>.</summary>
    public TorchTensor[] Unbind(int dim = 0)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        return [.. Enumerable.Range(0, Shape[axis]).Select(i => With(_array.Layout.Select(axis, i)))];
    }

    /// <summary>A view with an axis at another place, <c>t.movedim(source, destination)</c>.</summary>
    public TorchTensor MoveDim(int source, int destination) => With(Data.MoveAxis(source, destination));

    /// <summary>Where the greatest element is, the first of several: along an axis, or among all in C order, <c>t.argmax(dim, keepdim)</c>.</summary>
    public TorchTensor ArgMax(int? dim = null, bool keepdim = false) => Places(Data.ArgMax(dim), dim, keepdim);

    /// <summary>Where the least element is, the first of several, <c>t.argmin(dim, keepdim)</c>; see <see cref="ArgMax"/>.</summary>
    public TorchTensor ArgMin(int? dim = null, bool keepdim = false) => Places(Data.ArgMin(dim), dim, keepdim);

    private TorchTensor Places(NdArray places, int? dim, bool keepdim) => With(
        keepdim ? places.Reshape(Data.Kept(dim is { } axis ? [Layout.NormalizeAxis(axis, Rank)] : [])) : places);

    private TorchTensor Along(int axis, int start, int length) => With(_array.Layout.Slice(axis, start, length, 1));
}
