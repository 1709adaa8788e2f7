using PurePipeline.OpenCv;

namespace PurePipeline.Albumentations;

/// <summary>What albumentations pads with: <c>position</c>, <c>border_mode</c> and <c>fill</c> of <c>A.PadIfNeeded</c>, with 2.0's defaults.</summary>
/// <param name="Position">Where the image goes.</param>
/// <param name="BorderMode">What the border is; before 2.0 the default was <see cref="BorderType.Reflect101"/>.</param>
/// <param name="Fill">The value of a constant border: one for all channels, or one for each.</param>
public readonly record struct Padding(PadPosition Position = PadPosition.Center, BorderType BorderMode = BorderType.Constant, params double[] Fill)
{
    /// <summary>The value for each of the channels.</summary>
    internal double[] ValuesFor(int channels) => Fill switch
    {
        null or [] => [],
        [var one] => [.. Enumerable.Repeat(one, Math.Min(channels, 4))],
        _ => Fill,
    };
}
