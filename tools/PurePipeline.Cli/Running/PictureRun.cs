using PurePipeline.Cli.Output;
using PurePipeline.Formats;
using PurePipeline.Numerics;
using PurePipeline.Python;

namespace PurePipeline.Cli.Running;

/// <summary>One recipe, ready for any number of pictures on any number of threads.</summary>
/// <param name="recipe">The recipe.</param>
/// <param name="options">How to run it.</param>
/// <param name="corners">Whether the outcomes hold values to look at.</param>
internal sealed class PictureRun(Recipe recipe, RecipeOptions options, bool corners)
{
    /// <summary>Runs the recipe on <paramref name="image"/> and writes the result to <paramref name="file"/>, if there is one.</summary>
    /// <exception cref="IOException">The result cannot be written.</exception>
    public PictureOutcome Execute(string image, string? file)
    {
        NdArray array;
        string sha256;
        try
        {
            // A result may be a description that is decoded and computed each time its data is asked for: once is enough.
            array = recipe.Run(image, options);
            array = corners || file is not null ? array.Load() : array;
            sha256 = array.Sha256();
        }
        catch (PictureException bad)
        {
            return new PictureOutcome.BadPicture(image, bad.Offset is { } offset ? $"at byte {offset}: {bad.Problem}" : bad.Problem);
        }
        catch (RecipeException bad)
        {
            return new PictureOutcome.BadRecipe(image, bad);
        }

        if (file is not null)
        {
            AtomicFile.Write(file, path => Npy.Save(path, array));
        }

        return new PictureOutcome.Result(image, array.Shape.ToArray(), array.DType, sha256, corners ? ArrayCorner.Of(array) : null);
    }
}
