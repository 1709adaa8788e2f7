using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Numerics;
using PurePipeline.Python;

namespace PurePipeline.Cli.Running;

/// <summary>What became of one picture.</summary>
/// <param name="Image">The picture as the command line names it.</param>
internal abstract record PictureOutcome(string Image)
{
    /// <summary>The recipe gave an array.</summary>
    internal sealed record Result(string Image, int[] Shape, DType DType, string Sha256, ArrayCorner? Corner) : PictureOutcome(Image);

    /// <summary>The picture cannot be read.</summary>
    internal sealed record BadPicture(string Image, string Error) : PictureOutcome(Image);

    /// <summary>The recipe does what is not supported, or what is an error in Python too.</summary>
    internal sealed record BadRecipe(string Image, RecipeException Error) : PictureOutcome(Image)
    {
        /// <summary>Whether Python raises it as well.</summary>
        public bool IsPythonError => RecipeErrorText.PythonException(Error) is not null;
    }
}
