using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

public class FilterTests
{
    private static readonly Dictionary<string, ImageFilter> s_kernels = new()
    {
        ["BLUR"] = ImageFilter.Blur,
        ["CONTOUR"] = ImageFilter.Contour,
        ["DETAIL"] = ImageFilter.Detail,
        ["EDGE_ENHANCE"] = ImageFilter.EdgeEnhance,
        ["EDGE_ENHANCE_MORE"] = ImageFilter.EdgeEnhanceMore,
        ["EMBOSS"] = ImageFilter.Emboss,
        ["FIND_EDGES"] = ImageFilter.FindEdges,
        ["SHARPEN"] = ImageFilter.Sharpen,
        ["SMOOTH"] = ImageFilter.Smooth,
        ["SMOOTH_MORE"] = ImageFilter.SmoothMore,
    };

    private static readonly Dictionary<string, Func<double, ImageFilter>> s_filters = new()
    {
        ["GaussianBlur"] = ImageFilter.GaussianBlur,
        ["BoxBlur"] = ImageFilter.BoxBlur,
        ["UnsharpMask"] = static radius => ImageFilter.UnsharpMask(radius),
        ["MedianFilter"] = static size => ImageFilter.Median((int)size),
        ["MinFilter"] = static size => ImageFilter.Min((int)size),
        ["MaxFilter"] = static size => ImageFilter.Max((int)size),
        ["ModeFilter"] = static size => ImageFilter.Mode((int)size),
    };

    private static readonly Dictionary<string, Func<Image, double, Image>> s_enhancers = new()
    {
        ["Brightness"] = ImageEnhance.Brightness,
        ["Contrast"] = ImageEnhance.Contrast,
        ["Color"] = ImageEnhance.Color,
        ["Sharpness"] = ImageEnhance.Sharpness,
    };

    private static readonly Dictionary<string, Func<Image, Image, Image>> s_chops = new()
    {
        ["lighter"] = ImageChops.Lighter,
        ["darker"] = ImageChops.Darker,
        ["difference"] = ImageChops.Difference,
        ["multiply"] = ImageChops.Multiply,
        ["screen"] = ImageChops.Screen,
        ["soft_light"] = ImageChops.SoftLight,
        ["hard_light"] = ImageChops.HardLight,
        ["overlay"] = ImageChops.Overlay,
        ["add"] = static (first, second) => ImageChops.Add(first, second),
        ["subtract"] = static (first, second) => ImageChops.Subtract(first, second),
        ["add_modulo"] = ImageChops.AddModulo,
        ["subtract_modulo"] = ImageChops.SubtractModulo,
    };

    public static TheoryData<string> Releases => [.. PillowCase.Releases];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Filters_equal_those_of_the_real_Pillow(string release) =>
        Assert.All(File.ReadLines(Cases(release)), text => Verify(JsonDocument.Parse(text).RootElement, ReferenceVersions.Parse("pillow=" + release)));

    // Every pair of bytes, and a pixel at each row's end that no register takes.
    [Fact]
    public void Arithmetic_of_every_pair_of_bytes()
    {
        Dictionary<string, Func<int, int, int>> rules = new()
        {
            ["lighter"] = Math.Max,
            ["darker"] = Math.Min,
            ["difference"] = static (a, b) => Math.Abs(a - b),
            ["multiply"] = static (a, b) => a * b / 255,
            ["screen"] = static (a, b) => 255 - ((255 - a) * (255 - b) / 255),
            ["add"] = static (a, b) => Math.Min(a + b, 255),
            ["subtract"] = static (a, b) => Math.Max(a - b, 0),
            ["add_modulo"] = static (a, b) => (a + b) % 256,
            ["subtract_modulo"] = static (a, b) => (a - b + 256) % 256,
        };
        const int width = 257;
        byte[] first = [.. Enumerable.Range(0, width * 256).Select(i => (byte)(i / width))];
        byte[] second = [.. Enumerable.Range(0, width * 256).Select(i => (byte)(i % width))];
        foreach ((string name, Func<int, int, int> rule) in rules)
        {
            Image result = s_chops[name](Image.FromBytes("L", (width, 256), first), Image.FromBytes("L", (width, 256), second));
            Assert.Equal([.. first.Zip(second, (a, b) => (byte)rule(a, b))], result.ToBytes());
        }
    }

    [Fact]
    public void Statistics_of_a_band()
    {
        ImageStat stat = new(Pixels.Image(PixelMode.L, 4, 1, "00010203"));

        Assert.Equal([(0, 3)], stat.Extrema);
        Assert.Equal([6L], stat.Sum);
        Assert.Equal([14L], stat.SumOfSquares);
        Assert.Equal([1.5], stat.Mean);
        Assert.Equal([2], stat.Median);
        Assert.Equal([1.25], stat.Variance);
    }

    [Fact]
    public void What_is_not_zero_has_a_box()
    {
        Assert.Equal((1, 0, 3, 2), Pixels.Image(PixelMode.L, 4, 3, "000100000000010000000000").GetBoundingBox());
        Assert.Null(Image.New("RGB", (3, 3)).GetBoundingBox());
        Assert.Null(Image.New("RGBA", (3, 3), (1, 2, 3, 0)).GetBoundingBox());
        Assert.Equal((0, 0, 3, 3), Image.New("RGBA", (3, 3), (1, 2, 3, 0)).GetBoundingBox(alphaOnly: false));
    }

    private static void Verify(JsonElement line, ReferenceVersions versions)
    {
        if (line.TryGetProperty("error", out _))
        {
            Assert.ThrowsAny<ArgumentException>(() => Apply(line, versions).ToBytes());
            return;
        }

        string hash = System.Convert.ToHexStringLower(SHA256.HashData(Apply(line, versions).ToBytes()))[..16];
        Assert.True(line.GetProperty("sha256").GetString() == hash, line.ToString());
    }

    private static Image Apply(JsonElement line, ReferenceVersions versions)
    {
        string mode = line.GetProperty("mode").GetString()!;
        PixelMode pixels = mode == "I;16" ? PixelMode.I16 : Enum.Parse<PixelMode>(mode == "LA" ? "La" : mode, ignoreCase: mode != "LA");
        (int width, int height) = (line.GetProperty("size")[0].GetInt32(), line.GetProperty("size")[1].GetInt32());
        Image image = new(TestPicture.Create(width, height, pixels, line.GetProperty("seed").GetUInt32()), versions);
        JsonElement step = line.GetProperty("step");
        (string name, double number) = (step[1].GetString()!, step[2].GetDouble());
        return step[0].GetString() switch
        {
            "kernel" => image.Filter(s_kernels[name]),
            "filter" => image.Filter(s_filters[name](number)),
            "enhance" => s_enhancers[name](image, number),
            _ => s_chops[name](image, image.Transpose(TransposeMethod.Rotate180)),
        };
    }

    private static string Cases(string release, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Cases", $"filter-{release}.jsonl");
}
