using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

/// <summary>What rotate and transform of Pillow gave, the same in 9.4, 11.1 and 13.0.</summary>
public class TransformTests
{
    private const string Rgba = "c864324d0a141eff01020300ffffff80";

    [Fact]
    public void Turns_by_free_angles_are_those_of_Pillow()
    {
        Assert.Equal("001f4f8218518ac3598cbc00", Pixels.Hex(Pixels.Ramp().Rotate(30, Bilinear)));
        Assert.Equal("0000003000000000174a7e0000134794c800005d91c400000000ab000000", Pixels.Hex(Pixels.Ramp().Rotate(30, Bicubic, expand: true)));
        Assert.Equal("09288c8c006478dc5050b409", Pixels.Hex(Pixels.Ramp().Rotate(45, fillColor: 9)));
        Assert.Equal("00484746a09b9a980000c5d8", Pixels.Hex(Pixels.Ramp().Rotate(-15, Bilinear, center: (0, 0), translate: (1, -1))));
    }

    [Theory]
    [InlineData(TransformMethod.Perspective, Bicubic, 4, 3, new[] { 1, .1, -.2, .05, 1.1, .3, .01, -.02 }, "15283e568298adc300000000")]
    [InlineData(TransformMethod.Quad, Bilinear, 4, 3, new double[] { 0, 0, 1, 3, 4, 2, 3, 0 }, "000f1e2d52575c61a5a4a2a0")]
    [InlineData(TransformMethod.Extent, Bilinear, 4, 3, new[] { .5, .5, 3, 2 }, "1a26333f424e5b676a76838f")]
    [InlineData(TransformMethod.Affine, Nearest, 6, 2, new[] { .7, 0, .1, 0, 1.4, .2 }, "001414283c3ca0b4b4c8dcdc")]
    public void Mappings_are_those_of_Pillow(
        TransformMethod method, PurePipeline.Pillow.Resampling filter, int width, int height, double[] data, string hex) =>
        Assert.Equal(hex, Pixels.Hex(Pixels.Ramp().Transform((width, height), method, data, filter)));

    [Fact]
    public void Positions_beyond_the_range_of_whole_numbers_are_outside() => Assert.Equal(
        "070707070707070707070707",
        Pixels.Hex(Pixels.Ramp().Transform((4, 3), TransformMethod.Affine, [1, 0.01, 40000, 0, 1, 0], fillColor: 7)));

    // Colours are interpolated multiplied by their alpha; the colour of the outside is taken for such a one.
    [Fact]
    public void Transparent_pixels_lend_no_colour()
    {
        Image image = Pixels.Image(PixelMode.Rgba, 2, 2, Rgba);

        Assert.Equal("6f3d2870242d36e5cc66330fffffff66", Pixels.Hex(image.Rotate(20, Bilinear)));
        Assert.Equal("6f3d2870242d36e5cc66330fffffff66", Pixels.Hex(image.Rotate(20, Bilinear, fillColor: (255, 0, 0, 128))));
    }

    [Theory]
    [InlineData(640, 480, new[] { 650, 492, 796, 736, 792, 792, 736, 796, 486, 646, 792, 792, 798, 746 })]
    [InlineData(100, 30, new[] { 102, 32, 102, 76, 92, 92, 76, 102, 32, 102, 92, 92, 102, 80 })]
    [InlineData(17, 5, new[] { 19, 7, 19, 13, 17, 17, 13, 19, 7, 19, 17, 17, 19, 15 })]
    public void Expanded_sizes_are_those_of_Pillow(int width, int height, int[] sizes)
    {
        Image image = Image.New("1", (width, height));
        double[] angles = [1, 30, 45, 60, 89.5, 135, 211.7];

        Assert.Equal(sizes, angles.SelectMany(angle => new[] { image.Rotate(angle, expand: true).Width, image.Rotate(angle, expand: true).Height }));
    }

    // Of Pillow's own tests.
    [Fact]
    public void Quarter_turns_move_pixels_only_where_the_middle_stays()
    {
        Image square = new(TestPicture.Create(16, 16, PixelMode.Rgb, 3));
        string black = Pixels.Hex(Image.New("RGB", (16, 16)));

        Assert.All([0, 90, 180, 270], angle => Assert.Equal(Pixels.Hex(square.Rotate(angle)), Pixels.Hex(square.Rotate(angle, expand: true))));
        Assert.All([90, 180, 270], angle => Assert.Equal(black, Pixels.Hex(square.Rotate(angle, center: (-1, -1)))));
        Assert.All([0, 90, 180, 270], angle => Assert.Equal(black, Pixels.Hex(square.Rotate(angle, translate: (-16, -16)))));
    }

    [Fact]
    public void A_mesh_leaves_out_what_it_has_no_box_for()
    {
        Image mesh = Pixels.Ramp().TransformMesh((4, 3), [((1, 1, 3, 3), [0, 0, 0, 2, 2, 2, 2, 0])], fillColor: 9);

        Assert.Equal("090909090900140909506409", Pixels.Hex(mesh));
    }

    [Fact]
    public void Other_filters_and_short_data_are_refused()
    {
        Assert.StartsWith(
            "Image.Resampling.LANCZOS (1) cannot be used.", Assert.Throws<ArgumentException>(() => Pixels.Ramp().Rotate(10, Lanczos)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Pixels.Ramp().Transform((2, 2), TransformMethod.Affine, [1, 2, 3, 4, 5]));
        Assert.Throws<ArgumentException>(() => Pixels.Ramp().Transform((2, 2), TransformMethod.Extent, [1, 2, 3, 4, 5]));
        Assert.Throws<ArgumentException>(() => Pixels.Ramp().Transform((2, 2), (TransformMethod)9, [1, 2, 3, 4, 5, 6, 7, 8]));
        Assert.ThrowsAny<ArgumentException>(() => Pixels.Ramp().Transform((-1, 2), TransformMethod.Quad, new double[8]));
    }
}
