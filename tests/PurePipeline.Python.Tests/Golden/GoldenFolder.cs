using System.Runtime.CompilerServices;

namespace PurePipeline.Python.Tests.Golden;

/// <summary>golden/ of this repository; golden/README.md says what lies where.</summary>
internal static class GoldenFolder
{
    private static readonly string Root = Find();

    public static string Picture(string name) => Path.Combine(Root, "pictures", name);

    public static string Recipe(string name) => Path.Combine(Root, "recipes", name);

    /// <summary>One file for each set of versions.</summary>
    public static IReadOnlyList<ExpectedFile> Expected() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "expected"), "*.json").Order(StringComparer.Ordinal).Select(ExpectedFile.Load)];

    private static string Find([CallerFilePath] string here = "")
    {
        for (string? folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string golden = Path.Combine(folder, "golden");
            if (Directory.Exists(Path.Combine(golden, "expected")))
            {
                return golden;
            }
        }

        throw new DirectoryNotFoundException($"No golden/expected in any folder above {here}.");
    }
}
