using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>
/// Numbers at equal distances (RangeFactoriesKernel.cpp, builds for AVX2). In vectors, which come in pairs, each vector has a first number of
/// its own, from which the others are reckoned; the rest of less than two vectors is reckoned one by one.
/// </summary>
public sealed partial class TorchTensor
{
    private const int RangeLanes = 8;

    /// <summary>
    /// <c>torch.linspace(start, end, steps)</c>: float32, the second half reckoned from the end. From 2.0 on each number is a product and a sum in
    /// one rounding; before, in vectors. Equal to torch 1.13, 2.6 and 2.14.
    /// </summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">The last number.</param>
    /// <param name="steps">How many.</param>
    /// <param name="versions">The releases that are reproduced; null for the newest.</param>
    public static TorchTensor Linspace(double start, double end, int steps, ReferenceVersions? versions = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(steps);
        versions ??= ReferenceVersions.Newest;
        bool inVectors = versions.Torch.Major < 2;
        bool fused = versions.TorchBuild != TorchBuild.NoFma;
        float[] numbers = new float[steps];
        (float first, float last) = ((float)start, (float)end);
        float step = steps > 1 ? (last - first) / (steps - 1) : 0;
        for (int i = 0; i < steps; i++)
        {
            int lane = inVectors ? Lane(i, steps) : 0;
            int at = i - lane;
            float from = steps == 1 ? first
                : at < steps / 2 ? MultiplyAdd(step, at, first, fused)
                : MultiplyAdd(-step, steps - at - 1, last, fused);
            numbers[i] = lane == 0 ? from : MultiplyAdd(step, lane, from, fused: false);
        }

        return FromNumpy(new NdArray(NdArray.Create(numbers, steps).Strided, versions));
    }

    /// <summary><c>torch.arange(start, end, step)</c> of floats: float32, reckoned in double. Equal to torch 1.13, 2.6 and 2.14.</summary>
    /// <param name="start">The first number.</param>
    /// <param name="end">What they stay below, or above with a negative step.</param>
    /// <param name="step">The distance.</param>
    /// <param name="versions">The releases that are reproduced; null for the newest.</param>
    /// <exception cref="ArgumentException">The step is 0, or leads away from the end.</exception>
    public static TorchTensor Arange(double start, double end, double step, ReferenceVersions? versions = null)
    {
        double length = Math.Ceiling((end - start) / step);
        if (!(length >= 0 && length <= Array.MaxLength))
        {
            throw new ArgumentException("upper bound and lower bound inconsistent with step sign", nameof(step));
        }

        float[] numbers = new float[(int)length];
        for (int i = 0; i < numbers.Length; i++)
        {
            int lane = Lane(i, numbers.Length);
            double offset = step * (i - lane);
            float from = (float)(start + offset);
            double further = step * lane;
            numbers[i] = lane == 0 ? from : (float)(from + further);
        }

        return FromNumpy(new NdArray(NdArray.Create(numbers, numbers.Length).Strided, versions ?? ReferenceVersions.Newest));
    }

    private static int Lane(int index, int count) => index < count - (count % (2 * RangeLanes)) ? index % RangeLanes : 0;

    private static float MultiplyAdd(float a, float b, float c, bool fused)
    {
        if (fused)
        {
            return MathF.FusedMultiplyAdd(a, b, c);
        }

        float product = a * b;
        return product + c;
    }
}
