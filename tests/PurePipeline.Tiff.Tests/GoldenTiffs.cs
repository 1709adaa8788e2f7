namespace PurePipeline.Tiff.Tests;

/// <summary>The TIFF files of golden/, made by real encoders.</summary>
internal static class GoldenTiffs
{
    private static readonly Lazy<string[]> s_paths = new(Find);

    /// <summary>All of them.</summary>
    public static string[] Paths => s_paths.Value;

    /// <summary>The one whose name begins so.</summary>
    public static string Path(string start) => Paths.Single(path => System.IO.Path.GetFileName(path).StartsWith(start, StringComparison.Ordinal));

    private static string[] Find()
    {
        TiffFormat.Register();
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            string pictures = System.IO.Path.Combine(folder, "golden", "pictures");
            if (Directory.Exists(pictures))
            {
                return [.. Directory.GetFiles(pictures, "tiff-*").Order(StringComparer.Ordinal)];
            }
        }

        throw new DirectoryNotFoundException("golden/pictures is above the tests.");
    }
}
