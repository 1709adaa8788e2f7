using System.Runtime.InteropServices;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.Tiff.Imread;

/// <summary>Four-byte pixels of which each tile's part is mirrored, and then the whole row.</summary>
internal sealed class SwappedTilesRow(int tileWidth) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        Span<int> pixels = MemoryMarshal.Cast<byte, int>(target)[..width];
        MemoryMarshal.Cast<byte, int>(source)[..width].CopyTo(pixels);
        for (int x = 0; x < width; x += tileWidth)
        {
            pixels[x..Math.Min(x + tileWidth, width)].Reverse();
        }

        pixels.Reverse();
    }
}
