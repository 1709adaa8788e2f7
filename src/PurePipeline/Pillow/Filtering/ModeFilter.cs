using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>The most frequent value of a window, the least of several, if it occurs more than twice: <c>ModeFilter.c</c> of Pillow.</summary>
internal sealed class ModeFilter(int size) : WholeImageFilter
{
    internal override bool TakesBandsTogether => false;

    internal override bool KeepsPalette => true;

    protected override FilterWork? Prepare(Picture picture, Version pillow) =>
        picture.Mode.ElementType() == DType.UInt8 || picture.Mode == PixelMode.Bilevel ? Apply : throw WrongMode();

    private void Apply(MemoryPicture source, Span<byte> target)
    {
        int reach = size / 2;
        Span<int> counts = stackalloc int[byte.MaxValue + 1];
        for (int y = 0; y < source.Height; y++)
        {
            for (int x = 0; x < source.Width; x++)
            {
                counts.Clear();
                (int most, int times) = (0, 0);
                for (int i = Math.Max(y - reach, 0); i <= Math.Min(y + reach, source.Height - 1); i++)
                {
                    ReadOnlySpan<byte> row = source.Row(i);
                    for (int j = Math.Max(x - reach, 0); j <= Math.Min(x + reach, source.Width - 1); j++)
                    {
                        int count = ++counts[row[j]];
                        if (count > times || (count == times && row[j] < most))
                        {
                            (most, times) = (row[j], count);
                        }
                    }
                }

                target[(y * source.Width) + x] = times > 2 ? (byte)most : source.Row(y)[x];
            }
        }
    }
}
