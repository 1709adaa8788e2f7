using System.CommandLine;
using PurePipeline.HuggingFace;

namespace PurePipeline.Cli.Recipes;

/// <summary><c>--pretrained [NAME=]FILE</c>: the settings that <c>from_pretrained(NAME)</c> of a recipe means.</summary>
internal static class PretrainedOption
{
    private const string Beside = "preprocessor_config.json";

    public static Option<string[]> Create() => new("--pretrained")
    {
        Description = "What from_pretrained() of transformers reads in the recipe: a model's preprocessor_config.json or its folder, for every name or for NAME. Without it, the preprocessor_config.json beside the recipe.",
        HelpName = "[NAME=]FILE",
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>The text for each name.</summary>
    /// <param name="given">The option's values.</param>
    /// <param name="recipe">The recipe's file.</param>
    /// <exception cref="UsageException">A file cannot be read, or is not of an image processor.</exception>
    public static Func<string, string?> Read(IEnumerable<string> given, string recipe)
    {
        Dictionary<string, string> named = [];
        string? any = null;
        foreach (string value in given)
        {
            int equals = value.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0 || File.Exists(value) || Directory.Exists(value))
            {
                any = Settings(value);
            }
            else
            {
                named[value[..equals]] = Settings(value[(equals + 1)..]);
            }
        }

        Lazy<string?> beside = new(() => Path.Combine(Path.GetDirectoryName(recipe) ?? "", Beside) is var file && File.Exists(file) ? Settings(file) : null);
        return name => named.GetValueOrDefault(name) ?? any ?? beside.Value;
    }

    private static string Settings(string path)
    {
        try
        {
            return ImageProcessor.ReadSettings(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException($"--pretrained: {wrong.Message}");
        }
    }
}
