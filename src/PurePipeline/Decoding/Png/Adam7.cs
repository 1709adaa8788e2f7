using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Png;

/// <summary>The seven passes of an interlaced PNG: which pixels each has.</summary>
internal readonly record struct Adam7(int Left, int Top, int StepX, int StepY)
{
    /// <summary>The passes in their order.</summary>
    public static readonly Adam7[] Passes = [new(0, 0, 8, 8), new(4, 0, 8, 8), new(0, 4, 4, 8), new(2, 0, 4, 4), new(0, 2, 2, 4), new(1, 0, 2, 2), new(0, 1, 1, 2)];

    /// <summary>How many pixels of a row of <paramref name="width"/> are in the pass.</summary>
    public int Columns(int width) => Math.Max(0, (width - Left + StepX - 1) / StepX);

    /// <summary>Puts the pass's pixels of a row in their places.</summary>
    public void Scatter(ReadOnlySpan<byte> pixels, Span<byte> row, int pixelBytes)
    {
        switch (pixelBytes)
        {
            case 1:
                Scatter<byte>(pixels, row);
                break;
            case 2:
                Scatter<ushort>(pixels, row);
                break;
            case 4:
                Scatter<uint>(pixels, row);
                break;
            case 8:
                Scatter<ulong>(pixels, row);
                break;
            case 3:
                Scatter<ThreeBytes>(pixels, row);
                break;
            default:
                Scatter<SixBytes>(pixels, row);
                break;
        }
    }

    private void Scatter<T>(ReadOnlySpan<byte> pixels, Span<byte> row)
        where T : unmanaged
    {
        Span<T> target = MemoryMarshal.Cast<byte, T>(row);
        int x = Left;
        foreach (T pixel in MemoryMarshal.Cast<byte, T>(pixels))
        {
            target[x] = pixel;
            x += StepX;
        }
    }
}
