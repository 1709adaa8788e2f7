using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// A matrix of whole numbers times runs of three numbers, in place: <c>clamp((m0 a + m1 b + m2 c + 2^(shift - 1)) >> shift, 0, most)</c>.
/// Sums wrap at 2^32, as OpenCV's do.
/// </summary>
internal static class MatrixRows
{
    public static void Run(ReadOnlySpan<int> matrix, Planes<int> numbers, int count, int shift, int most, bool vectors)
    {
        int x = vectors && Avx2.IsSupported ? Vector256Kernel(matrix, numbers, count, shift, most) : 0;
        int half = 1 << (shift - 1);
        for (; x < count; x++)
        {
            (int a, int b, int c) = (numbers.First[x], numbers.Second[x], numbers.Third[x]);
            numbers.First[x] = Limited.To(unchecked((matrix[0] * a) + (matrix[1] * b) + (matrix[2] * c) + half) >> shift, most);
            numbers.Second[x] = Limited.To(unchecked((matrix[3] * a) + (matrix[4] * b) + (matrix[5] * c) + half) >> shift, most);
            numbers.Third[x] = Limited.To(unchecked((matrix[6] * a) + (matrix[7] * b) + (matrix[8] * c) + half) >> shift, most);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vector256Kernel(ReadOnlySpan<int> matrix, Planes<int> numbers, int count, int shift, int most)
    {
        ref int first = ref MemoryMarshal.GetReference(numbers.First);
        ref int second = ref MemoryMarshal.GetReference(numbers.Second[..numbers.First.Length]);
        ref int third = ref MemoryMarshal.GetReference(numbers.Third[..numbers.First.Length]);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, numbers.First.Length);
        var m0 = Vector256.Create(matrix[0]);
        var m1 = Vector256.Create(matrix[1]);
        var m2 = Vector256.Create(matrix[2]);
        var m3 = Vector256.Create(matrix[3]);
        var m4 = Vector256.Create(matrix[4]);
        var m5 = Vector256.Create(matrix[5]);
        var m6 = Vector256.Create(matrix[6]);
        var m7 = Vector256.Create(matrix[7]);
        var m8 = Vector256.Create(matrix[8]);
        var half = Vector256.Create(1 << (shift - 1));
        var mosts = Vector256.Create(most);
        Vector128<int> shifts = Vector128.CreateScalar(shift);
        int x = 0;
        for (; x <= count - 8; x += 8)
        {
            // Safety: x + 8 <= count, and each plane has as many numbers.
            var a = Vector256.LoadUnsafe(ref first, (nuint)x);
            var b = Vector256.LoadUnsafe(ref second, (nuint)x);
            var c = Vector256.LoadUnsafe(ref third, (nuint)x);
            Limit(Avx2.ShiftRightArithmetic((m0 * a) + (m1 * b) + (m2 * c) + half, shifts), mosts).StoreUnsafe(ref first, (nuint)x);
            Limit(Avx2.ShiftRightArithmetic((m3 * a) + (m4 * b) + (m5 * c) + half, shifts), mosts).StoreUnsafe(ref second, (nuint)x);
            Limit(Avx2.ShiftRightArithmetic((m6 * a) + (m7 * b) + (m8 * c) + half, shifts), mosts).StoreUnsafe(ref third, (nuint)x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Limit(Vector256<int> x, Vector256<int> most) => Avx2.Max(Vector256<int>.Zero, Avx2.Min(x, most));
}
