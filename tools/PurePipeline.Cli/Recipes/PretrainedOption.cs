using System.CommandLine;
using System.Text.Json;
using PurePipeline.HuggingFace;

namespace PurePipeline.Cli.Recipes;

/// <summary><c>--pretrained [NAME=]FILE</c>: the settings that <c>from_pretrained(NAME)</c> of a recipe means.</summary>
internal static class PretrainedOption
{
    private const string Beside = "preprocessor_config.json";

    private const string OfModel = "config.json";

    public static Option<string[]> Create() => new("--pretrained")
    {
        Description = "What from_pretrained() of transformers reads in the recipe: a model's preprocessor_config.json (timm's: its config.json) or its folder, for every name or for NAME. Without it, the file beside the recipe.",
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

        string folder = Path.GetDirectoryName(recipe) ?? "";
        Lazy<string?> beside = new(() => Path.Combine(folder, Beside) is var file && File.Exists(file) ? Settings(file) : OfTimm(Path.Combine(folder, OfModel)));
        return name => named.GetValueOrDefault(name) ?? any ?? beside.Value;
    }

    // timm keeps a model's settings in its config.json, under pretrained_cfg; null where there is none.
    private static string? OfTimm(string path)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, OfModel) : path;
        if (!File.Exists(file))
        {
            return null;
        }

        string text = File.ReadAllText(file);
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement is { ValueKind: JsonValueKind.Object } settings && settings.TryGetProperty("pretrained_cfg", out _) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Settings(string path)
    {
        try
        {
            return OfTimm(path) ?? ImageProcessor.ReadSettings(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or FormatException)
        {
            throw new UsageException($"--pretrained: {wrong.Message}");
        }
    }
}
