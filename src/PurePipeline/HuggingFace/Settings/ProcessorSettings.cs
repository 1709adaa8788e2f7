using System.Text.Json;

namespace PurePipeline.HuggingFace.Settings;

/// <summary>The settings of an image processor by name, as its class begins with them and a file or a call has changed them.</summary>
internal sealed class ProcessorSettings
{
    private readonly Dictionary<string, JsonElement> _values;

    public ProcessorSettings(Dictionary<string, JsonElement> values) => _values = values;

    public IReadOnlyDictionary<string, JsonElement> Values => _values;

    /// <summary>What of the file replaces the class's own: all but what is null there.</summary>
    public ProcessorSettings With(IEnumerable<KeyValuePair<string, JsonElement>> changes)
    {
        Dictionary<string, JsonElement> values = new(_values);
        foreach ((string name, JsonElement value) in changes)
        {
            if (value.ValueKind != JsonValueKind.Null)
            {
                values[name] = value;
            }
        }

        return new ProcessorSettings(values);
    }

    public ProcessorSettings With(string name, JsonElement value) => With([KeyValuePair.Create(name, value)]);

    public bool Has(string name) => _values.TryGetValue(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>Whether the setting is there and true.</summary>
    public bool Is(string name) => Find(name) is { } value && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.GetDouble() != 0,
        _ => throw Wrong(name, value, "true or false"),
    };

    public double Number(string name) => Find(name) is { } value
        ? value.ValueKind == JsonValueKind.Number ? value.GetDouble() : throw Wrong(name, value, "a number")
        : throw Missing(name);

    public int Whole(string name) => Find(name) is { } value ? WholeOf(name, value) : throw Missing(name);

    public int? WholeOrNull(string name) => Find(name) is { } value ? WholeOf(name, value) : null;

    /// <summary>One number, or one for each channel.</summary>
    public double[] Numbers(string name)
    {
        JsonElement value = Find(name) ?? throw Missing(name);
        return value.ValueKind switch
        {
            JsonValueKind.Number => [value.GetDouble()],
            JsonValueKind.Array => [.. value.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.Number ? item.GetDouble() : throw Wrong(name, value, "numbers"))],
            _ => throw Wrong(name, value, "a number, or one for each channel"),
        };
    }

    /// <summary>Whether one number stands for all channels, which Pillow's backend takes for any number of them.</summary>
    public bool IsSingle(string name) => Find(name) is { ValueKind: JsonValueKind.Number };

    public JsonElement? Find(string name) => Has(name) ? _values[name] : null;

    public static ArgumentException Wrong(string name, JsonElement value, string expected) => new($"\"{name}\": {value.GetRawText()} is not {expected}.");

    public static int WholeOf(string name, JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int whole) ? whole : throw Wrong(name, value, "a whole number");

    private static ArgumentException Missing(string name) => new($"\"{name}\" is not set, and this image processor needs it.");
}
