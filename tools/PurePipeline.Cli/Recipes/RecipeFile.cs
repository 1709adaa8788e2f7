using PurePipeline.Python;

namespace PurePipeline.Cli.Recipes;

/// <summary>A recipe from the command line.</summary>
internal static class RecipeFile
{
    /// <exception cref="UsageException">The file cannot be read.</exception>
    /// <exception cref="RecipeException">It is not a recipe.</exception>
    public static Recipe Load(string file)
    {
        try
        {
            return Recipe.Load(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the recipe cannot be read: {unreadable.Message}");
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }
}
