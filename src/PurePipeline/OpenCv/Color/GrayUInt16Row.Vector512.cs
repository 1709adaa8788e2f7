using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class GrayUInt16Row
{
    private const int Pixels = 16;

    // Sixteen pixels are the words of a register from their first one on, and those of one from their seventeenth on.
    private static readonly ushort[] s_firstAndGreen = [.. Enumerable.Range(0, 2 * Pixels).Select(i => InTwo((i / 2 * 3) + (i % 2)))];
    private static readonly ushort[] s_thirdTwice = [.. Enumerable.Range(0, 2 * Pixels).Select(i => InTwo((i / 2 * 3) + 2))];

    /// <summary>
    /// Sixteen pixels of three channels at a time. Less 32768 the channels have a sign, which a multiply-add of pairs wants; the weights' sum
    /// is 2^15, so 2^30 is missing afterwards.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector512Kernel(ReadOnlySpan<ushort> source, Span<ushort> target)
    {
        int whole = target.Length / Pixels * Pixels;
        ref ushort from = ref MemoryMarshal.GetReference(source[..(3 * whole)]);
        ref ushort to = ref MemoryMarshal.GetReference(target);
        Vector512<ushort> pairs = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(s_firstAndGreen));
        Vector512<ushort> thirds = Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(s_thirdTwice));
        Vector512<short> pairWeights = Vector512.Create(_first | (GrayRow.Green << 16)).AsInt16();
        Vector512<short> thirdWeight = Vector512.Create(_third).AsInt16();
        Vector512<ushort> sign = Vector512.Create((ushort)0x8000);
        Vector512<int> rest = Vector512.Create((1 << 30) + (1 << (GrayRow.Shift - 1)));
        for (int x = 0; x < whole; x += Pixels)
        {
            // Safety: x + 16 <= whole, and the source has three words for each of as many pixels.
            Vector512<ushort> start = Vector512.LoadUnsafe(ref from, (nuint)(3 * x));
            Vector512<ushort> end = Vector512.LoadUnsafe(ref from, (nuint)((3 * x) + 16));
            Vector512<int> sum = Avx512BW.MultiplyAddAdjacent((Avx512BW.PermuteVar32x16x2(start, pairs, end) ^ sign).AsInt16(), pairWeights)
                + Avx512BW.MultiplyAddAdjacent((Avx512BW.PermuteVar32x16x2(start, thirds, end) ^ sign).AsInt16(), thirdWeight)
                + rest;
            Avx512F.ConvertToVector256UInt16((sum >> GrayRow.Shift).AsUInt32()).StoreUnsafe(ref to, (nuint)x);
        }

        return whole;
    }

    private static ushort InTwo(int place) => (ushort)(place < 2 * Pixels ? place : place + Pixels);
}
