using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PurePipeline.ImageSharp.Tests;

/// <summary>golden/: what the newest Pillow there makes of pictures.</summary>
internal static class GoldenFolder
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "golden");

    public static string Picture(string name) => Path.Combine(Root, "pictures", name);

    /// <summary>Shape and SHA-256 of <c>np.asarray(Image.open(picture))</c>, of JPEGs; of those that Pillow refuses, null.</summary>
    public static IEnumerable<(string Picture, int[]? Shape, string Sha256)> Opened()
    {
        string file = Directory.EnumerateFiles(Path.Combine(Root, "expected"), "pillow-13.*.json").Single();
        using JsonDocument expected = JsonDocument.Parse(File.ReadAllText(file));
        foreach (JsonElement golden in expected.RootElement.GetProperty("cases").EnumerateArray())
        {
            string picture = golden.GetProperty("picture").GetString()!;
            if (golden.GetProperty("recipe").GetString() == "pillow_open.py" && picture.EndsWith(".jpg", StringComparison.Ordinal))
            {
                yield return golden.TryGetProperty("shape", out JsonElement shape)
                    ? (picture, [.. shape.EnumerateArray().Select(length => length.GetInt32())], golden.GetProperty("sha256").GetString()!)
                    : (picture, null, "");
            }
        }
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
