using System.Runtime.CompilerServices;
using System.Text.Json;

namespace PurePipeline.Tests.Shared;

/// <summary>golden/onnx, which tools/golden/onnx_classifier.py made with the real torch.</summary>
internal static class GoldenClassifier
{
    private static readonly JsonElement s_recorded = JsonDocument.Parse(File.ReadAllBytes(Golden("onnx/logits.json"))).RootElement;

    public static string Model { get; } = Golden("onnx/classifier.onnx");

    public static string Recipe { get; } = Golden("recipes/" + s_recorded.GetProperty("recipe").GetString());

    public static IReadOnlyList<(string Picture, string InputSha256, float[] Logits)> Cases { get; } =
    [
        .. s_recorded.GetProperty("pictures").EnumerateArray().Select(static picture => (
            Golden("pictures/" + picture.GetProperty("picture").GetString()),
            picture.GetProperty("sha256").GetString()!,
            picture.GetProperty("logits").EnumerateArray().Select(static logit => logit.GetSingle()).ToArray())),
    ];

    /// <summary>The logits are sums that torch and ONNX Runtime add up each in an order of its own.</summary>
    public static void AssertLogits(float[] expected, ReadOnlySpan<float> actual)
    {
        float tolerance = s_recorded.GetProperty("tolerance").GetSingle() * expected.Max(MathF.Abs);
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.InRange(actual[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }

    private static string Golden(string name, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../golden", name));
}
