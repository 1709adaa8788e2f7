using System.Text.Json;

namespace PurePipeline.Cli.Tests;

/// <summary>The repository that the tests run in, and what the real libraries gave for its golden pictures.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Picture(string name) => Path.Combine(Root, "golden", "pictures", name);

    public static string Recipe(string name) => Path.Combine(Root, "golden", "recipes", name);

    /// <summary>The case of a picture and a recipe, under the newest libraries recorded.</summary>
    public static JsonElement Expected(string picture, string recipe)
    {
        using JsonDocument golden = JsonDocument.Parse(File.ReadAllText(ExpectedFiles().Last()));
        return golden.RootElement.GetProperty("cases").EnumerateArray()
            .Single(known => known.GetProperty("picture").GetString() == picture && known.GetProperty("recipe").GetString() == recipe)
            .Clone();
    }

    /// <summary>The files of golden/expected, oldest libraries first.</summary>
    public static IEnumerable<string> ExpectedFiles() =>
        Directory.EnumerateFiles(Path.Combine(Root, "golden", "expected"), "*.json")
            .OrderBy(file => Version.Parse(Path.GetFileName(file).Split('_')[0]["pillow-".Length..]));

    private static string FindRoot()
    {
        DirectoryInfo? at = new(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "PurePipeline.sln")))
        {
            at = at.Parent;
        }

        return at?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
