using System.Text.Json;

namespace PurePipeline.Cli.Golden;

/// <summary>One picture and one recipe, and what the real libraries made of them.</summary>
/// <param name="Picture">A file in pictures/.</param>
/// <param name="Recipe">A file in recipes/.</param>
/// <param name="Shape">The result's shape.</param>
/// <param name="Dtype">NumPy's name of its type.</param>
/// <param name="Sha256">Of its bytes in C order, little endian.</param>
/// <param name="Corner">Its first values, at most five along each axis, as nested lists.</param>
/// <param name="Error">In place of a result: the Python exception of the real libraries.</param>
internal sealed record GoldenCase(
    string Picture, string Recipe, int[]? Shape, string? Dtype, string? Sha256, JsonElement? Corner, string? Error);
