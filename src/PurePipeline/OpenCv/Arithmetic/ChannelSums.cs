using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>The sum of each channel's integers of up to 16 bits.</summary>
internal static class ChannelSums
{
    /// <summary>Adds the elements of whole pixels to the sums of their channels.</summary>
    public static void Run(DType dtype, ReadOnlySpan<byte> memory, int channels, Span<long> sums, bool vectors = true)
    {
        switch (dtype)
        {
            case DType.UInt8:
                // A sum of 16 bits holds 257 bytes.
                int bytes = vectors ? Vectors<byte, ushort>(memory, channels, 257, sums) : 0;
                Scalar(memory[bytes..], channels, sums);
                break;
            case DType.UInt16:
                ReadOnlySpan<ushort> words = MemoryMarshal.Cast<byte, ushort>(memory);
                Scalar(words[(vectors ? Vectors<ushort, uint>(words, channels, 65537, sums) : 0)..], channels, sums);
                break;
            case DType.Int8:
                Scalar(MemoryMarshal.Cast<byte, sbyte>(memory), channels, sums);
                break;
            default:
                Scalar(MemoryMarshal.Cast<byte, short>(memory), channels, sums);
                break;
        }
    }

    private static void Scalar<T>(ReadOnlySpan<T> elements, int channels, Span<long> sums)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int i = 0; i < elements.Length; i += channels)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                sums[channel] += long.CreateTruncating(elements[i + channel]);
            }
        }
    }

    /// <summary>As many vectors at a time as a pixel has channels, so that each lane always holds the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vectors<T, TSum>(ReadOnlySpan<T> elements, int channels, int most, Span<long> sums)
        where T : unmanaged
        where TSum : unmanaged, IBinaryInteger<TSum>
    {
        int count = Vector256<T>.Count;
        int step = channels * count;
        Span<Vector256<TSum>> lanes = stackalloc Vector256<TSum>[8];
        ref T from = ref MemoryMarshal.GetReference(elements);
        int i = 0;
        while (Vector256.IsHardwareAccelerated && i <= elements.Length - step)
        {
            lanes.Clear();
            for (int added = 0; added < most && i <= elements.Length - step; added++, i += step)
            {
                for (int k = 0; k < channels; k++)
                {
                    // Safety: i + (k + 1) * count <= i + step <= elements.Length.
                    Vector256<T> x = Vector256.LoadUnsafe(ref from, (nuint)(i + (k * count)));
                    (Vector256<TSum> low, Vector256<TSum> high) = Widen<T, TSum>(x);
                    lanes[2 * k] += low;
                    lanes[(2 * k) + 1] += high;
                }
            }

            ReadOnlySpan<TSum> all = MemoryMarshal.Cast<Vector256<TSum>, TSum>(lanes)[..step];
            Scalar(all, channels, sums);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<TSum> Low, Vector256<TSum> High) Widen<T, TSum>(Vector256<T> x)
    {
        if (typeof(T) == typeof(byte))
        {
            (Vector256<ushort> low, Vector256<ushort> high) = Vector256.Widen(x.AsByte());
            return (low.As<ushort, TSum>(), high.As<ushort, TSum>());
        }

        (Vector256<uint> first, Vector256<uint> second) = Vector256.Widen(x.AsUInt16());
        return (first.As<uint, TSum>(), second.As<uint, TSum>());
    }
}
