using System.Numerics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>Sums of float32 or float64.</summary>
internal sealed class AccumulationOf<T>(NdArray source, NdArray sums, byte[]? mask) : Accumulation(source, sums, mask)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private delegate T Step(T element, T sum, int place);

    private static bool IsSingle => typeof(T) == typeof(float);

    public override NdArray Add() => Run(static (element, sum, _) => sum + element);

    public override NdArray AddProducts(NdArray other, bool isSquare)
    {
        if (other.DType != Source.DType || !CvDepth.ResultShape(other).SequenceEqual(CvDepth.ResultShape(Source)))
        {
            throw new ArgumentException("cv2.accumulateProduct takes two images of one shape and dtype.", nameof(other));
        }

        T[] factors = other.AsType(Sums.DType).ToArray<T>();
        int apart = isSquare || Mask is null ? 0 : Source.DType switch
        {
            DType.Float32 when IsSingle && Channels is 1 or 3 => InVectors(16),
            DType.Float64 when Channels == 1 => InVectors(8),
            _ => 0,
        };
        return Run((element, sum, place) => place < apart
            ? sum + (element * factors[place])
            : T.FusedMultiplyAdd(element, factors[place], sum));
    }

    public override NdArray Weigh(double alpha)
    {
        T own = T.CreateTruncating(alpha);
        T rest = T.One - own;
        T restInVectors = T.CreateTruncating(1 - alpha);
        int inVectors = Mask is not null
            ? (IsSingle && Channels is 1 or 3 ? Source.DType == DType.UInt8 ? InVectors(32) : Source.DType == DType.UInt16 ? InVectors(16) : 0 : 0)
            : InVectors(Source.DType == DType.Float64 ? 8 : IsSingle && Source.DType == DType.UInt8 ? 32 : 16);
        return Run((element, sum, place) => place < inVectors
            ? T.FusedMultiplyAdd(sum, restInVectors, element * own)
            : T.FusedMultiplyAdd(element, own, sum * rest));
    }

    // How many elements lie in vectors: of all, or, masked, of whole pixels.
    private int InVectors(int lanes) => Mask is null
        ? (int)Source.Length / lanes * lanes
        : Mask.Length / lanes * lanes * Channels;

    private NdArray Run(Step step)
    {
        T[] elements = Source.AsType(Sums.DType).ToArray<T>();
        T[] results = Sums.ToArray<T>();
        for (int i = 0; i < elements.Length; i++)
        {
            if (Mask is null || Mask[i / Channels] != 0)
            {
                results[i] = step(elements[i], results[i], i);
            }
        }

        Sums[ArrayIndex.Ellipsis] = NdArray.Create<T>(results, Sums.Shape);
        return Sums;
    }
}
