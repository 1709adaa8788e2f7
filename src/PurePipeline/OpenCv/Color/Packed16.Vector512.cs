using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <content>Pixels of three channels by permutations of bytes, whole lines of the target at a time; the last ones end with the pixels and repeat some.</content>
internal static unsafe partial class Packed16
{
    private const int Line = Streaming.Line;

    /// <summary>The fewest pixels that the kernel from packed ones takes: three lines.</summary>
    private const int FromBlock = Line;

    /// <summary>The fewest that the kernel to packed ones takes: a line.</summary>
    private const int ToBlock = Line / sizeof(ushort);

    // 32 pixels are the bytes of a register from their first one on, and those of one from their 33rd on.
    private static readonly byte[] s_bgrApart = [.. Apart(blue: 0)];
    private static readonly byte[] s_rgbApart = [.. Apart(blue: 2)];
    private static readonly byte[] s_bgrTogether = [.. Together(blue: 0)];
    private static readonly byte[] s_rgbTogether = [.. Together(blue: 2)];

    /// <param name="source">At least <see cref="FromBlock"/> pixels.</param>
    /// <param name="target">Where as many go.</param>
    /// <param name="redFirst">Whether red comes before blue in the target.</param>
    /// <param name="greenBits">6 or 5.</param>
    /// <param name="streams">Whether the target is written past the caches.</param>
    internal static void FromVector512(ReadOnlySpan<ushort> source, Span<byte> target, bool redFirst, int greenBits, bool streams) =>
        LineBlocks.Run(new FromBlocks(redFirst, greenBits), MemoryMarshal.AsBytes(source), target[..checked(3 * source.Length)], streams);

