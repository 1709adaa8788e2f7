using System.Diagnostics.CodeAnalysis;
using PurePipeline.HuggingFace.Pipelines;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace;

/// <summary>
/// What an image processor gives, transformers' <c>BatchFeature</c>: arrays by name, as with <c>return_tensors="np"</c>, in the processor's order.
/// </summary>
public sealed class BatchFeature
{
    internal BatchFeature(params IEnumerable<Feature> features) => Features = [.. features];

    /// <summary>
    /// <c>pixel_values</c>: (pictures, channels, height, width) float32, as a model takes them; of some processors (pictures, tiles, channels,
    /// height, width), or (patches, elements).
    /// </summary>
    /// <exception cref="ArgumentException">The pictures have become of different sizes, which the processor does not pad.</exception>
    public NdArray PixelValues => this[Batch.Pixels];

    /// <summary>The names.</summary>
    public IReadOnlyList<string> Keys => [.. Features.Select(feature => feature.Name)];

    internal IReadOnlyList<Feature> Features { get; }

    /// <summary>The array of that name.</summary>
    /// <exception cref="KeyNotFoundException">The processor gives nothing of that name.</exception>
    /// <exception cref="ArgumentException">It cannot be one array, since its parts have different shapes.</exception>
    public NdArray this[string key] => TryGetValue(key, out NdArray? value)
        ? value
        : throw new KeyNotFoundException($"The image processor gives no \"{key}\"; it gives {string.Join(", ", Keys)}.");

    /// <summary>The array of that name, if the processor gives one.</summary>
    /// <inheritdoc cref="this[string]"/>
    public bool TryGetValue(string key, [NotNullWhen(true)] out NdArray? value)
    {
        value = Features.FirstOrDefault(feature => feature.Name == key)?.ToArray();
        return value is not null;
    }
}
