using System.Runtime.CompilerServices;

namespace PurePipeline.Testing;

/// <summary>
/// Compares a text with <c>Class.Test.verified.txt</c> beside the test; where they differ, writes <c>Class.Test.received.txt</c> and fails.
/// Verify's file convention, so that the package can take over. Accept a change by renaming received to verified.
/// </summary>
internal static class Snapshot
{
    public static void Match(string received, string? variant = null, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        string name = $"{Path.GetFileNameWithoutExtension(testFile)}.{test}{(variant is null ? "" : "_" + variant)}";
        string stem = Path.Combine(Path.GetDirectoryName(testFile)!, name);
        string receivedFile = stem + ".received.txt";
        string verifiedFile = stem + ".verified.txt";
        string[] actual = Lines(received);
        string[]? expected = File.Exists(verifiedFile) ? Lines(File.ReadAllText(verifiedFile)) : null;
        if (expected is not null && actual.AsSpan().SequenceEqual(expected))
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, string.Join('\n', actual) + "\n");
        Assert.Fail(expected is null ? $"{verifiedFile} does not exist; what was received lies beside it." : Difference(actual, expected, verifiedFile));
    }

    private static string Difference(string[] actual, string[] expected, string verifiedFile)
    {
        int line = actual.AsSpan().CommonPrefixLength(expected);
        return $"""
            {verifiedFile}, line {line + 1}:
              verified: {expected.ElementAtOrDefault(line) ?? "(the text ends)"}
              received: {actual.ElementAtOrDefault(line) ?? "(the text ends)"}
            """;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
