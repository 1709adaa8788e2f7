using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>Alone, because other tests rent from the same pools.</summary>
[Collection(nameof(MemoryTests))]
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public class MemoryTests
{
    /// <summary>What a pass allocates once the pools are warm: headers, tables, readers.</summary>
    private const long MostBytes = 20_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_second_decode_allocates_the_same_whatever_the_height(bool progressive)
    {
        byte[] low = progressive ? TallJpeg.Progressive(64) : TallJpeg.Sequential(64);
        byte[] tall = progressive ? TallJpeg.Progressive(16384) : TallJpeg.Sequential(16384);
        byte[] row = new byte[TallJpeg.Width + RowReader.Slack];

        long ofLow = Least(low, row);
        long ofTall = Least(tall, row);

        Assert.InRange(ofTall, 0, MostBytes);
        Assert.InRange(ofTall - ofLow, -1000, 1000);
    }

    [Fact]
    public void A_sequential_file_needs_some_rows_of_memory()
    {
        DecodedPicture picture = PictureDecoder.Open(
            TallJpeg.Sequential(16384), new DecodeOptions { Limits = DecodeLimits.Default with { MaxBytes = 32 * TallJpeg.Width } });

        Assert.Equal(16384, MemoryPicture.Load(picture).Height);
    }

    [Fact]
    public void Progressive_coefficients_are_counted_as_they_come()
    {
        // Two bytes and eight for each of 64 x 8 blocks, some values, and some rows of samples; each as much as the pool gives.
        DecodedPicture picture = PictureDecoder.Open(
            TallJpeg.Progressive(64), new DecodeOptions { Limits = DecodeLimits.Default with { MaxBytes = 48 * TallJpeg.Width } });

        Assert.Equal(64, MemoryPicture.Load(picture).Height);
    }

    // Pools give memory back at times; the least of some attempts is what the decoder itself takes.
    private static long Least(byte[] file, byte[] row)
    {
        long least = long.MaxValue;
        for (int attempt = 0; attempt < 20 && least > MostBytes; attempt++)
        {
            least = Math.Min(least, Allocated(file, row));
        }

        return Math.Min(least, Allocated(file, row));
    }

    private static long Allocated(byte[] file, byte[] row)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        DecodedPicture picture = PictureDecoder.Open(file, new DecodeOptions());
        using (RowReader rows = picture.OpenRows())
        {
            for (int y = 0; y < picture.Height; y++)
            {
                rows.Read(row);
            }
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
