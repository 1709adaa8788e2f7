using PurePipeline.Pillow;
using static PurePipeline.Pillow.Resampling;
using Filter = PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow's own tests say of resizing, boxes and gaps (Tests/test_image_resample.py, test_image_resize.py).</summary>
public class ResizeFactsTests
{
    private static readonly Filter[] Filters = [Nearest, Box, Bilinear, Hamming, Bicubic, Lanczos];
    private static readonly Image Photo = SmoothPicture.Create("RGB", 128, 128);

    public static TheoryData<double, double, double, double> Boxes => new() { { 0, 0, 512, 512 }, { 1.1, 2.2, 510.8, 510.9 }, { 3, 10, 410, 256 } };

    // The picture in tiles of any number is the picture in one.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 7)]
    [InlineData(100, 100)]
    public void Tiles_join_without_a_seam(int across, int down)
    {
        Image image = SmoothPicture.Create("RGB", 480, 360);
        (int width, int height) = (251, 188);
        (double x, double y) = (480.0 / width, 360.0 / height);
        Image tiled = Image.New("RGB", (width, height));
        for (int row = 0; row < down; row++)
        {
            (int upper, int lower) = Part(height, down, row);
            for (int column = 0; column < across; column++)
            {
                (int left, int right) = Part(width, across, column);
                Image tile = image.Resize((right - left, lower - upper), Bicubic, (left * x, upper * y, right * x, lower * y));
                tiled = tiled.Paste(tile.Load(), (left, upper)).Load();
            }
        }

        Assert.InRange(SmoothPicture.Difference(image.Resize((width, height), Bicubic), tiled), 0, 0.01);

        static (int Start, int End) Part(int length, int parts, int index) =>
            ((int)Math.Round((double)length / parts * index), (int)Math.Round((double)length / parts * (index + 1)));
    }

    // A decoder that scales by an eighth covers part of a pixel more than there is; a box takes that back.
    [Fact]
    public void A_box_of_parts_of_pixels_undoes_a_coarse_scale()
    {
        Image image = SmoothPicture.Create("RGB", 480, 360);
        Image expected = image.Crop((0, 0, 473, 353)).Resize((48, 36), Bicubic);
        Image coarse = image.Resize((60, 45), Box);

        double with = SmoothPicture.Difference(expected, coarse.Resize((48, 36), Bicubic, (0, 0, 59.125, 44.125)));
        double without = SmoothPicture.Difference(expected, coarse.Resize((48, 36), Bicubic));

        Assert.InRange(with, 0, without / 3);
    }

    [Theory]
    [InlineData("RGB")]
    [InlineData("L")]
    [InlineData("RGBA")]
    [InlineData("LA")]
    [InlineData("I")]
    public void A_box_is_nearly_a_crop(string mode)
    {
        Image image = SmoothPicture.Create(mode, 128, 128);
        Assert.All([Nearest, Bilinear], filter => Assert.InRange(
            SmoothPicture.Difference(image.Crop((20, 20, 108, 108)).Resize((32, 32), filter), image.Resize((32, 32), filter, (20, 20, 108, 108))), 0, 0.4));
    }

    [Theory]
    [InlineData(20, 0, 108, 128)]
    [InlineData(0, 20, 128, 108)]
    public void A_box_of_one_axis_is_nearly_a_crop(int left, int upper, int right, int lower)
    {
        Image image = SmoothPicture.Create("L", 128, 128);
        Assert.InRange(
            SmoothPicture.Difference(image.Resize(image.Size, Bilinear, (left, upper, right, lower)), image.Crop((left, upper, right, lower)).Resize(image.Size, Bilinear)),
            0,
            0.1);
    }

    [Theory]
    [InlineData(0, 0, 40, 90)]
    [InlineData(10, 20, 50, 90)]
    [InlineData(0, 20, 40, 90)]
    [InlineData(0, 0, 90, 50)]
    [InlineData(20, 10, 90, 60)]
    public void An_axis_that_keeps_its_size_is_nearly_a_crop(int left, int upper, int right, int lower) => Assert.All([Nearest, Bicubic], filter =>
        Assert.InRange(
            SmoothPicture.Difference(
                Photo.Resize((40, 50), filter, (left, upper, right, lower)), Photo.Crop((left, upper, right, lower)).Resize((40, 50), filter)),
            0,
            0.4));

    [Theory]
    [InlineData(0.4, 0.4)]
    [InlineData(0.4, 10.4)]
    [InlineData(10.4, 0.4)]
    [InlineData(10.4, 20.4)]
    public void A_box_between_pixels_is_no_crop(double left, double upper)
    {
        var image = new Image(TestPicture.Create(128, 128, PurePipeline.Pixels.PixelMode.Rgb, 3));
        (double, double, double, double) box = (left, upper, left + 40, upper + 50);

        Assert.InRange(SmoothPicture.Difference(image.Resize((40, 50), Lanczos, box), image.Crop(box)), 20, 255);
    }

