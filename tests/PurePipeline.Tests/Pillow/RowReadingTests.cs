using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

public class RowReadingTests
{
    public static TheoryData<string> Operations => ["resize", "enlarge", "vertical first", "nearest", "crop", "convert", "reduce"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Skipped_rows_do_not_change_those_that_are_read(string operation)
    {
        Picture picture = Apply(new Image(TestPicture.Create(23, 57, PixelMode.Rgb, 5)), operation).Picture;
        MemoryPicture whole = MemoryPicture.Load(picture);
        byte[] row = new byte[picture.RowBytes];

        for (int skip = 0; skip < 5; skip++)
        {
            using RowReader rows = picture.OpenRows();
            while (rows.NextRow < picture.Height - skip)
            {
                rows.Skip(skip);
                if (rows.NextRow < picture.Height)
                {
                    int y = rows.NextRow;
                    rows.Read(row);
                    Assert.Equal(whole.Row(y), row);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_span_longer_than_the_row_gets_the_same_row(string operation)
    {
        Picture picture = Apply(new Image(TestPicture.Create(23, 57, PixelMode.Rgb, 6)), operation).Picture;
        byte[] exact = new byte[picture.RowBytes];
        byte[] padded = new byte[picture.RowBytes + RowReader.Slack];

        using RowReader one = picture.OpenRows();
        using RowReader other = picture.OpenRows();
        for (int y = 0; y < picture.Height; y++)
        {
            one.Read(exact);
            other.Read(padded);
            Assert.Equal(exact, padded[..picture.RowBytes]);
        }
    }

    private static Image Apply(Image image, string operation) => operation switch
    {
        "resize" => image.Resize((20, 21), Bicubic, (1.5, 4.25, 22, 50)),
        "enlarge" => image.Resize((50, 90), Lanczos),
        "vertical first" => image.Resize((22, 9), Bilinear),
        "nearest" => image.Resize((30, 70), Nearest, (0, 3, 20, 40)),
        "crop" => image.Crop((-2, -3, 20, 60)),
        "reduce" => image.Reduce((4, 5)),
        _ => image.Convert("L"),
    };
}
