using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Rearranging;

/// <summary>Columns beside a picture that are neighbours in it too, in the same order or, where it is mirrored, in the opposite one.</summary>
/// <param name="Target">Where they begin in the wider row, in bytes.</param>
/// <param name="Source">Where the leftmost of them begins in the picture's row, in bytes.</param>
/// <param name="Length">How many bytes they have.</param>
/// <param name="PixelBytes">How many bytes a pixel has.</param>
/// <param name="IsMirrored">Whether their order is the opposite one.</param>
internal readonly record struct BorderRun(int Target, int Source, int Length, int PixelBytes, bool IsMirrored)
{
    /// <summary>The runs to the left and to the right of a picture.</summary>
    public static BorderRun[] Of(int width, int left, int right, BorderType type, int pixelBytes)
    {
        var runs = new List<BorderRun>();
        Add(runs, 0, left);
        Add(runs, left + width, left + width + right);
        return [.. runs];

        void Add(List<BorderRun> list, int start, int end)
        {
            for (int x = start; x < end;)
            {
                int first = BorderIndex.Of(x - left, width, type);
                int step = x + 1 < end && BorderIndex.Of(x + 1 - left, width, type) == first - 1 ? -1 : 1;
                int count = 1;
                while (x + count < end && BorderIndex.Of(x + count - left, width, type) == first + (count * step))
                {
                    count++;
                }

                int source = step < 0 ? first - count + 1 : first;
                list.Add(new BorderRun(x * pixelBytes, source * pixelBytes, count * pixelBytes, pixelBytes, step < 0));
                x += count;
            }
        }
    }

    public void Copy(ReadOnlySpan<byte> pixels, Span<byte> row)
    {
        ReadOnlySpan<byte> source = pixels.Slice(Source, Length);
        Span<byte> target = row.Slice(Target, Length);
        if (IsMirrored)
        {
            PixelOrder.CopyReversed(source, PixelBytes, target);
        }
        else
        {
            source.CopyTo(target);
        }
    }
}
