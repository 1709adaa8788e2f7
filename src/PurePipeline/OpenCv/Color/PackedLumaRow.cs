using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

/// <summary>One byte of each pixel: the luma of 4:2:2.</summary>
internal sealed class PackedLumaRow(PackedOrder order) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        source = source[..(2 * width)];
        target = target[..width];
        for (int x = vectors ? Vectors(source, target) : 0; x < target.Length; x++)
        {
            target[x] = source[(2 * x) + order.Luma];
        }
    }

    /// <summary>The lower or the upper byte of each word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vectors(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<ushort> pairs = MemoryMarshal.Cast<byte, ushort>(source);
        int shift = 8 * order.Luma;
        var low = Vector256.Create((ushort)byte.MaxValue);
        int x = 0;
        for (; BitConverter.IsLittleEndian && Vector256.IsHardwareAccelerated && x <= target.Length - 32; x += 32)
        {
            Vector256<ushort> a = (Vector256.Create(pairs.Slice(x, 16)) >> shift) & low;
            Vector256<ushort> b = (Vector256.Create(pairs.Slice(x + 16, 16)) >> shift) & low;
            Vector256.Narrow(a, b).CopyTo(target[x..]);
        }

        return x;
    }
}
