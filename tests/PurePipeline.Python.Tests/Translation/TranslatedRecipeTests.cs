using System.Text;
using PurePipeline.Python.Tests.Golden;
using PurePipeline.Tests.Shared;
using PurePipeline.Tiff;

namespace PurePipeline.Python.Tests.Translation;

/// <summary>Every recipe of golden/ in C#: it compiles and gives the real libraries' bits; what is refused is listed with the reason.</summary>
public class TranslatedRecipeTests
{
    // Each recipe runs on the smallest of its pictures; all of them take minutes.
    private const int PicturesPerRecipe = 3;

    static TranslatedRecipeTests() => TiffFormat.Register();

    [Fact]
    public void GiveThePythonsBits()
    {
        ExpectedFile newest = GoldenFolder.Expected().MaxBy(file => file.Versions.Pillow)!;
        CompiledRecipes recipes = new(newest.Cases.Select(golden => golden.Recipe).Distinct().Order(StringComparer.Ordinal));
        StringBuilder differences = new();
        differences.AppendJoin('\n', recipes.Faults.Values).Append(recipes.Faults.Count > 0 ? "\n" : "");
        foreach (string recipe in recipes.Translated)
        {
            IEnumerable<GoldenCase> cases = newest.Cases.Where(golden => golden.Recipe == recipe)
                .OrderBy(golden => new FileInfo(GoldenFolder.Picture(golden.Picture)).Length);
            foreach (GoldenCase golden in Spread([.. cases]))
            {
                string? difference = GoldenComparison.Difference(golden, () => recipes.Run(recipe, golden.Picture, newest.Versions), static _ => true);
                differences.Append(difference is null ? "" : $"{recipe} on {difference}\n");
            }
        }

        string summary =
            $"{recipes.Translated.Count} of {recipes.Translated.Count + recipes.Refused.Count} recipes are translated. Refused:\n"
            + string.Concat(recipes.Refused.Select(refusal => $"{refusal.Key} {refusal.Value}\n"));
        Assert.True(differences.Length == 0, differences + summary);
        Snapshot.Verify(summary);
    }

    private static IEnumerable<GoldenCase> Spread(GoldenCase[] cases)
    {
        int count = int.Parse(Environment.GetEnvironmentVariable("PUREPIPELINE_PICTURES") ?? $"{PicturesPerRecipe}", System.Globalization.CultureInfo.InvariantCulture);
        return cases.Length <= count ? cases : Enumerable.Range(0, count).Select(i => cases[i * (cases.Length - 1) / (count - 1)]);
    }
}
