namespace PurePipeline.Albumentations;

/// <summary>What <c>A.Normalize(normalization=...)</c> takes from the image itself.</summary>
public enum ImageNormalization
{
    /// <summary><c>image</c>: the mean and the standard deviation of all values.</summary>
    Image,

    /// <summary><c>image_per_channel</c>: those of each channel.</summary>
    ImagePerChannel,

    /// <summary><c>min_max</c>: the smallest and the largest value.</summary>
    MinMax,

    /// <summary><c>min_max_per_channel</c>: those of each channel.</summary>
    MinMaxPerChannel,
}
