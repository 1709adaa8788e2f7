using System.Runtime.CompilerServices;
using PurePipeline.Decoding;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>Decoding some columns gives the pixels there that decoding all gives.</summary>
public class ColumnTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(8)]
    public void Any_columns_are_those_of_the_whole_picture(int denominator)
    {
        var random = new Random(denominator);
        foreach (string path in Directory.GetFiles(Golden(), "*.jpg"))
        {
            byte[] file = File.ReadAllBytes(path);
            if (file.Length is 0 or > 12_000 || file[0] != 0xFF)
            {
                continue;
            }

            var options = new DecodeOptions { Denominator = denominator, Truncation = Truncation.Fill };
            foreach (DecodeColor color in (ReadOnlySpan<DecodeColor>)[DecodeColor.Native, DecodeColor.Gray])
            {
                Compare(file, options with { Color = color }, random, Path.GetFileName(path));
            }
        }
    }

    [Fact]
    public void A_crop_and_a_box_read_the_columns_they_need()
    {
        var image = new Image(PictureDecoder.Open(File.ReadAllBytes(Path.Combine(Golden(), "photo-420-75.jpg")), new DecodeOptions()));
        var inMemory = new Image(MemoryPicture.Load(image.Picture));
        (int width, int height) = (image.Width, image.Height);

        foreach (Func<Image, Image> part in (ReadOnlySpan<Func<Image, Image>>)
        [
            i => i.Crop((width / 3, height / 3, width / 2, height / 2)),
            i => i.Crop((-5, -5, 9, 9)),
            i => i.Crop((width + 1, 0, width + 4, 3)),
            i => i.Convert("L").Crop((width / 3, 0, width / 2, height)),
            i => i.Resize((20, 10), PurePipeline.Pillow.Resampling.Nearest, box: (width / 2.5, 3, width / 2.0, height)),
            i => i.Resize((20, 10), PurePipeline.Pillow.Resampling.Lanczos, box: (width / 2.5, 3, width / 2.0, height)),
        ])
        {
            MemoryPicture expected = MemoryPicture.Load(part(inMemory).Picture);
            MemoryPicture actual = MemoryPicture.Load(part(image).Picture);

            for (int y = 0; y < expected.Height; y++)
            {
                Assert.Equal(expected.Row(y), actual.Row(y));
            }
        }
    }

    private static void Compare(byte[] file, DecodeOptions options, Random random, string name)
    {
        Picture picture;
        MemoryPicture whole;
        try
        {
            picture = PictureDecoder.Open(file, options);
            whole = MemoryPicture.Load(picture);
        }
        catch (PictureException)
        {
            // Damaged on purpose.
            return;
        }

        int pixel = picture.Mode.BytesPerPixel();
        byte[] row = new byte[picture.RowBytes + RowReader.Slack];
        for (int i = 0; i < 4; i++)
        {
            int start = random.Next(picture.Width);
            int end = random.Next(start, picture.Width) + 1;
            using RowReader rows = picture.OpenRows(new ColumnRange(start, end));
            for (int y = 0; y < picture.Height; y++)
            {
                rows.Read(row.AsSpan(0, picture.RowBytes + (random.Next(2) * RowReader.Slack)));
                if (!whole.Row(y)[(start * pixel)..(end * pixel)].SequenceEqual(row.AsSpan()[(start * pixel)..(end * pixel)]))
                {
                    Assert.Fail($"{name}: columns {start} to {end}, row {y}.");
                }
            }
        }
    }

    private static string Golden([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../golden/pictures"));
}
