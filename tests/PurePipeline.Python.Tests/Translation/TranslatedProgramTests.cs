using System.Runtime.CompilerServices;
using PurePipeline.Numerics;
using PurePipeline.Python.Tests.Golden;

namespace PurePipeline.Python.Tests.Translation;

/// <summary>Programs whose lists, dicts and objects come to be at run time, in Recipes/: the translation gives what the recipe gives.</summary>
public class TranslatedProgramTests
{
    private static readonly string[] s_pictures = ["gray-9x7.jpg", "gif-09-54x46-3bit-3frames.gif"];

    [Fact]
    public void Give_what_the_recipes_give()
    {
        Recipe[] recipes = [.. Directory.EnumerateFiles(Folder(), "*.py").Order(StringComparer.Ordinal).Select(Recipe.Load)];
        CompiledRecipes compiled = new(recipes);
        Assert.Empty(compiled.Faults);
        Assert.Empty(compiled.Refused);
        foreach (Recipe recipe in recipes)
        {
            string name = Path.GetFileName(recipe.FileName);
            foreach (string picture in s_pictures)
            {
                NdArray expected = recipe.Run(GoldenFolder.Picture(picture));
                NdArray actual = compiled.Run(name, picture, ReferenceVersions.Newest);
                Assert.True(expected.Sha256() == actual.Sha256() && expected.DType == actual.DType, $"{name} on {picture}: {expected} {actual}");
            }
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Recipes");
}
