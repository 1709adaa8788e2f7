using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class GrayRow
{
    /// <summary>An index that no lane has: the result is 0 there.</summary>
    private const byte Z = 255;

    /// <summary>
    /// Thirty-two pixels at a time, four in each half of a register: first and second channel side by side as 16-bit numbers for one
    /// multiply-add, the third for another.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector256Kernel(ReadOnlySpan<byte> source, Span<byte> target, int width)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        bool three = channels == 3;
        Vector128<byte> two = three
            ? Vector128.Create(0, Z, 1, Z, 3, Z, 4, Z, 6, Z, 7, Z, 9, Z, 10, Z)
            : Vector128.Create(0, Z, 1, Z, 4, Z, 5, Z, 8, Z, 9, Z, 12, Z, 13, Z);
        Vector128<byte> third = three
            ? Vector128.Create(2, Z, Z, Z, 5, Z, Z, Z, 8, Z, Z, Z, 11, Z, Z, Z)
            : Vector128.Create(2, Z, Z, Z, 6, Z, Z, Z, 10, Z, Z, Z, 14, Z, Z, Z);
        var pick = (Two: Vector256.Create(two, two), Third: Vector256.Create(third, third));
        var weights = (Two: Vector256.Create(_first | (Green << 16)).AsInt16(), Third: Vector256.Create(_third).AsInt16());
        int step = 4 * channels;
        int x = 0;
        for (; ((x + 32) * channels) + 4 <= source.Length; x += 32)
        {
            // Safety: the last load begins 28 pixels behind x and is 16 bytes long, which 4 pixels and 4 bytes cover; x + 32 <= width.
            nuint s = (nuint)(x * channels);
            Vector256<int> a = Gray(ref from, s, (nuint)step, pick, weights);
            Vector256<int> b = Gray(ref from, s + (nuint)(2 * step), (nuint)step, pick, weights);
            Vector256<int> c = Gray(ref from, s + (nuint)(4 * step), (nuint)step, pick, weights);
            Vector256<int> d = Gray(ref from, s + (nuint)(6 * step), (nuint)step, pick, weights);

            // Packing works on halves: their words come out as 0 2 4 6 1 3 5 7.
            Vector256<byte> packed = Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d));
            Avx2.PermuteVar8x32(packed.AsInt32(), Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte().StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }

    /// <summary>The gray of eight pixels.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Gray(
        ref byte from, nuint s, nuint step, (Vector256<byte> Two, Vector256<byte> Third) pick, (Vector256<short> Two, Vector256<short> Third) weights)
    {
        Vector256<byte> pixels = Vector256.Create(Vector128.LoadUnsafe(ref from, s), Vector128.LoadUnsafe(ref from, s + step));
        Vector256<int> sum = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, pick.Two).AsInt16(), weights.Two)
            + Avx2.MultiplyAddAdjacent(Avx2.Shuffle(pixels, pick.Third).AsInt16(), weights.Third);
        return (sum + Vector256.Create(1 << (Shift - 1))) >> Shift;
    }
}
