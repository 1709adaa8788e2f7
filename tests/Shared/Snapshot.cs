using System.Runtime.CompilerServices;

namespace PurePipeline.Tests.Shared;

/// <summary>
/// Verify's file convention: the expected text is <c>Tests.Name.verified.txt</c> beside the test; a test that differs writes what it got to
/// <c>Tests.Name.received.txt</c>, to be read, and renamed by whoever finds it right.
/// </summary>
internal static class Snapshot
{
    /// <summary>Compares <paramref name="text"/> with the snapshot of the calling test.</summary>
    /// <param name="text">What the test got.</param>
    /// <param name="name">The snapshot's own name, for a test with several; else the test's.</param>
    /// <param name="file">The test's source file; leave it to the compiler.</param>
    /// <param name="member">The test's name; leave it to the compiler.</param>
    public static void Verify(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        string path = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{name ?? member}");
        string verified = path + ".verified.txt";
        string received = path + ".received.txt";
        string actual = Normalize(text);
        if (File.Exists(verified) && Normalize(File.ReadAllText(verified)) == actual)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        string expected = File.Exists(verified) ? Normalize(File.ReadAllText(verified)) : "(no snapshot yet)";
        Xunit.Assert.Fail($"{Path.GetFileName(verified)} differs; see {received}\n--- verified\n{expected}--- received\n{actual}");
    }

    private static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
}
