using System.Runtime.CompilerServices;
using System.Text.Json;
using PurePipeline.Pillow;

namespace PurePipeline.Tests.Pillow;

/// <summary>One line that Cases/make_mode_cases.py wrote under a real Pillow: an image, an operation, and what came of it.</summary>
internal sealed class ModeCase(JsonElement line, ReferenceVersions versions)
{
    public static IEnumerable<ModeCase> Read(string release, [CallerFilePath] string here = "")
    {
        ReferenceVersions versions = ReferenceVersions.Parse("pillow=" + release);
        return File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Cases", $"modes-{release}.jsonl"))
            .Select(text => new ModeCase(JsonDocument.Parse(text).RootElement, versions));
    }

    public void Verify()
    {
        JsonElement operation = line.GetProperty("op");
        if (line.TryGetProperty("err", out JsonElement error))
        {
            Exception refusal = Assert.ThrowsAny<Exception>(() => Apply(operation));
            Assert.True(refusal is ArgumentException or InvalidCastException, $"{line}: {refusal.Message}");
            Assert.Equal(error.GetString() == "TypeError", refusal is InvalidCastException);
            return;
        }

        Image image = Apply(operation);
        JsonElement result = line.GetProperty("res");
        Assert.Equal(result.GetProperty("mode").GetString(), image.Mode);
        Assert.Equal((result.GetProperty("size")[0].GetInt32(), result.GetProperty("size")[1].GetInt32()), image.Size);
        Assert.True(Bytes(result.GetProperty("data")).SequenceEqual(image.ToBytes()), line.ToString());
        if (result.TryGetProperty("pal", out JsonElement palette))
        {
            Assert.Equal(palette[0].GetString(), image.Palette!.Mode);
            Assert.Equal(Bytes(palette[1]), image.Palette.ToBytes("RGBA"));
        }

        Transparency? transparency = result.TryGetProperty("t", out JsonElement t) ? Read(t) : null;
        Assert.Equal(transparency?.Value, image.Transparency?.Value);
        Assert.Equal(Bands(transparency), Bands(image.Transparency));
    }

    private static int[] Bands(Transparency? transparency) =>
        transparency is null || transparency.Color.IsDefault ? [] : [.. transparency.Color];

    private static byte[] Bytes(JsonElement text) => System.Convert.FromBase64String(text.GetString()!);

    private static Transparency Read(JsonElement t) =>
        t.TryGetProperty("v", out JsonElement value) ? Transparency.OfValue(value.GetInt32())
        : t.TryGetProperty("c", out JsonElement color) ? Transparency.OfColor([.. color.EnumerateArray().Select(band => band.GetInt32())])
        : Transparency.OfAlphas(Bytes(t.GetProperty("a")));

    private Image Apply(JsonElement operation)
    {
        Image source = line.GetProperty("src").ValueKind == JsonValueKind.Null ? Image.New("L", (1, 1)) : Make(line.GetProperty("src"));
        JsonElement first = operation.GetArrayLength() > 1 ? operation[1] : default;
        return operation[0].GetString() switch
        {
            "convert" => source.Convert(first.GetString(), operation[2].ValueKind == JsonValueKind.Null ? Dither.FloydSteinberg : (Dither)operation[2].GetInt32()),
            "matrix" => source.Convert(first.GetString()!, Numbers(operation[2])),
            "getchannel" => first.ValueKind == JsonValueKind.String ? source.GetChannel(first.GetString()!) : source.GetChannel(first.GetInt32()),
            "merge" => Image.Merge(first.GetString()!, operation[2].EnumerateArray().Select(Make).ToArray()),
            "putalpha" => source.PutAlpha(first.GetInt32()),
            "putalphaimage" => source.PutAlpha(Make(first)),
            "pointscale" => source.PointTransform(first.GetDouble(), operation[2].GetDouble()),
            "point" => source.Point(Numbers(first), operation[2].GetString()),
            "blend" => Image.Blend(source, Make(first), operation[2].GetDouble()),
            "alpha_composite" => Image.AlphaComposite(source, Make(first)),
            "apply_transparency" => source.ApplyTransparency(),
            var name => throw new NotSupportedException(name),
        };
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private Image Make(JsonElement source)
    {
        JsonElement size = source.GetProperty("size");
        var image = Image.FromBytes(
            source.GetProperty("mode").GetString()!, (size[0].GetInt32(), size[1].GetInt32()), Bytes(source.GetProperty("data")), null, versions);
        image = source.TryGetProperty("pal", out JsonElement palette) ? image.PutPalette(Bytes(palette[1]), palette[0].GetString()!) : image;
        return source.TryGetProperty("t", out JsonElement t) ? image.WithTransparency(Read(t)) : image;
    }
}
