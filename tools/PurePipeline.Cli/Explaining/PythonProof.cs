using PurePipeline.Cli.Golden;
using PurePipeline.Python;

namespace PurePipeline.Cli.Explaining;

/// <summary>Whether a result is the one that the real libraries gave, as golden/expected has it.</summary>
/// <param name="Versions">The libraries that gave it.</param>
/// <param name="Sha256">What they gave.</param>
/// <param name="Identical">Whether the recipe, run as those versions, gives the same.</param>
internal sealed record PythonProof(string Versions, string Sha256, bool Identical)
{
    /// <summary>
    /// A proof for each set of versions that has this picture and recipe; none if the picture is not golden/'s or the recipe is not.
    /// </summary>
    public static IReadOnlyList<PythonProof> For(string picture, string recipeFile, Recipe recipe)
    {
        if (GoldenFolder.Of(picture) is not { } folder || !IsRecipeOf(folder, recipeFile))
        {
            return [];
        }

        (string pictureName, string recipeName) = (Path.GetFileName(picture), Path.GetFileName(recipeFile));
        return
        [
            .. from file in folder.ExpectedFiles
               let golden = GoldenFile.Load(file)
               orderby golden.References.Pillow descending
               let known = golden.Cases.FirstOrDefault(known => known.Picture == pictureName && known.Recipe == recipeName)
               let recorded = known?.Sha256
               where recorded is not null
               let sha256 = recipe.Run(picture, new RecipeOptions { Versions = golden.References }).Sha256()
               select new PythonProof(golden.VersionsText, recorded, sha256 == recorded),
        ];
    }

    private static bool IsRecipeOf(GoldenFolder folder, string recipeFile)
    {
        string golden = folder.Recipe(Path.GetFileName(recipeFile));
        return File.Exists(golden) && File.ReadAllText(golden).ReplaceLineEndings() == File.ReadAllText(recipeFile).ReplaceLineEndings();
    }
}
