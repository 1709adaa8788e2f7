using System.Collections.Concurrent;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Tests.Shared;
using PurePipeline.Tiff;

namespace PurePipeline.Python.Tests.Translation;

/// <summary>Every recipe of golden/ in C#: it compiles and gives the real libraries' bits; what is refused is listed with the reason.</summary>
public class TranslatedRecipeTests
{
    // All pictures of a recipe take minutes; PUREPIPELINE_ALL_PICTURES=1 runs them.
    private const int PicturesPerRecipe = 5;

    static TranslatedRecipeTests() => TiffFormat.Register();

    [Fact]
    public void GiveThePythonsBits()
    {
        ExpectedFile newest = GoldenFolder.Expected().MaxBy(file => file.Versions.Pillow)!;
        CompiledRecipes recipes = new(newest.Cases.Select(golden => golden.Recipe).Distinct().Order(StringComparer.Ordinal).Select(recipe => Recipe.Load(GoldenFolder.Recipe(recipe))));
        ConcurrentBag<string> problems = [.. recipes.Faults.Values];
        IEnumerable<GoldenCase> cases = newest.Cases.Where(golden => recipes.Translated.Contains(golden.Recipe)).GroupBy(golden => golden.Recipe).SelectMany(Spread);
        Parallel.ForEach(cases, golden =>
        {
            string? difference = GoldenComparison.Difference(golden, () => recipes.Run(golden.Recipe, golden.Picture, newest.Versions), static _ => true);
            if (difference is not null)
            {
                problems.Add($"{golden.Recipe} on {difference}");
            }
        });

        string summary = $"{recipes.Translated.Count} of {recipes.Translated.Count + recipes.Refused.Count} recipes are translated.{(recipes.Refused.Count > 0 ? " Refused:" : "")}\n"
            + string.Concat(recipes.Refused.Select(refusal => $"{refusal.Key} {refusal.Value}\n"));
        Assert.True(problems.IsEmpty, string.Join('\n', problems) + summary);
        Snapshot.Verify(summary);
    }

    private static IEnumerable<GoldenCase> Spread(IEnumerable<GoldenCase> cases)
    {
        GoldenCase[] bySize = [.. cases.OrderBy(golden => new FileInfo(GoldenFolder.Picture(golden.Picture)).Length)];
        return bySize.Length <= PicturesPerRecipe || Environment.GetEnvironmentVariable("PUREPIPELINE_ALL_PICTURES") is not null
            ? bySize
            : Enumerable.Range(0, PicturesPerRecipe).Select(i => bySize[i * (bySize.Length - 1) / (PicturesPerRecipe - 1)]);
    }
}
