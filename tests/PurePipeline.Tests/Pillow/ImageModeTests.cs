using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

public class ImageModeTests
{
    public static TheoryData<string> Releases => [.. PillowCase.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Modes_equal_those_of_the_real_Pillow(string release) => Assert.All(ModeCase.Read(release), @case => @case.Verify());

    // np.asarray of a mode 1 image holds 255 for True, which np.save and tobytes() show, and which is 1 in every computation.
    [Fact]
    public void White_is_a_bool_whose_byte_is_255()
    {
        NdArray array = Image.FromBytes("1", (3, 1), [0b1010_0000]).AsArray();

        Assert.Equal(DType.Bool, array.DType);
        Assert.Equal([255, 0, 255], array.ToBytes());
        Assert.Equal([true, false, true], array.ToArray<bool>());
        Assert.Equal([1, 0, 1], array.AsType(DType.UInt8).ToBytes());
        Assert.Equal([1f, 0f, 1f], (array.AsType(DType.Float32) * 1f).ToArray<float>());
        Assert.Equal([255, 0, 255], MemoryPicture.Load(Image.FromArray(array).Picture).Row(0).ToArray());
    }

    [Fact]
    public void Colour_management_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Image.New("RGBA", (2, 2), (1, 2, 3, 4)).Convert("LAB"));

    // Pillow's tests of ImageColor: names, digits, functions of every kind.
    [Theory]
    [InlineData("#f00", new[] { 255, 0, 0 })]
    [InlineData("#FF0000", new[] { 255, 0, 0 })]
    [InlineData("#12345678", new[] { 18, 52, 86, 120 })]
    [InlineData("#abcd", new[] { 170, 187, 204, 221 })]
    [InlineData("DarkRed", new[] { 139, 0, 0 })]
    [InlineData("rgb( 255 , 0 , 0 )", new[] { 255, 0, 0 })]
    [InlineData("rgb(100%,0%,50%)", new[] { 255, 0, 128 })]
    [InlineData("rgba(255,0,0,128)", new[] { 255, 0, 0, 128 })]
    [InlineData("hsl(360,100%,50%)", new[] { 255, 0, 0 })]
    [InlineData("hsl(180,100%,50%)", new[] { 0, 255, 255 })]
    [InlineData("hsb(0.1,99.9%,99.9%)", new[] { 255, 1, 0 })]
    [InlineData("hsv(180,100%,50%)", new[] { 0, 128, 128 })]
    public void Colours_are_read_as_Pillow_reads_them(string text, int[] color) => Assert.Equal(color, ImageColor.GetRgb(text));

    [Theory]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("rgb(255,0,0,0)")]
    [InlineData("hsl(0,100%)")]
    [InlineData("no colour")]
    public void Other_text_is_no_colour(string text) => Assert.Throws<ArgumentException>(() => ImageColor.GetRgb(text));
}
