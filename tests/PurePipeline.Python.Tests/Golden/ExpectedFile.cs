using System.Text.Json;

namespace PurePipeline.Python.Tests.Golden;

/// <summary>A file of golden/expected: what one set of versions of the real libraries gave.</summary>
internal sealed record ExpectedFile(string Name, ReferenceVersions Versions, IReadOnlyList<GoldenCase> Cases)
{
    public static ExpectedFile Load(string file)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
        JsonElement root = document.RootElement;
        string versions = string.Join(',', root.GetProperty("versions").EnumerateObject().Select(library => $"{library.Name}={library.Value}"));
        return new ExpectedFile(
            Path.GetFileNameWithoutExtension(file),
            ReferenceVersions.Parse(versions),
            [.. root.GetProperty("cases").EnumerateArray().Select(GoldenCase.Read)]);
    }
}
