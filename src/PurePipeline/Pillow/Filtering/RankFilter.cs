using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>The value of a rank in a square window; beyond the edges the edge's pixels: <c>RankFilter.c</c> of Pillow.</summary>
internal sealed class RankFilter(int size, int rank) : WholeImageFilter
{
    internal override bool TakesBandsTogether => false;

    internal override bool KeepsPalette => true;

    protected override FilterWork? Prepare(Picture picture, Version pillow)
    {
        PixelMode mode = picture.Mode;
        const int largest = 46340 / sizeof(float);
        string? problem = mode == PixelMode.Palette ? "cannot filter palette images"
            : size < 0 ? "bad kernel size"
            : mode is PixelMode.I16 or PixelMode.I16B ? "image has wrong mode"
            : size % 2 == 0 ? "bad filter size"
            : size > largest ? "filter size too large"
            : rank < 0 || rank >= size * size ? "bad rank value"
            : null;
        return problem is not null ? throw new ArgumentException(problem) : mode switch
        {
            PixelMode.I => Pick<int>,
            PixelMode.F => Pick<float>,
            _ => Pick<byte>,
        };
    }

    private void Pick<T>(MemoryPicture source, Span<byte> target)
        where T : unmanaged
    {
        int margin = size / 2;
        T[] window = new T[size * size];
        Span<T> picked = MemoryMarshal.Cast<byte, T>(target);
        for (int y = 0; y < source.Height; y++)
        {
            for (int x = 0; x < source.Width; x++)
            {
                for (int i = 0; i < size; i++)
                {
                    ReadOnlySpan<T> row = MemoryMarshal.Cast<byte, T>(source.Row(Math.Clamp(y + i - margin, 0, source.Height - 1)));
                    for (int j = 0; j < size; j++)
                    {
                        window[(i * size) + j] = row[Math.Clamp(x + j - margin, 0, source.Width - 1)];
                    }
                }

                window.AsSpan().Sort();
                picked[(y * source.Width) + x] = window[rank];
            }
        }
    }
}
