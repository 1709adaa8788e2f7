using System.Text.Json;

namespace PurePipeline.HuggingFace.Settings;

/// <summary><c>SizeDict</c>: how a size is said, by both sides, by the shorter or the longer one, or by the most that each may be.</summary>
internal readonly record struct SizeSetting(int? Height = null, int? Width = null, int? ShortestEdge = null, int? LongestEdge = null, int? MaxHeight = null, int? MaxWidth = null)
{
    private static readonly string[][] s_allowed =
    [
        ["height", "width"], ["shortest_edge"], ["longest_edge", "shortest_edge"], ["longest_edge"], ["max_height", "max_width"],
    ];

    /// <summary>Both sides, where both are said and neither is 0.</summary>
    public (int Height, int Width)? Sides => Height is > 0 && Width is > 0 ? (Height.Value, Width.Value) : null;

    /// <summary>
    /// <c>get_size_dict</c>: a number is a square, or the shorter side; two are height and width; or names and numbers.
    /// </summary>
    public static SizeSetting? Read(ProcessorSettings settings, string name, bool isSquare = true)
    {
        if (settings.Find(name) is not { } value)
        {
            return null;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                int side = ProcessorSettings.WholeOf(name, value);
                return isSquare ? new SizeSetting(side, side) : new SizeSetting(ShortestEdge: side);
            case JsonValueKind.Array when value.GetArrayLength() == 2:
                return new SizeSetting(ProcessorSettings.WholeOf(name, value[0]), ProcessorSettings.WholeOf(name, value[1]));
            case JsonValueKind.Object:
                string[] names = [.. value.EnumerateObject().Select(part => part.Name).Order(StringComparer.Ordinal)];
                int? part(string key) => value.TryGetProperty(key, out JsonElement number) ? ProcessorSettings.WholeOf($"{name}.{key}", number) : null;
                return s_allowed.Any(allowed => allowed.AsSpan().SequenceEqual(names))
                    ? new SizeSetting(part("height"), part("width"), part("shortest_edge"), part("longest_edge"), part("max_height"), part("max_width"))
                    : throw ProcessorSettings.Wrong(name, value, "a size: height and width, shortest_edge, longest_edge, both of these, or max_height and max_width");
            default:
                throw ProcessorSettings.Wrong(name, value, "a size: a number, height and width, or names and numbers");
        }
    }
}
