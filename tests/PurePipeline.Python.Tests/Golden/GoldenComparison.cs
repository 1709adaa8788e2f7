using System.Text;
using PurePipeline.Numerics;

namespace PurePipeline.Python.Tests.Golden;

/// <summary>Runs a golden case and says, for a person, how the result differs.</summary>
internal static class GoldenComparison
{
    /// <summary>The difference; null where there is none.</summary>
    public static string? Difference(GoldenCase golden, Recipe recipe, ReferenceVersions versions) =>
        Difference(golden, () => recipe.Run(GoldenFolder.Picture(golden.Picture), new RecipeOptions { Versions = versions }), error => error is PictureException or RecipeException);

    /// <summary>The same for whatever makes the result.</summary>
    public static string? Difference(GoldenCase golden, Func<NdArray> run, Func<Exception, bool> refuses)
    {
        GoldenResult actual;
        try
        {
            NdArray result = run();
            actual = GoldenResult.Of(result);
        }
        catch (Exception refusal) when (refuses(refusal))
        {
            return golden.Error is not null ? null : $"{golden.Picture}: refused, but the real libraries gave {golden.Result!.Shape}: {refusal.Message}";
        }

        if (golden.Result is not { } expected)
        {
            return $"{golden.Picture}: gave {actual.Shape}, but the real libraries refuse with {golden.Error}";
        }

        return expected.IsSame(actual) ? null : SideBySide(golden.Picture, expected, actual);
    }

    private static string SideBySide(string picture, GoldenResult expected, GoldenResult actual)
    {
        IReadOnlyList<string> wanted = expected.Corner.Value, given = actual.Corner.Value;
        int width = wanted.Append("expected").Max(row => row.Length);
        StringBuilder text = new StringBuilder()
            .AppendLine($"{picture}:")
            .AppendLine($"  expected {expected.Shape} {expected.DType} {expected.Sha256}")
            .AppendLine($"  actual   {actual.Shape} {actual.DType} {actual.Sha256}")
            .AppendLine($"    {"expected".PadRight(width)}   actual");
        for (int row = 0; row < Math.Max(wanted.Count, given.Count); row++)
        {
            string left = wanted.ElementAtOrDefault(row) ?? "", right = given.ElementAtOrDefault(row) ?? "";
            text.AppendLine($"  {(left == right ? ' ' : '*')} {left.PadRight(width)}   {right}");
        }

        return text.ToString();
    }
}