    // One lit pixel in one band: that band is what it would be as an image of its own, in whatever place.
    [Fact]
    public void Bands_do_not_mix_or_swap()
    {
        Image blank = Image.New("L", (2, 2));
        Image[] bands = [blank, blank.PutPixel(1, 1, 128), Image.New("L", (2, 2), 255), blank];
        foreach (Filter filter in Filters)
        {
            foreach (string mode in (string[])["RGB", "CMYK", "RGBa", "La"])
            {
                int count = Image.New(mode, (1, 1)).Bands.Count;
                for (int turn = 0; turn < count; turn++)
                {
                    Image[] turned = [.. Enumerable.Range(0, count).Select(band => bands[(band + turn) % count])];
                    IReadOnlyList<Image> resized = Image.Merge(mode, turned).Resize((4, 4), filter).Split();
                    Assert.All(Enumerable.Range(0, count), band =>
                        Assert.Equal(turned[band].Resize((4, 4), filter).ToBytes(), resized[band].ToBytes()));
                }
            }
        }
    }

    [Fact]
    public void Nothing_is_enlarged_to_black() => Assert.All(Filters, filter =>
    {
        Image image = Image.New("RGB", (0, 0), "white").Resize((212, 195), filter);
        Assert.Equal((212, 195), image.Size);
        Assert.Equal([0.0, 0.0, 0.0], image.GetPixel(0, 0));
    });

    [Theory]
    [InlineData("1", Nearest)]
    [InlineData("P", Nearest)]
    [InlineData("L", Bicubic)]
    [InlineData("RGB", Bicubic)]
    [InlineData("CMYK", Bicubic)]
    [InlineData("YCbCr", Bicubic)]
    [InlineData("I", Bicubic)]
    [InlineData("I;16", Bicubic)]
    [InlineData("I;16B", Bicubic)]
    [InlineData("F", Bicubic)]
    public void Each_mode_keeps_its_mode_and_has_a_filter_of_its_own(string mode, Filter filter)
    {
        Image image = mode.StartsWith("I;", StringComparison.Ordinal) ? Photo.Convert("I").Convert(mode) : Photo.Convert(mode);
        Image resized = image.Resize((15, 12));

        Assert.Equal((mode, (15, 12)), (resized.Mode, resized.Size));
        Assert.Equal(image.Resize((15, 12), filter).ToBytes(), resized.ToBytes());
    }

    [Theory]
    [MemberData(nameof(Boxes))]
    public void A_wide_gap_changes_nothing_and_a_narrow_one_little(double left, double upper, double right, double lower)
    {
        Image image = SmoothPicture.Create("L", 512, 512);
        (double, double, double, double) box = (left, upper, right, lower);
        Image expected = image.Resize((52, 34), Bicubic, box);

        Assert.Equal(expected.ToBytes(), image.Resize((52, 34), Bicubic, box, 8).ToBytes());
        foreach ((double gap, double most) in ((double, double)[])[(1, 10), (2, 1.5), (3, 1)])
        {
            Image resized = image.Resize((52, 34), Bicubic, box, gap);
            Assert.NotEqual(expected.ToBytes(), resized.ToBytes());
            Assert.InRange(SmoothPicture.Difference(expected, resized), 0, most);
        }

        Assert.Throws<ArgumentException>(() => image.Resize((52, 34), Bicubic, box, 0.99));
    }

    // LANCZOS goes beyond both sides of an edge by a twelfth; what 16 bits do not hold is limited as a number, not byte by byte.
    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    public void Sixteen_bits_are_limited_as_one(int start)
    {
        Image wide = Image.New("I;16", (100, 10)).Paste(65535, (start, 0, start + 50, 10)).Resize((20, 10), Lanczos);
        Image real = Image.New("F", (100, 10)).Paste(65535.0, (start, 0, start + 50, 10)).Resize((20, 10), Lanczos);

        for (int x = 0; x < 20; x++)
        {
            Assert.Equal(Math.Clamp(Math.Round(real.GetPixel(x, 5)[0]), 0, 65535), wide.GetPixel(x, 5)[0]);
        }
    }

    [Fact]
    public void What_is_pasted_into_a_resized_image_is_not_in_the_first()
    {
        byte[] before = Photo.ToBytes();
        Assert.NotEqual(before, Photo.Resize(Photo.Size).Paste("black", (0, 0, 64, 64)).ToBytes());
        Assert.Equal(before, Photo.ToBytes());
    }

    [Fact]
    public void A_colour_enlarged_or_reduced_is_that_colour_everywhere()
    {
        Assert.Equal(Image.New("RGB", (100, 100), "#1688ff").ToBytes(), Image.New("RGB", (8, 8), "#1688ff").Resize((100, 100), Box).ToBytes());

        int[] counts = Image.New("RGBA", (1280, 1280), (0x20, 0x40, 0x60, 0xFF)).Resize((256, 256), Bicubic).Histogram();
        Assert.All([0x20, 0x140, 0x260, 0x3FF], index => Assert.Equal(65536, counts[index]));
    }
}
