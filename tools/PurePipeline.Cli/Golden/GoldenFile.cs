using System.Text.Json;
using PurePipeline.Cli.Output;

namespace PurePipeline.Cli.Golden;

/// <summary>What the real libraries of one set of versions gave: a file of golden/expected, described in golden/README.md.</summary>
internal sealed record GoldenFile(IReadOnlyDictionary<string, string> Versions, IReadOnlyList<GoldenCase> Cases)
{
    /// <summary>The versions as people name them: <c>Pillow 9.4.0, OpenCV 4.6.0</c>.</summary>
    public string VersionsText => string.Join(", ", Versions.Select(version => $"{LibraryName(version.Key)} {version.Value}"));

    /// <summary>What has to be reproduced.</summary>
    public ReferenceVersions References =>
        ReferenceVersions.Parse(string.Join(',', Versions.Select(version => $"{version.Key}={version.Value}")));

    /// <exception cref="UsageException">The file is not there, or is none of golden/expected's.</exception>
    public static GoldenFile Load(string file)
    {
        try
        {
            using FileStream json = File.OpenRead(file);
            GoldenFile? golden = JsonSerializer.Deserialize(json, CliJson.Default.GoldenFile);
            return golden is { Versions: not null, Cases: not null, References: not null }
                ? golden
                : throw new UsageException($"{file}: no versions or no cases in it.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            throw new UsageException($"{file}: {unreadable.Message}");
        }
    }

    private static string LibraryName(string key) => key switch
    {
        "pillow" => "Pillow",
        "opencv" => "OpenCV",
        "numpy" => "NumPy",
        _ => key,
    };
}
