using PurePipeline.Cli.Output;
using PurePipeline.Python;

namespace PurePipeline.Cli.Recipes;

/// <summary>An error in a recipe, as long as there is room for.</summary>
internal static class RecipeErrorText
{
    /// <summary>File, line, column and what is wrong, in one line.</summary>
    public static string Line(RecipeException error) => error.Message.Split('\n')[0];

    /// <summary>The error with the line of Python and a caret below it, on the error stream.</summary>
    public static void Write(Terminal terminal, RecipeException error) => terminal.WriteError(error.Message);
}
