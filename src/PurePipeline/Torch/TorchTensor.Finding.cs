using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Elements found by what they are: extremes with their places, truths, masks. Equal to torch 1.13, 2.6 and 2.14.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.max(dim, keepdim)</c>: the greatest elements along an axis, NaN before all, and where each is first, int64.</summary>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <param name="keepdim">Whether the axis stays, with length 1.</param>
    public (TorchTensor Values, TorchTensor Indices) Max(int dim, bool keepdim = false) => (Amax([dim], keepdim), ArgMax(dim, keepdim));

    /// <summary><c>t.min(dim, keepdim)</c>: the least elements along an axis; see <see cref="Max"/>.</summary>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <param name="keepdim">Whether the axis stays, with length 1.</param>
    public (TorchTensor Values, TorchTensor Indices) Min(int dim, bool keepdim = false) => (Amin([dim], keepdim), ArgMin(dim, keepdim));

    /// <summary><c>t.any()</c>: whether an element is not zero; a bool, of uint8 a uint8.</summary>
    public TorchTensor Any() => Truth(Data.Any());

    /// <summary><c>t.any(dim, keepdim)</c>: whether an element along an axis is not zero.</summary>
    /// <inheritdoc cref="Max"/>
    public TorchTensor Any(int dim, bool keepdim = false) => Along(Truth(Data.Any(dim)), dim, keepdim);

    /// <summary><c>t.all()</c>: whether no element is zero; a bool, of uint8 a uint8.</summary>
    public TorchTensor All() => Truth(Data.All());

    /// <summary><c>t.all(dim, keepdim)</c>: whether no element along an axis is zero.</summary>
    /// <inheritdoc cref="Max"/>
    public TorchTensor All(int dim, bool keepdim = false) => Along(Truth(Data.All(dim)), dim, keepdim);

    /// <summary><c>torch.where(condition)</c>, <c>t.nonzero(as_tuple=True)</c>: for each axis the int64 indices of the elements that are not zero.</summary>
    public static TorchTensor[] Where(TorchTensor condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return [.. condition.Data.Nonzero().Select(FromNumpy)];
    }

    /// <summary><c>torch.argwhere(t)</c>, <c>t.nonzero()</c>, int64: a row of indices for each element that is not zero.</summary>
    public TorchTensor ArgWhere() => FromNumpy(Data.ArgWhere());

    /// <summary><c>t.masked_fill(mask, value)</c>: a copy in which the value, in the tensor's dtype, stands where the mask is true.</summary>
    /// <param name="mask">Bools of a shape that goes into this one's.</param>
    /// <param name="value">A number.</param>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public TorchTensor MaskedFill(TorchTensor mask, Scalar value) => Where(mask, FromNumpy(NdArray.Full([], value, DType, _versions)), this);

    /// <summary><c>t.masked_fill(mask, value)</c> with a tensor of no axes.</summary>
    /// <param name="mask">Bools of a shape that goes into this one's.</param>
    /// <param name="value">A tensor of one number.</param>
    /// <exception cref="ArgumentException">The shapes do not go together, or the value has axes.</exception>
    public TorchTensor MaskedFill(TorchTensor mask, TorchTensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Rank == 0 ? Where(mask, value.To(DType), this)
            : throw new ArgumentException($"masked_fill only supports a 0-dimensional value tensor, but got tensor with {value.Rank} dimension(s).", nameof(value));
    }

    private TorchTensor Truth(NdArray truth) => DType == DType.UInt8 ? FromNumpy(truth.AsType(DType.UInt8)) : FromNumpy(truth);

    private static TorchTensor Along(TorchTensor reduced, int dim, bool keepdim) => keepdim ? reduced.Unsqueeze(dim) : reduced;
}
