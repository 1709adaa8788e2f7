using System.Collections.Concurrent;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Tests.Shared;
using PurePipeline.Tiff;

namespace PurePipeline.Python.Tests.Translation;

/// <summary>Every recipe of golden/ in C#: it compiles and gives the real libraries' bits; what is refused is listed with the reason.</summary>
public class TranslatedRecipeTests
{
    static TranslatedRecipeTests() => TiffFormat.Register();

    [Fact]
    public void GiveThePythonsBits()
    {
        ExpectedFile newest = GoldenFolder.Expected().MaxBy(file => file.Versions.Pillow)!;
        CompiledRecipes recipes = new(newest.Cases.Select(golden => golden.Recipe).Distinct().Order(StringComparer.Ordinal));
        ConcurrentBag<string> problems = [.. recipes.Faults.Values];
        Parallel.ForEach(newest.Cases.Where(golden => recipes.Translated.Contains(golden.Recipe)), golden =>
        {
            string? difference = GoldenComparison.Difference(golden, () => recipes.Run(golden.Recipe, golden.Picture, newest.Versions), static _ => true);
            if (difference is not null)
            {
                problems.Add($"{golden.Recipe} on {difference}");
            }
        });

        string summary = $"{recipes.Translated.Count} of {recipes.Translated.Count + recipes.Refused.Count} recipes are translated. Refused:\n"
            + string.Concat(recipes.Refused.Select(refusal => $"{refusal.Key} {refusal.Value}\n"));
        Assert.True(problems.IsEmpty, string.Join('\n', problems) + summary);
        Snapshot.Verify(summary);
    }
}
