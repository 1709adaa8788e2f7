using PurePipeline.Cli.Output;
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
        /// <summary>
        /// Whether another picture may well pass: Python raises it too, and for a value and not for a name or a type (a gray picture where
        /// the recipe unpacks three channels is a <c>ValueError</c>).
        /// </summary>
        public bool IsThePictures => Error.PythonException is not (null or "SyntaxError" or "NameError" or "UnboundLocalError"
            or "AttributeError" or "TypeError" or "ImportError" or "ModuleNotFoundError" or "RecursionError");
    }
}
