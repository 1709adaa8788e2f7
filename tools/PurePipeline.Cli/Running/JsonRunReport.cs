using System.Text.Json;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Recipes;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Running;

/// <summary>One line of JSON a picture and nothing else; only where the recipe is at fault does stderr show where.</summary>
internal sealed class JsonRunReport(Terminal terminal) : RunReport(terminal)
{
    protected override void Tell(PictureOutcome outcome) => Terminal.Out.WriteLine(outcome switch
    {
        PictureOutcome.Result result => JsonSerializer.Serialize(
            new ResultLine(result.Image, result.Shape, result.DType.NumPyName(), result.Sha256),
            ReadableJson.Context.ResultLine),
        PictureOutcome.BadPicture bad => Error(bad.Image, bad.Error),
        PictureOutcome.BadRecipe bad => Error(bad.Image, RecipeErrorText.Line(bad.Error)),
        _ => throw new InvalidOperationException(outcome.ToString()),
    });

    private static string Error(string image, string error) =>
        JsonSerializer.Serialize(new ErrorLine(image, error), ReadableJson.Context.ErrorLine);

    /// <summary>The line of a picture that the recipe gave an array for.</summary>
    internal sealed record ResultLine(string Image, int[] Shape, string Dtype, string Sha256);

    /// <summary>The line of a picture without a result.</summary>
    internal sealed record ErrorLine(string Image, string Error);
}
