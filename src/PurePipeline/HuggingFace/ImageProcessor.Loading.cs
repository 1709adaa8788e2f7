using System.Text;
using System.Text.Json;

namespace PurePipeline.HuggingFace;

public sealed partial class ImageProcessor
{
    private const string SettingsFile = "preprocessor_config.json";
    private const string ProcessorFile = "processor_config.json";
    private const string ModelFile = "config.json";
    private const string Nested = "image_processor";
    private const string TypeKey = "image_processor_type";
    private const string OldTypeKey = "feature_extractor_type";

    /// <summary>The processor of a class with its own settings, <c>CLIPImageProcessor()</c>.</summary>
    /// <param name="type">The class; one that ends in <c>Fast</c> or <c>Pil</c> names its backend, too.</param>
    /// <param name="backend">Null for the one that the name says, else torchvision's.</param>
    /// <exception cref="ArgumentException">transformers has no such class, or not with that backend.</exception>
    /// <exception cref="NotSupportedException">The class is not supported.</exception>
    public static ImageProcessor Create(string type, ImageProcessorBackend? backend = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        (string plain, ImageProcessorBackend? named) = ImageProcessorTypes.Plain(type);
        if (!ImageProcessorTypes.IsKnown(plain))
        {
            throw new ArgumentException($"transformers has no image processor {type}.", nameof(type));
        }

        if (ImageProcessorTypes.Pipeline(plain) is null)
        {
            throw new NotSupportedException($"{plain} is not supported; {string.Join(", ", Types.Order(StringComparer.Ordinal))} are.");
        }

        // transformers falls back to the backend that there is.
        ImageProcessorBackend wanted = backend ?? named ?? ImageProcessorBackend.Torchvision;
        ImageProcessorBackend there = ImageProcessorTypes.Has(plain, wanted) ? wanted
            : wanted == ImageProcessorBackend.Pil ? ImageProcessorBackend.Torchvision
            : ImageProcessorBackend.Pil;
        return new ImageProcessor(plain, ImageProcessorTypes.Settings(plain), there, backend is not null || named is not null);
    }

    /// <summary>The processor that the text of a <c>preprocessor_config.json</c> or <c>processor_config.json</c> describes.</summary>
    /// <param name="json">The text.</param>
    /// <param name="backend">Null for torchvision's, which transformers 5 takes where it is installed, whatever the file says.</param>
    /// <param name="type">The class, for old files that do not say it.</param>
    /// <exception cref="FormatException">The text is no JSON object, or says no class.</exception>
    /// <exception cref="ArgumentException">transformers has no such class.</exception>
    /// <exception cref="NotSupportedException">The class is not supported.</exception>
    public static ImageProcessor FromJson(string json, ImageProcessorBackend? backend = null, string? type = null) => Read(json, SettingsFile, null, backend, type);

    /// <summary>
    /// <c>AutoImageProcessor.from_pretrained(path)</c> of what lies on disk: a <c>preprocessor_config.json</c>, or a folder with one (or with a
    /// <c>processor_config.json</c>), whose <c>config.json</c> tells the class where that file does not. Nothing is downloaded.
    /// </summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="backend">Null for torchvision's, which transformers 5 takes where it is installed, whatever the file says.</param>
    /// <exception cref="FileNotFoundException">There is no such file, or none in the folder.</exception>
    /// <inheritdoc cref="FromJson"/>
    public static ImageProcessor FromPretrained(string path, ImageProcessorBackend? backend = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path))
        {
            return Read(File.ReadAllText(path, Encoding.UTF8), path, Beside(path), backend, null);
        }

        string processor = Path.Combine(path, ProcessorFile);
        string settings = Path.Combine(path, SettingsFile);
        if (File.Exists(processor))
        {
            string json = File.ReadAllText(processor, Encoding.UTF8);
            if (ReadObject(json, processor).ContainsKey(Nested))
            {
                return Read(json, processor, Beside(processor), backend, null);
            }
        }

        return File.Exists(settings)
            ? Read(File.ReadAllText(settings, Encoding.UTF8), settings, Beside(settings), backend, null)
            : throw new FileNotFoundException($"{path} has no {SettingsFile}. Download it from the model's page into this folder.", settings);
    }

    private static string? Beside(string file)
    {
        string model = Path.Combine(Path.GetDirectoryName(file) ?? "", ModelFile);
        return File.Exists(model) ? File.ReadAllText(model, Encoding.UTF8) : null;
    }

    private static ImageProcessor Read(string json, string file, string? model, ImageProcessorBackend? backend, string? type)
    {
        ArgumentNullException.ThrowIfNull(json);
        Dictionary<string, JsonElement> settings = ReadObject(json, file);
        settings = settings.TryGetValue(Nested, out JsonElement nested) ? Properties(nested, file) : settings;
        string named = type ?? Text(settings, TypeKey) ?? Text(settings, OldTypeKey) ?? OfModel(model)
            ?? throw new FormatException($"{file} does not say which image processor it is for, by \"{TypeKey}\" or \"{OldTypeKey}\". The model's {ModelFile} beside it would, by its \"model_type\".");

        // AutoImageProcessor takes no backend from a name that ends in Fast.
        return Create(ImageProcessorTypes.Plain(named).Type, backend).With(settings);
    }

    private static string? OfModel(string? model) => model is not null && Text(ReadObject(model, ModelFile), "model_type") is { } name ? ImageProcessorTypes.OfModel(name) : null;

    private static string? Text(Dictionary<string, JsonElement> settings, string name) =>
        settings.TryGetValue(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Dictionary<string, JsonElement> ReadObject(string json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Properties(document.RootElement.Clone(), what);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{what} is no JSON: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, JsonElement> Properties(JsonElement value, string what)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"{what} is no JSON object of settings by name.");
        }

        Dictionary<string, JsonElement> properties = [];
        foreach (JsonProperty property in value.EnumerateObject())
        {
            properties[property.Name] = property.Value;
        }

        return properties;
    }
}
