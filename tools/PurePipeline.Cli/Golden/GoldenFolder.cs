namespace PurePipeline.Cli.Golden;

/// <summary>A folder laid out like golden/: pictures, recipes, expected.</summary>
internal sealed class GoldenFolder(string path)
{
    /// <summary>The folder itself.</summary>
    public string FullPath { get; } = Path.GetFullPath(path);

    /// <summary>The files of what is expected, by name.</summary>
    public IEnumerable<string> ExpectedFiles =>
        Directory.Exists(Path.Combine(FullPath, "expected"))
            ? Directory.EnumerateFiles(Path.Combine(FullPath, "expected"), "*.json").Order(StringComparer.Ordinal)
            : [];

    /// <summary>The folder that the command line names, or else the nearest golden/ here or above.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static GoldenFolder Find(string? named)
    {
        if (named is not null)
        {
            return Directory.Exists(named) ? new(named) : throw new UsageException($"there is no directory {named}.");
        }

        string? found = Above(Directory.GetCurrentDirectory())
            .Select(directory => Path.Combine(directory, "golden"))
            .FirstOrDefault(IsGolden);
        return found is not null ? new(found) : throw new UsageException("there is no golden/ here or above; name the directory.");
    }

    /// <summary>The golden folder that <paramref name="picture"/> lies in; null if it lies elsewhere.</summary>
    public static GoldenFolder? Of(string picture) =>
        Path.GetDirectoryName(Path.GetFullPath(picture)) is { } pictures && Path.GetFileName(pictures) == "pictures"
            && Path.GetDirectoryName(pictures) is { } folder && IsGolden(folder)
            ? new(folder)
            : null;

    /// <summary>A directory and all above it.</summary>
    public static IEnumerable<string> Above(string directory)
    {
        for (DirectoryInfo? at = new(directory); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }

    /// <summary>The file of a case's picture.</summary>
    public string Picture(string name) => Path.Combine(FullPath, "pictures", name);

    /// <summary>The file of a case's recipe.</summary>
    public string Recipe(string name) => Path.Combine(FullPath, "recipes", name);

    private static bool IsGolden(string folder) =>
        Directory.Exists(Path.Combine(folder, "expected")) && Directory.Exists(Path.Combine(folder, "pictures"));
}
