using System.Numerics;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// uint8 or float32 to float32 and any number of float32 operations with constants, in registers from the element to the result: x / 255, - mean, / std.
/// Every operation is one IEEE operation with its own rounding, in the order given; nothing is contracted or reassociated, so the result is
/// what NumPy and torch get from one array operation after the other.
/// </summary>
internal static partial class NormalizeElements
{
    /// <param name="source">The elements; floats may be the same memory as the results.</param>
    /// <param name="operations">What is done to each, in order. One that is not uniform has a constant for each element.</param>
    /// <param name="destination">As many results.</param>
    public static void Run<TIn>(ReadOnlySpan<TIn> source, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
    {
        destination = destination[..source.Length];
        if (typeof(TIn) == typeof(byte))
        {
            Run<TIn, AdjacentBytes>(source, 1, 0, operations, destination);
        }
        else
        {
            Run<TIn, AdjacentSingles>(source, 1, 0, operations, destination);
        }
    }

    /// <summary>One channel of whole pixels.</summary>
    /// <param name="pixels">Channel after channel.</param>
    /// <param name="channels">Channels per pixel, at most 4.</param>
    /// <param name="channel">The one that is wanted.</param>
    /// <param name="operations">What is done to each element, in order.</param>
    /// <param name="destination">A result for each pixel, elsewhere in memory.</param>
    public static void Run<TIn>(
        ReadOnlySpan<TIn> pixels, int channels, int channel, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
    {
        destination = destination[..(pixels.Length / channels)];
        if (channels == 1)
        {
            Run(pixels, operations, destination);
        }
        else if (typeof(TIn) == typeof(byte))
        {
            Run<TIn, ChannelOfBytes>(pixels, channels, channel, operations, destination);
        }
        else
        {
            Run<TIn, ChannelOfSingles>(pixels, channels, channel, operations, destination);
        }
    }

    private static void Run<TIn, TLoad>(
        ReadOnlySpan<TIn> source, int step, int offset, ReadOnlySpan<SingleOperation> operations, Span<float> destination)
        where TIn : unmanaged, INumber<TIn>
        where TLoad : struct, IFloatLoad<TLoad>
    {
        // Safety: the kernels read source up to step * destination.Length, and a constant for each result; this proves that they are there.
        source = source[..checked(step * destination.Length)];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, 4, nameof(step));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)offset, (uint)step, nameof(offset));
        foreach (SingleOperation operation in operations)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(operation.Constants.Length, operation.IsUniform ? 1 : destination.Length, nameof(operations));
        }

        if (Vector256.IsHardwareAccelerated)
        {
            Vector256Kernel<TIn, TLoad>(source, step, offset, operations, destination);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Vector128Kernel<TIn, TLoad>(source, step, offset, operations, destination);
        }
        else
        {
            Scalar(source, step, offset, operations, destination, first: 0);
        }
    }
}
