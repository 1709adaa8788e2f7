using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>The smallest and the greatest of elements; NaN both if one is not a number.</summary>
internal static class ElementRange
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static (T Low, T High) Of<T>(ReadOnlySpan<T> elements)
        where T : unmanaged, INumber<T>
    {
        (T low, T high) = (elements[0], elements[0]);
        int i = 0;
        if (Vector256.IsHardwareAccelerated && elements.Length >= 2 * Vector256<T>.Count)
        {
            int count = Vector256<T>.Count;
            ref T from = ref MemoryMarshal.GetReference(elements);
            Vector256<T> low0 = Vector256.LoadUnsafe(ref from);
            (Vector256<T> low1, Vector256<T> high0, Vector256<T> high1) = (low0, low0, low0);
            Vector256<T> isNumber = Vector256<T>.AllBitsSet;
            for (; i <= elements.Length - (2 * count); i += 2 * count)
            {
                // Safety: i + 2 * count <= elements.Length.
                var x = Vector256.LoadUnsafe(ref from, (nuint)i);
                var y = Vector256.LoadUnsafe(ref from, (nuint)(i + count));
                low0 = Vector256.MinNative(low0, x);
                low1 = Vector256.MinNative(low1, y);
                high0 = Vector256.MaxNative(high0, x);
                high1 = Vector256.MaxNative(high1, y);
                if (typeof(T) == typeof(float) || typeof(T) == typeof(double))
                {
                    isNumber &= Vector256.Equals(x, x) & Vector256.Equals(y, y);
                }
            }

            if (isNumber.AsByte() != Vector256<byte>.AllBitsSet)
            {
                T nan = T.Zero / T.Zero;
                return (nan, nan);
            }

            (low0, high0) = (Vector256.MinNative(low0, low1), Vector256.MaxNative(high0, high1));
            for (int lane = 0; lane < count; lane++)
            {
                (low, high) = (T.Min(low, low0[lane]), T.Max(high, high0[lane]));
            }
        }

        for (; i < elements.Length; i++)
        {
            (low, high) = (T.Min(low, elements[i]), T.Max(high, elements[i]));
        }

        return (low, high);
    }
}
