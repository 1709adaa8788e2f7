using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Edges;

internal static partial class CannyEdges
{
    private const int Lanes = 8;

    /// <summary>
    /// The marks of eight pixels at a time, from a row's first one on; returns how many are done. All four pairs of neighbours are read, and one
    /// chosen in each lane.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int MarkVectors(GradientField field, int y, int low, int high, byte[] marks, PixelStack found)
    {
        int stride = field.Stride;
        int start = ((y + 1) * stride) + 1;
        ref int magnitudes = ref Unsafe.Add(ref MemoryMarshal.GetReference(field.Magnitudes), start);
        ref byte mark = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(marks), start);
        ref short dx = ref MemoryMarshal.GetReference(field.RowAcross(y));
        ref short dy = ref MemoryMarshal.GetReference(field.RowDown(y));
        (Vector256<int> lows, Vector256<int> highs) = (Vector256.Create(low), Vector256.Create(high));
        int x = 0;
        for (; x <= field.Width - Lanes; x += Lanes)
        {
            // Safety: x + 8 <= width, and the sizes and marks have a frame of one pixel around the image.
            ref int at = ref Unsafe.Add(ref magnitudes, x);
            var size = Vector256.LoadUnsafe(ref at);
            Vector256<int> isAbove = Vector256.GreaterThan(size, lows);
            if (isAbove == Vector256<int>.Zero)
            {
                continue;
            }

            Vector256<int> across = Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref dx, (nuint)x));
            Vector256<int> down = Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref dy, (nuint)x));
            Vector256<int> isMixed = (across ^ down) >> 31;
            across = Vector256.Abs(across);
            down = Vector256.Abs(down) << Shift;
            Vector256<int> tangent = across * Tangent22;
            Vector256<int> isAcross = Vector256.LessThan(down, tangent);
            Vector256<int> isDown = Vector256.GreaterThan(down, tangent + (across << (Shift + 1)));
            Vector256<int> before = Choose(ref at, -1, isMixed, isDown, isAcross, stride);
            Vector256<int> after = Choose(ref at, 1, isMixed, isDown, isAcross, stride);

            // Along a diagonal an equal neighbour does not count: there 1 is taken from the size.
            Vector256<int> least = size + Vector256.AndNot(Vector256<int>.AllBitsSet, isAcross | isDown);
            Vector256<int> isEdge = Vector256.AndNot(isAbove & Vector256.GreaterThan(size, before), Vector256.GreaterThan(after, least));
            Vector256<int> isStrong = isEdge & Vector256.GreaterThan(size, highs);
            Vector256<int> values = (isEdge & Vector256.Create((int)Candidate)) | (isStrong & Vector256.Create((int)Edge));
            Vector128<short> words = Sse2.PackSignedSaturate(values.GetLower(), values.GetUpper());
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref mark, x), Sse2.PackUnsignedSaturate(words, words).AsUInt64().ToScalar());
            for (uint strong = isStrong.ExtractMostSignificantBits(); strong != 0; strong &= strong - 1)
            {
                found.Push(start + x + BitOperations.TrailingZeroCount(strong));
            }
        }

        return x;
    }

    /// <summary>The neighbours on one side along each pixel's direction: those before it, or those after.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Choose(
        ref int at, int side, Vector256<int> isMixed, Vector256<int> isDown, Vector256<int> isAcross, int stride)
    {
        Vector256<int> alike = Vector256.LoadUnsafe(ref Unsafe.Add(ref at, side * (stride + 1)));
        Vector256<int> mixed = Vector256.LoadUnsafe(ref Unsafe.Add(ref at, side * (stride - 1)));
        Vector256<int> below = Vector256.LoadUnsafe(ref Unsafe.Add(ref at, side * stride));
        Vector256<int> beside = Vector256.LoadUnsafe(ref Unsafe.Add(ref at, side));
        Vector256<int> chosen = Vector256.ConditionalSelect(isDown, below, Vector256.ConditionalSelect(isMixed, mixed, alike));
        return Vector256.ConditionalSelect(isAcross, beside, chosen);
    }
}
