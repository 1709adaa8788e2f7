using PurePipeline.Python.Tests.Golden;

namespace PurePipeline.Python.Tests;

/// <summary>One of the golden pictures, for tests to which it does not matter what it shows.</summary>
internal static class TestPicture
{
    public const string Name = "photo.jpg";

    public static string Path { get; } = GoldenFolder.Picture("bytes-after-end.jpg");

    public static byte[] Bytes { get; } = File.ReadAllBytes(Path);
}
