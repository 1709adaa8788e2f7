using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Quantizing;

internal sealed partial class CellSums
{
    /// <summary>The specification.</summary>
    internal void AddScalar(ReadOnlySpan<uint> pixels, ReadOnlySpan<ushort> cells)
    {
        Span<ulong> words = MemoryMarshal.Cast<Vector128<ulong>, ulong>(_words.AsSpan());
        for (int i = 0; i < pixels.Length; i++)
        {
            ulong pixel = pixels[i];
            (ulong red, ulong green, ulong blue, ulong alpha) = (pixel & 0xFF, (pixel >> 8) & 0xFF, (pixel >> 16) & 0xFF, pixel >> 24);
            int at = 2 * (cells[i] + ((i & 1) * _buckets.Length));
            words[at] += red | (blue << BandBits) | (1ul << CountPlace);
            words[at + 1] += green | (alpha << BandBits);
        }
    }
}
