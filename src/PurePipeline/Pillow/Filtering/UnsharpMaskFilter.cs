using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>A part of the difference to the blurred picture added to each pixel whose difference is above a threshold.</summary>
internal sealed class UnsharpMaskFilter(double radius, int percent, int threshold) : WholeImageFilter
{
    protected override FilterWork? Prepare(Picture picture, Version pillow)
    {
        BoxMeans.RequireMode(picture.Mode);
        return Apply;
    }

    private void Apply(MemoryPicture source, Span<byte> target)
    {
        GaussianBlurFilter.Apply(source, target, (float)radius, (float)radius);

        // What a pixel changes by, from the least difference to the greatest.
        int[] changes = [.. Enumerable.Range(-byte.MaxValue, (2 * byte.MaxValue) + 1)
            .Select(difference => Math.Abs(difference) > threshold ? unchecked(difference * percent) / 100 : 0)];
        for (int y = 0; y < source.Height; y++)
        {
            ReadOnlySpan<byte> row = source.Row(y);
            Span<byte> blurred = target.Slice(y * row.Length, row.Length);
            for (int x = 0; x < row.Length; x++)
            {
                blurred[x] = (byte)Math.Clamp(row[x] + changes[byte.MaxValue + row[x] - blurred[x]], 0, byte.MaxValue);
            }
        }
    }
}
