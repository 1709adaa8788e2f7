using System.Text.Json;

namespace PurePipeline.Python.Tests.Golden;

/// <summary>A picture, a recipe, and the real libraries' answer: a result or, where they refuse, the Python exception's name.</summary>
internal sealed record GoldenCase(string Picture, string Recipe, GoldenResult? Result, string? Error)
{
    public static GoldenCase Read(JsonElement line)
    {
        string? error = line.TryGetProperty("error", out JsonElement refusal) ? refusal.GetString() : null;
        return new GoldenCase(
            line.GetProperty("picture").GetString()!,
            line.GetProperty("recipe").GetString()!,
            error is null ? GoldenResult.Read(line) : null,
            error);
    }
}
