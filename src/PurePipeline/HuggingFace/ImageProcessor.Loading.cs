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
    public static ImageProcessor FromJson(string json, ImageProcessorBackend? backend = null, string? type = null) => Read(json, SettingsFile, backend, type);

    /// <summary>
    /// <c>AutoImageProcessor.from_pretrained(path)</c> of what lies on disk: a <c>preprocessor_config.json</c>, or a folder with one (or with a
    /// <c>processor_config.json</c>), whose <c>config.json</c> tells the class where that file does not. Nothing is downloaded.
    /// </summary>
    /// <param name="path">The file or the folder.</param>
    /// <param name="backend">Null for torchvision's, which transformers 5 takes where it is installed, whatever the file says.</param>
    /// <exception cref="FileNotFoundException">There is no such file, or none in the folder.</exception>
    /// <inheritdoc cref="FromJson"/>
    public static ImageProcessor FromPretrained(string path, ImageProcessorBackend? backend = null) => Read(ReadSettings(path), path, backend, null);

    /// <summary>
    /// The settings that <see cref="FromPretrained"/> finds, as the text of one JSON object that names its class, for
    /// <see cref="FromJson"/>.
    /// </summary>
    /// <param name="path">The file or the folder.</param>
    /// <exception cref="FileNotFoundException">There is no such file, or none in the folder.</exception>
    /// <exception cref="FormatException">The text is no JSON object, or neither it nor <c>config.json</c> says a class.</exception>
    public static string ReadSettings(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        string file = Directory.Exists(path) ? FileIn(path) : path;
        Dictionary<string, JsonElement> settings = Settled(ReadObject(File.ReadAllText(file, Encoding.UTF8), file), file);
        if (TypeOf(settings) is null)
        {
            string type = OfModel(Path.Combine(Path.GetDirectoryName(file) ?? "", ModelFile)) ?? throw SaysNoType(file);
            settings[TypeKey] = JsonElement.Parse($"\"{type}\"");
        }

        return $"{{{string.Join(", ", settings.Select(setting => $"\"{JsonEncodedText.Encode(setting.Key)}\": {setting.Value.GetRawText()}"))}}}";
    }

    private static string FileIn(string folder)
    {
        string processor = Path.Combine(folder, ProcessorFile);
        string settings = Path.Combine(folder, SettingsFile);
        return File.Exists(processor) && ReadObject(File.ReadAllText(processor, Encoding.UTF8), processor).ContainsKey(Nested) ? processor
            : File.Exists(settings) ? settings
            : throw new FileNotFoundException($"{folder} has no {SettingsFile}. Download it from the model's page into this folder.", settings);
    }

    private static ImageProcessor Read(string json, string file, ImageProcessorBackend? backend, string? type)
    {
        ArgumentNullException.ThrowIfNull(json);
        Dictionary<string, JsonElement> settings = Settled(ReadObject(json, file), file);

        // AutoImageProcessor takes no backend from a name that ends in Fast.
        return Create(ImageProcessorTypes.Plain(type ?? TypeOf(settings) ?? throw SaysNoType(file)).Type, backend).With(settings);
    }

    // A processor_config.json holds them one level down.
    private static Dictionary<string, JsonElement> Settled(Dictionary<string, JsonElement> settings, string file) =>
        settings.TryGetValue(Nested, out JsonElement nested) ? Properties(nested, file) : settings;

    private static string? TypeOf(Dictionary<string, JsonElement> settings) => Text(settings, TypeKey) ?? Text(settings, OldTypeKey);

    private static FormatException SaysNoType(string file) =>
        new($"{file} does not say which image processor it is for, by \"{TypeKey}\" or \"{OldTypeKey}\". The model's {ModelFile} beside it would, by its \"model_type\".");

    private static string? OfModel(string file) =>
        File.Exists(file) && Text(ReadObject(File.ReadAllText(file, Encoding.UTF8), file), "model_type") is { } name ? ImageProcessorTypes.OfModel(name) : null;

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
