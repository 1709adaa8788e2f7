using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PurePipeline.DependencyInjection.Tests;

/// <summary>A picture, a recipe, and the hash of what the real Python made of them.</summary>
internal static class GoldenFiles
{
    public static string Picture { get; } = Find("pictures/profile.jpg");

    public static string Recipe { get; } = Find("recipes/tv_imagenet.py");

    public static string Sha256 { get; } = Recorded();

    private static string Recorded()
    {
        // This recipe gives the same under all versions.
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Directory.EnumerateFiles(Find("expected"), "*.json").First()));
        return document.RootElement.GetProperty("cases").EnumerateArray()
            .Single(static golden => golden.GetProperty("picture").ValueEquals("profile.jpg") && golden.GetProperty("recipe").ValueEquals("tv_imagenet.py"))
            .GetProperty("sha256").GetString()!;
    }

    private static string Find(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../golden", name));
}
