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
        double at(int i) => operation[i].GetDouble();
        return operation[0].GetString() switch
        {
            "crop" => image.Crop((at(1), at(2), at(3), at(4))),
            "convert" => image.Convert(operation[1].GetString()!),
            _ => image.Resize(
                (operation[1].GetInt32(), operation[2].GetInt32()), (PurePipeline.Pillow.Resampling)operation[3].GetInt32(), Box(operation[4])),
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
