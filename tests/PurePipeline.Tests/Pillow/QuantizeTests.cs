using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

public class QuantizeTests
{
    public static TheoryData<string> Releases => [.. PillowCase.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Colours_are_chosen_as_by_the_real_Pillow(string release) =>
        Assert.All(File.ReadLines(Cases(release)), text => Verify(JsonDocument.Parse(text).RootElement, ReferenceVersions.Parse("pillow=" + release)));

    [Theory]
    [InlineData("L", 0, 0, 0, "bad number of colors")]
    [InlineData("L", 257, 0, 0, "bad number of colors")]
    [InlineData("L", 2, 4, 0, "quantization error")]
    [InlineData("L", 2, 0, -1, "kmeans must not be negative")]
    [InlineData("CMYK", 2, 0, 0, "image has wrong mode")]
    [InlineData("RGBA", 2, 0, 0, "Fast Octree (method == 2) and libimagequant (method == 3) are the only valid methods for quantizing RGBA images")]
    public void What_Pillow_refuses_is_refused(string mode, int colors, int method, int kmeans, string message)
    {
        ArgumentException refusal = Assert.Throws<ArgumentException>(
            () => Image.New(mode, (2, 2)).Quantize(colors, (QuantizeMethod)method, kmeans));
        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Libimagequant_is_not_offered() =>
        Assert.Throws<NotSupportedException>(() => Image.New("RGB", (2, 2)).Quantize(method: QuantizeMethod.LibImageQuant));

    // Floyd-Steinberg's dither of a gray between black and white, and without it; gray images keep their bytes.
    [Fact]
    public void Colours_of_another_image_are_taken()
    {
        Image palette = Image.New("P", (1, 1)).PutPalette([0, 0, 0, 255, 255, 255]);
        Image gray = Image.New("RGB", (4, 2), (100, 100, 100));

        Assert.Equal("0001000000010001", Pixels.Hex(gray.Quantize(palette)));
        Assert.Equal("0000000000000000", Pixels.Hex(gray.Quantize(palette, Dither.None)));
        Assert.Equal("6464", Pixels.Hex(Image.New("L", (2, 1), 100).Quantize(palette)));
        Assert.Throws<ArgumentException>(() => gray.Quantize(gray));
        Assert.Throws<ArgumentException>(() => gray.Quantize(Image.New("P", (1, 1))));
    }

    [Fact]
    public void Conversions_to_P_choose_colours_too()
    {
        Image image = Image.FromBytes("RGBA", (3, 1), [255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 255, 0]);

        Assert.Equal("RGBA", image.Convert("P").Palette!.Mode);
        Assert.Equal([0, 255, 0, 255, 0, 0, 0, 0, 255], image.Convert("RGB").Convert("P", palette: ConvertPalette.Adaptive, colors: 3).Palette!.ToBytes());
        Assert.Equal("01ff00800200", Pixels.Hex(image.Convert("PA", colors: 3)));
    }

    [Fact]
    public void A_transparent_colour_that_a_palette_lacks_needs_a_place_and_bytes()
    {
        Image image = Image.New("P", (2, 1)).PutPalette([0, 0, 0, 255, 255, 255]);

        Assert.Equal([1, 2, 3], image.WithTransparency(Transparency.OfColor(1, 2, 3)).Convert("RGB").Transparency!.Color);
        Assert.Throws<ArgumentException>(() => image.WithTransparency(Transparency.OfColor(17027, 4131, 537)).Convert("RGB"));

        byte[] colors = [.. Enumerable.Range(0, 768).Select(i => (byte)(i / 3))];
        Image full = Image.FromBytes("P", (256, 1), [.. Enumerable.Range(0, 256).Select(i => (byte)i)]).PutPalette(colors);
        Assert.Equal([17027, 4131, 537], full.WithTransparency(Transparency.OfColor(17027, 4131, 537)).Convert("RGB").Transparency!.Color);
    }

    private static void Verify(JsonElement line, ReferenceVersions versions)
    {
        PixelMode mode = Enum.Parse<PixelMode>(line.GetProperty("mode").GetString()!, ignoreCase: true);
        (int width, int height) = (line.GetProperty("size")[0].GetInt32(), line.GetProperty("size")[1].GetInt32());
        MemoryPicture picture = TestPicture.Create(width, height, mode, line.GetProperty("seed").GetUInt32(), line.GetProperty("extreme").GetBoolean());
        JsonElement operation = line.GetProperty("operation");
        Image image = new Image(picture, versions).Quantize(operation[0].GetInt32(), (QuantizeMethod)operation[1].GetInt32(), operation[2].GetInt32());

        Assert.Equal(line.GetProperty("colors").GetInt32(), image.Palette!.Count);
        string hash = System.Convert.ToHexStringLower(SHA256.HashData([.. image.ToBytes(), .. image.Palette.ToBytes("RGBA")]));
        Assert.True(line.GetProperty("sha256").GetString() == hash, line.ToString());
    }

    private static string Cases(string release, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Cases", $"quantize-{release}.jsonl");
}
