using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>The first element that equals a number; 0 and -0 are equal.</summary>
internal static class FirstEqual
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Find<T>(ReadOnlySpan<T> elements, T value)
        where T : unmanaged, INumber<T>
    {
        Vector256<T> wanted = Vector256.Create(value);
        ref T from = ref MemoryMarshal.GetReference(elements);
        int i = 0;
        while (Vector256.IsHardwareAccelerated && i <= elements.Length - Vector256<T>.Count)
        {
            // Safety: i + Count <= elements.Length.
            if (Vector256.EqualsAny(Vector256.LoadUnsafe(ref from, (nuint)i), wanted))
            {
                break;
            }

            i += Vector256<T>.Count;
        }

        for (; i < elements.Length; i++)
        {
            if (elements[i] == value)
            {
                return i;
            }
        }

        return -1;
    }
}
