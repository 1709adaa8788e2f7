using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>What the real Pillow draws, a digit for each pixel.</summary>
public class ImageDrawTests
{
    [Theory]
    [InlineData("9.4", "............/............/............/............/.###......../...##......./......###.../........#...")]
    [InlineData("11.1", "............/............/............/............/.#........../...##......./......###.../........#...")]
    [InlineData("13.0", "............/............/............/............/.##........./...##......./......###.../........#...")]
    public void Flat_corners_are_joined_as_each_release_does(string release, string expected) =>
        Assert.Equal(expected.Replace('#', '1'), Drawn(12, 8, draw => draw.Polygon([(8, 7), (1, 4), (8, 6)], fill: 1), release));

    [Fact]
    public void Polygons_have_an_inside_and_sides() => Same(12, 8, draw => draw.Polygon([(1, 1), (10, 2), (8, 6), (2, 5)], 1, 2), """
        ............
        .22222......
        .2111122222.
        .211111112..
        ..21111112..
        ..2222112...
        ......222...
        ............
        """);

    [Fact]
    public void Wide_sides_do_not_make_a_polygon_larger() => Same(14, 10, draw => draw.Polygon([(1, 1), (12, 1), (9, 8), (2, 7)], 1, 2, width: 2), """
        ..............
        .222222222222.
        .222222222222.
        .22111111122..
        ..2111111122..
        ..221111122...
        ..221111122...
        ..22222222....
        .........2....
        ..............
        """);

    [Fact]
    public void Ellipses_fill_their_box() => Same(12, 8, draw => draw.Ellipse((1, 0, 10, 7), 1, 3, width: 2), """
        ....3333....
        ..33333333..
        .3331111333.
        .3311111133.
        .3311111133.
        .3331111333.
        ..33333333..
        ....3333....
        """);

    [Fact]
    public void Lines_go_from_point_to_point() => Same(12, 8, draw => draw.Line([(0, 0), (11, 3), (4, 7)], 2), """
        22..........
        ..2222......
        ......2222..
        ..........22
        .........22.
        .......22...
        .....22.....
        ....2.......
        """);

    [Fact]
    public void Wide_lines_are_polygons() => Same(12, 8, draw => draw.Line([(1, 1), (10, 5)], 2, width: 3), """
        .2..........
        .222........
        .22222......
        ...222222...
        ......22222.
        ........222.
        ..........2.
        ............
        """);

    [Fact]
    public void Rectangles_are_cut_to_whole_pixels() => Same(12, 8, draw => draw.Rectangle((2.9, 1.9, 9, 6), outline: 4, width: 2), """
        ............
        ..44444444..
        ..44444444..
        ..44....44..
        ..44....44..
        ..44444444..
        ..44444444..
        ............
        """);

    [Theory]
    [InlineData("9.4", true)]
    [InlineData("11.1", true)]
    [InlineData("13.0", false)]
    public void A_line_of_no_width_is_drawn_by_old_releases(string release, bool isDrawn) =>
        Assert.Equal(isDrawn, Drawn(12, 8, draw => draw.Line([(1, 1), (10, 5)], 2, width: 0), release).Contains('2', StringComparison.Ordinal));

    [Fact]
    public void Boxes_have_to_be_sorted_since_9_5()
    {
        Assert.Equal(".111", Drawn(4, 1, draw => draw.Rectangle((3, 0, 1, 0), 1), "9.4"));
        ArgumentException error = Assert.Throws<ArgumentException>(() => Drawn(4, 1, draw => draw.Rectangle((3, 0, 1, 0), 1), "13.0"));
        Assert.StartsWith("x1 must be greater than or equal to x0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alphas_blend_where_the_mode_says_so()
    {
        ImageDraw draw = new(Image.New("RGB", (2, 1), (100, 50, 0)), "RGBA");
        draw.Point([(1, 0)], (200, 0, 255, 128));
        Assert.Equal("643200961980", Pixels.Hex(draw.Image));
    }

    [Theory]
    [InlineData("L", "0000")]
    [InlineData("RGB", "000000ffffff")]
    [InlineData("I", "0000000001000000")]
    public void Who_names_no_colour_gets_the_default(string mode, string expected)
    {
        ImageDraw draw = new(Image.New(mode, (2, 1)));
        draw.Point([(1, 0)]);
        Assert.Equal(expected, Pixels.Hex(draw.Image));
    }

    [Fact]
    public void Wide_sides_in_floats_are_not_there()
    {
        ImageDraw draw = new(Image.New("F", (4, 3)));
        draw.Polygon([(0, 0), (3, 0), (3, 2), (0, 2)], outline: 7, width: 2);
        Assert.All(draw.Image.ToBytes(), static value => Assert.Equal(0, value));
    }

    [Fact]
    public void What_is_drawn_later_does_not_change_an_image()
    {
        Image first = Image.New("L", (2, 1));
        ImageDraw draw = new(first);
        draw.Point([(0, 0)], 7);
        Image second = draw.Image;
        draw.Point([(1, 0)], 9);

        Assert.Equal(["0000", "0700", "0709"], [Pixels.Hex(first), Pixels.Hex(second), Pixels.Hex(draw.Image)]);
    }

    [Fact]
    public void What_Pillow_refuses_is_refused()
    {
        ImageDraw draw = new(Image.New("L", (2, 2)));
        Assert.Throws<ArgumentException>(() => draw.Polygon([(1, 1)], 1));
        Assert.Throws<ArgumentException>(() => new ImageDraw(Image.New("L", (2, 2)), "RGB"));
        Assert.Throws<NotSupportedException>(() => new ImageDraw(Image.New("I;16", (2, 2))));
    }

    private static void Same(int width, int height, Action<ImageDraw> draw, string expected)
    {
        foreach (string release in PillowCase.Releases)
        {
            Assert.Equal(expected.ReplaceLineEndings("/"), Drawn(width, height, draw, release));
        }
    }

    private static string Drawn(int width, int height, Action<ImageDraw> draw, string release)
    {
        ImageDraw canvas = new(Image.New("L", (width, height), versions: ReferenceVersions.Parse("pillow=" + release)));
        draw(canvas);
        return string.Join('/', canvas.Image.ToBytes().Chunk(width).Select(static row => string.Concat(row.Select(static level => level == 0 ? '.' : (char)('0' + level)))));
    }
}