    /// <param name="source">The pixels.</param>
    /// <param name="target">Where they go: at least <see cref="ToBlock"/> of them.</param>
    /// <param name="redFirst">Whether red comes before blue in the source.</param>
    /// <param name="greenBits">6 or 5.</param>
    /// <param name="streams">Whether the target is written past the caches.</param>
    internal static void ToVector512(ReadOnlySpan<byte> source, Span<ushort> target, bool redFirst, int greenBits, bool streams) =>
        LineBlocks.Run(new ToBlocks(redFirst, greenBits), source, MemoryMarshal.AsBytes(target), streams);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void From<TStore>(ushort* from, byte* to, int blocks, bool redFirst, int greenBits)
        where TStore : struct, ILineStore
    {
        ref byte indices = ref MemoryMarshal.GetArrayDataReference(redFirst ? s_rgbTogether : s_bgrTogether);
        Vector512<byte> first = Vector512.LoadUnsafe(ref indices);
        Vector512<byte> second = Vector512.LoadUnsafe(ref indices, Line);
        Vector512<byte> third = Vector512.LoadUnsafe(ref indices, 2 * Line);
        Vector512<ushort> high = Vector512.Create((ushort)0xF8);
        Vector512<ushort> middle = Vector512.Create((ushort)(greenBits == 6 ? 0xFC00 : 0xF800));
        Vector128<ushort> greenShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 5 : 6));
        Vector128<ushort> redShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 8 : 7));
        for (; blocks > 0; blocks--, from += FromBlock, to += 3 * Line)
        {
            TStore.Ask((byte*)from, FromBlock * sizeof(ushort), to, 3 * Line);
            Vector512<byte> v0 = LineOf(from, first);
            Vector512<byte> v1 = LineOf(from + 16, second);
            Vector512<byte> v2 = LineOf(from + 32, third);
            TStore.Store(v0, to);
            TStore.Store(v1, to + Line);
            TStore.Store(v2, to + (2 * Line));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        Vector512<byte> LineOf(ushort* start, Vector512<byte> places)
        {
            Vector512<ushort> packed = Vector512.Load(start);
            Vector512<ushort> blueGreen = (Avx512BW.ShiftLeftLogical(packed, 3) & high) | (Avx512BW.ShiftLeftLogical(packed, greenShift) & middle);
            Vector512<ushort> red = Avx512BW.ShiftRightLogical(packed, redShift) & high;
            return Avx512Vbmi.PermuteVar64x8x2(blueGreen.AsByte(), places, red.AsByte());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void To<TStore>(byte* from, ushort* to, int blocks, bool redFirst, int greenBits)
        where TStore : struct, ILineStore
    {
        ref byte indices = ref MemoryMarshal.GetArrayDataReference(redFirst ? s_rgbApart : s_bgrApart);
        Vector512<byte> blueRedIndices = Vector512.LoadUnsafe(ref indices);
        Vector512<byte> greenIndices = Vector512.LoadUnsafe(ref indices, Line);
        Vector512<ushort> blues = Vector512.Create((ushort)0x1F);
        Vector512<ushort> greens = Vector512.Create((ushort)(greenBits == 6 ? 0x7E0 : 0x3E0));
        Vector512<ushort> reds = Vector512.Create((ushort)(greenBits == 6 ? 0xF800 : 0x7C00));
        Vector128<ushort> greenShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 3 : 2));
        Vector128<ushort> redShift = Vector128.CreateScalar((ushort)(greenBits == 6 ? 0 : 1));
        for (; blocks > 0; blocks--, from += 3 * ToBlock, to += ToBlock)
        {
            TStore.Ask(from, 3 * ToBlock, (byte*)to, Line);
            (Vector512<byte> start, Vector512<byte> end) = (Vector512.Load(from), Vector512.Load(from + 32));
            Vector512<ushort> blueRed = Avx512Vbmi.PermuteVar64x8x2(start, blueRedIndices, end).AsUInt16();
            Vector512<ushort> green = Avx512Vbmi.PermuteVar64x8x2(start, greenIndices, end).AsUInt16();
            Vector512<ushort> packed = (Avx512BW.ShiftRightLogical(blueRed, 3) & blues)
                | (Avx512BW.ShiftLeftLogical(green, greenShift) & greens)
                | (Avx512BW.ShiftRightLogical(blueRed, redShift) & reds);
            TStore.Store(packed.AsByte(), (byte*)to);
        }
    }

    // Blue and red as the bytes of words, then green twice.
    private static IEnumerable<byte> Apart(int blue)
    {
        foreach ((int low, int high) in new[] { (blue, 2 - blue), (1, 1) })
        {
            for (int x = 0; x < ToBlock; x++)
            {
                yield return InTwo((3 * x) + low);
                yield return InTwo((3 * x) + high);
            }
        }

        static byte InTwo(int place) => (byte)(place < Line ? place : place + 32);
    }

    // Out of words of blue and green, and words of red, of the pixels from a block's first one on, from its 17th and from its 33rd: 48 bytes further each,
    // where a line begins 64 bytes further.
    private static IEnumerable<byte> Together(int blue)
    {
        foreach (int first in new[] { 0, 16, 32 })
        {
            for (int place = first; place < first + Line; place++)
            {
                (int x, int channel) = Math.DivRem(place, 3);
                yield return (byte)((2 * x) + (channel == 1 ? 1 : channel == blue ? 0 : Line));
            }
        }
    }

    private readonly struct FromBlocks(bool redFirst, int greenBits) : ILineBlocks
    {
        public int SourceBytes => sizeof(ushort);

        public int TargetBytes => 3;

        public int BlockPixels => FromBlock;

        public void Run<TStore>(byte* from, byte* to, int blocks)
            where TStore : struct, ILineStore => From<TStore>((ushort*)from, to, blocks, redFirst, greenBits);
    }

    private readonly struct ToBlocks(bool redFirst, int greenBits) : ILineBlocks
    {
        public int SourceBytes => 3;

        public int TargetBytes => sizeof(ushort);

        public int BlockPixels => ToBlock;

        public void Run<TStore>(byte* from, byte* to, int blocks)
            where TStore : struct, ILineStore => To<TStore>(from, (ushort*)to, blocks, redFirst, greenBits);
    }
}
