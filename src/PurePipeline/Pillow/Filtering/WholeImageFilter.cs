using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>A filter that looks at a pixel's neighbours, so that the whole image is held while it works.</summary>
internal abstract class WholeImageFilter : ImageFilter
{
    /// <summary>Fills <paramref name="target"/>, rows without gaps, from all of a picture.</summary>
    public delegate void FilterWork(MemoryPicture source, Span<byte> target);

    internal sealed override Picture? Apply(Picture picture, Version pillow) => Prepare(picture, pillow) is { } work
        ? new FilteredPicture(picture, work, DecodeLimits.Default.MaxBytes)
        : null;

    /// <summary>What makes the filtered pixels of a picture; null where they stay.</summary>
    /// <exception cref="ArgumentException">The mode is one that the filter does not take.</exception>
    protected abstract FilterWork? Prepare(Picture picture, Version pillow);
}
