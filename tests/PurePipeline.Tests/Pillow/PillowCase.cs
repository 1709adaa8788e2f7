using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pillow;

/// <summary>One line that Cases/make_cases.py wrote under a real Pillow.</summary>
internal sealed class PillowCase(JsonElement line)
{
    /// <summary>The releases of Pillow that the cases were run under.</summary>
    public static readonly string[] Releases = ["9.4", "11.1", "13.0"];

    private string Sha256 => line.GetProperty("sha256").GetString()!;

    public static IEnumerable<PillowCase> Read(string release, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Cases", $"pillow-{release}.jsonl"))
            .Select(text => new PillowCase(JsonDocument.Parse(text).RootElement));

    public void Verify()
    {
        var image = new Image(Source(), ReferenceVersions.Parse("pillow=" + line.GetProperty("pillow").GetString()));
        foreach (JsonElement operation in line.GetProperty("operations").EnumerateArray())
        {
            image = Apply(image, operation);
        }

        JsonElement result = line.GetProperty("result");
        Assert.Equal((result[0].GetString(), result[1].GetInt32(), result[2].GetInt32()), (image.Mode, image.Width, image.Height));
        MemoryPicture pixels = MemoryPicture.Load(image.Picture);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int y = 0; y < pixels.Height; y++)
        {
            hash.AppendData(pixels.Row(y));
        }

        Assert.True(Sha256 == System.Convert.ToHexStringLower(hash.GetCurrentHash()), line.ToString());
    }

    private static Image Apply(Image image, JsonElement operation)
    {
        double? number(int i) => i < operation.GetArrayLength() && operation[i].ValueKind == JsonValueKind.Number ? operation[i].GetDouble() : null;
        int whole(int i) => operation[i].GetInt32();
        (int, int) size = operation[1].ValueKind == JsonValueKind.Number ? ((int)number(1)!, (int)(number(2) ?? 0)) : default;
        var filter = (PurePipeline.Pillow.Resampling)(number(3) ?? 0);
        return operation[0].GetString() switch
        {
            "resize" => image.Resize(size, filter, Box(operation[4]), number(5)),
            "crop" => image.Crop((number(1)!.Value, number(2)!.Value, number(3)!.Value, number(4)!.Value)),
            "convert" => image.Convert(operation[1].GetString()!),
            "reduce" => image.Reduce(size, operation[3].ValueKind == JsonValueKind.Null
                ? null
                : (operation[3][0].GetInt32(), operation[3][1].GetInt32(), operation[3][2].GetInt32(), operation[3][3].GetInt32())),
            "transpose" => image.Transpose((TransposeMethod)whole(1)),
            "thumbnail" => image.Thumbnail(size, filter, number(4)),
            "contain" => ImageOps.Contain(image, size, filter),
            "fit" => ImageOps.Fit(image, size, filter, number(4)!.Value, (operation[5][0].GetDouble(), operation[5][1].GetDouble())),
            var name => throw new NotSupportedException(name),
        };
    }

    private static (double, double, double, double)? Box(JsonElement box) =>
        box.ValueKind == JsonValueKind.Null ? null : (box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble());

    private MemoryPicture Source()
    {
        PixelMode mode = Enum.Parse<PixelMode>(line.GetProperty("mode").GetString()!, ignoreCase: true);
        (int width, int height) = (line.GetProperty("size")[0].GetInt32(), line.GetProperty("size")[1].GetInt32());
        uint seed = uint.Parse(line.GetProperty("seed").ToString(), CultureInfo.InvariantCulture);
        return TestPicture.Create(width, height, mode, seed, line.GetProperty("extreme").GetBoolean());
    }
}
