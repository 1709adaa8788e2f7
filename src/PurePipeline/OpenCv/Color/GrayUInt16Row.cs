using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary><see cref="GrayRow"/> of <c>uint16</c>: the same weights; the sum stays below 2^31.</summary>
internal sealed partial class GrayUInt16Row(int channels, bool redFirst) : ColorRow
{
    private const int Block = 512;

    private readonly int _first = redFirst ? GrayRow.Red : GrayRow.Blue;
    private readonly int _third = redFirst ? GrayRow.Blue : GrayRow.Red;

    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        ReadOnlySpan<ushort> from = MemoryMarshal.Cast<byte, ushort>(source)[..(width * channels)];
        Span<ushort> to = MemoryMarshal.Cast<byte, ushort>(target)[..width];
        int done = vectors && Avx2.IsSupported ? (channels == 3 && Avx512BW.IsSupported ? Vector512Kernel(from, to) : Vectors(from, to)) : 0;
        for (int x = done, s = done * channels; x < to.Length; x++, s += channels)
        {
            int sum = (from[s] * _first) + (from[s + 1] * GrayRow.Green) + (from[s + 2] * _third);
            to[x] = (ushort)((sum + (1 << (GrayRow.Shift - 1))) >> GrayRow.Shift);
        }
    }

    /// <summary>Eight pixels at a time, taken apart some hundred at a time.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vectors(ReadOnlySpan<ushort> source, Span<ushort> target)
    {
        Span<ushort> memory = stackalloc ushort[3 * Block];
        var planes = new Planes<ushort>(memory[..Block], memory.Slice(Block, Block), memory.Slice(2 * Block, Block));
        (int first, int third) = (_first, _third);
        int whole = target.Length / 8 * 8;
        for (int start = 0; start < whole; start += Block)
        {
            int count = Math.Min(Block, whole - start);
            SplitChannels.Run(source.Slice(start * channels, count * channels), channels, planes, vectors: true);
            for (int x = 0; x < count; x += 8)
            {
                Vector256<int> sum = (WordLanes.Load(planes.First, x) * first) + (WordLanes.Load(planes.Second, x) * GrayRow.Green)
                    + (WordLanes.Load(planes.Third, x) * third) + Vector256.Create(1 << (GrayRow.Shift - 1));
                WordLanes.Store(sum >> GrayRow.Shift, target, start + x);
            }
        }

        return whole;
    }
}
