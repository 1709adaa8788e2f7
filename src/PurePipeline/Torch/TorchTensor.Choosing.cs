using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Elements picked and scattered by places along an axis, and the smallest but so many. Equal to torch 1.13, 2.6 and 2.14.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.gather(dim, index)</c>: the elements at places along an axis, of that part of the other axes which the index covers.</summary>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <param name="index">int64, as many axes as the tensor has.</param>
    /// <exception cref="ArgumentException">There is no such axis or place, or the index is longer than the tensor along another axis.</exception>
    public TorchTensor Gather(int dim, TorchTensor index)
    {
        (int axis, NdArray places) = RequireInside(dim, index);
        return With(Covered(Data, places, axis).TakeAlongAxis(places, axis));
    }

    /// <summary><c>t.take_along_dim(indices, dim)</c>: the elements at places along an axis; axes of length 1 are stretched.</summary>
    /// <param name="indices">int64, as many axes as the tensor has.</param>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <exception cref="ArgumentException">There is no such axis or place, or the shapes do not go together.</exception>
    public TorchTensor TakeAlongDim(TorchTensor indices, int dim)
    {
        (int axis, NdArray places) = RequireInside(dim, indices);
        return With(Data.TakeAlongAxis(places, axis));
    }

    /// <summary><c>t.scatter(dim, index, src)</c>: a copy with elements of another tensor at places along an axis.</summary>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <param name="index">int64, as many axes as the tensor has.</param>
    /// <param name="source">A tensor at least as long as the index along each axis.</param>
    /// <exception cref="ArgumentException">There is no such axis or place, or the index is longer than a tensor.</exception>
    public TorchTensor Scatter(int dim, TorchTensor index, TorchTensor source) => With(Data.Copy()).ScatterInPlace(dim, index, source);

    /// <summary><c>t.scatter(dim, index, value)</c>: a copy with a number at places along an axis.</summary>
    /// <inheritdoc cref="Scatter(int, TorchTensor, TorchTensor)"/>
    public TorchTensor Scatter(int dim, TorchTensor index, Scalar value) => With(Data.Copy()).ScatterInPlace(dim, index, value);

    /// <summary><c>t.scatter_(dim, index, src)</c>: sets elements at places along an axis, for everyone who shares them.</summary>
    /// <returns>This tensor.</returns>
    /// <inheritdoc cref="Scatter(int, TorchTensor, TorchTensor)"/>
    public TorchTensor ScatterInPlace(int dim, TorchTensor index, TorchTensor source)
    {
        ArgumentNullException.ThrowIfNull(source);
        (int axis, NdArray places) = RequireInside(dim, index);
        Covered(Data, places, axis).PutAlongAxis(places, Covered(source.Data, places, except: -1), axis);
        return this;
    }

    /// <summary><c>t.scatter_(dim, index, value)</c>: sets a number at places along an axis, for everyone who shares them.</summary>
    /// <returns>This tensor.</returns>
    /// <inheritdoc cref="Scatter(int, TorchTensor, TorchTensor)"/>
    public TorchTensor ScatterInPlace(int dim, TorchTensor index, Scalar value)
    {
        (int axis, NdArray places) = RequireInside(dim, index);
        Covered(Data, places, axis).PutAlongAxis(places, NdArray.Full([], value, DType), axis);
        return this;
    }

    /// <summary>
    /// The values of <c>t.kthvalue(k, dim, keepdim)</c>: the smallest along an axis but <paramref name="k"/> - 1; NaN is greater than all. Where
    /// they are is not given: of equals torch's own selection decides.
    /// </summary>
    /// <param name="k">1 for the smallest.</param>
    /// <param name="dim">The axis; negative from the end.</param>
    /// <param name="keepdim">Whether the axis stays, with length 1.</param>
    /// <exception cref="ArgumentException">There is no such axis, or it has not so many elements.</exception>
    public TorchTensor KthValue(int k, int dim = -1, bool keepdim = false)
    {
        int axis = Layout.NormalizeAxis(dim, Rank);
        if (k < 1 || k > Shape[axis])
        {
            throw new ArgumentException($"kthvalue(): selected number k out of range for dimension {axis}", nameof(k));
        }

        NdArray value = Data.MoveAxis(axis, Rank - 1).Sort().MoveAxis(Rank - 1, 0)[k - 1];
        return Along(With(value), axis, keepdim);
    }

    private (int Axis, NdArray Places) RequireInside(int dim, TorchTensor index)
    {
        ArgumentNullException.ThrowIfNull(index);
        int axis = Layout.NormalizeAxis(dim, Rank);
        NdArray places = index.Data;
        return places.Length > 0 && (places.Min().AsType(DType.Int64).Item<long>() < 0 || places.Max().AsType(DType.Int64).Item<long>() >= Shape[axis])
            ? throw new ArgumentException($"index is out of bounds for dimension {dim} with size {Shape[axis]}", nameof(index))
            : (axis, places);
    }

    // The part that is as long as the index, along all axes but one.
    private static NdArray Covered(NdArray data, NdArray index, int except)
    {
        for (int i = 0; i < Math.Min(data.Rank, index.Rank); i++)
        {
            if (i != except && index.Shape[i] > data.Shape[i])
            {
                throw new ArgumentException("Size does not match at dimension " + i, nameof(index));
            }

            data = i == except ? data : data.MoveAxis(i, 0)[..index.Shape[i]].MoveAxis(0, i);
        }

        return data;
    }
}
