using System.Collections.Concurrent;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Numerics;
using PurePipeline.Python;

namespace PurePipeline.Cli.Golden;

/// <summary>Runs golden cases and says what is wrong; each recipe is read once. Safe on several threads.</summary>
internal sealed class GoldenCheck(GoldenFolder folder)
{
    private readonly ConcurrentDictionary<string, Recipe> _recipes = new();

    /// <summary>What is wrong with a case, line by line; nothing if it is as expected.</summary>
    public IReadOnlyList<string> Problems(GoldenCase expected, ReferenceVersions versions)
    {
        try
        {
            Recipe recipe = _recipes.GetOrAdd(expected.Recipe, name => Recipe.Load(folder.Recipe(name)));
            NdArray result = recipe.Run(folder.Picture(expected.Picture), new RecipeOptions { Versions = versions });
            string sha256 = result.Sha256();
            return expected.Error is not null
                ? [Description(expected), $"got       {Description(result)}"]
                : Differences(expected, result, sha256);
        }
        catch (PictureException refused)
        {
            return expected.Error is null ? [Description(expected), $"got       an error: {refused.Message}"] : [];
        }
        catch (RecipeException refused)
        {
            // Any error that Python has counts: a tensor is refused, and which step notices first differs where nothing is computed early.
            return expected.Error is not null && refused.PythonException is not null
                ? []
                : [Description(expected), $"got       a recipe error: {RecipeErrorText.Line(refused)}"];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [unreadable.Message];
        }
    }

    private static IReadOnlyList<string> Differences(GoldenCase expected, NdArray result, string sha256)
    {
        if (result.Shape.SequenceEqual(expected.Shape) && result.DType.NumPyName() == expected.Dtype)
        {
            return sha256 == expected.Sha256
                ? []
                : [$"expected  sha256 {expected.Sha256}", $"got       sha256 {sha256}", GoldenCorner.Difference(expected, result)];
        }

        return [Description(expected), $"got       {Description(result)}"];
    }

    private static string Description(GoldenCase expected) =>
        $"expected  {(expected.Error is { } error ? $"an error: {error}" : $"{Figures.Shape(expected.Shape)} {expected.Dtype}")}";

    private static string Description(NdArray result) => $"{Figures.Shape(result.Shape)} {result.DType.NumPyName()}";
}
