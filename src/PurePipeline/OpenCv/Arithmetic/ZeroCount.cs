using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>How many elements are 0; -0 is.</summary>
internal static class ZeroCount
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Of<T>(ReadOnlySpan<byte> memory)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(memory);
        ref T from = ref MemoryMarshal.GetReference(elements);
        int zeros = 0;
        int i = 0;
        for (; Vector256.IsHardwareAccelerated && i <= elements.Length - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            // Safety: i + Count <= elements.Length.
            Vector256<T> isZero = Vector256.Equals(Vector256.LoadUnsafe(ref from, (nuint)i), Vector256<T>.Zero);
            zeros += BitOperations.PopCount(isZero.ExtractMostSignificantBits());
        }

        for (; i < elements.Length; i++)
        {
            zeros += T.IsZero(elements[i]) ? 1 : 0;
        }

        return zeros;
    }
}
