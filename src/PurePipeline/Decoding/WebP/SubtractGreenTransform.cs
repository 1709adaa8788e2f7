using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>Green was subtracted from red and blue: RFC 9649, 4.3.</summary>
internal sealed class SubtractGreenTransform(int width) : ITransform
{
    private const uint RedAndBlue = 0x00FF00FF;

    public void Undo(Span<uint> row, int y) => Undo(row[..width], vectors: true);

    internal static void Undo(Span<uint> row, bool vectors)
    {
        int done = 0;
        if (vectors && Vector256.IsHardwareAccelerated)
        {
            foreach (ref Vector256<uint> pixels in MemoryMarshal.Cast<uint, Vector256<uint>>(row))
            {
                Vector256<uint> green = (pixels >> 8) & Vector256.Create(0xFFu);
                pixels = (pixels.AsByte() + (green | (green << 16)).AsByte()).AsUInt32();
                done += Vector256<uint>.Count;
            }
        }
        else if (vectors && Vector128.IsHardwareAccelerated)
        {
            foreach (ref Vector128<uint> pixels in MemoryMarshal.Cast<uint, Vector128<uint>>(row))
            {
                Vector128<uint> green = (pixels >> 8) & Vector128.Create(0xFFu);
                pixels = (pixels.AsByte() + (green | (green << 16)).AsByte()).AsUInt32();
                done += Vector128<uint>.Count;
            }
        }

        foreach (ref uint pixel in row[done..])
        {
            uint green = (pixel >> 8) & 0xFF;
            pixel = (pixel & ~RedAndBlue) | (((pixel & RedAndBlue) + (green | (green << 16))) & RedAndBlue);
        }
    }
}
