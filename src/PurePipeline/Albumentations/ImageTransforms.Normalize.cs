using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Albumentations;

public static partial class ImageTransforms
{
    // albucore's eps.
    private const double Least = 1e-4;

    /// <summary>
    /// <c>A.Normalize(mean, std, max_pixel_value)</c> with a number for each channel: <c>(image - mean * max) * (1 / (std * max))</c>, each step in float32. Too few numbers
    /// count as the first alone. 1.4.18, 1.4.24 and 2.0.8 give the same.
    /// </summary>
    /// <returns>float32.</returns>
    /// <exception cref="ArgumentException">There is no mean or no standard deviation.</exception>
    public static NdArray Normalize(NdArray image, ReadOnlySpan<double> mean, ReadOnlySpan<double> std, double maxPixelValue = 255) =>
        Normalize(image, Scaled(mean, maxPixelValue), Reciprocals(Scaled(std, maxPixelValue)));

    /// <summary>The same with one number for all channels, as <c>mean=0.5</c>: NumPy before 2.0 computes such a number in float64.</summary>
    /// <inheritdoc cref="Normalize(NdArray, ReadOnlySpan{double}, ReadOnlySpan{double}, double)"/>
    public static NdArray Normalize(NdArray image, double mean, double std, double maxPixelValue = 255)
    {
        _ = SizeOf(image);
        return Normalize(image, [Scaled(image, mean, maxPixelValue)], [Reciprocal(image, std, maxPixelValue)]);
    }

    /// <summary>The number that <c>mean</c> becomes, for one number.</summary>
    internal static float Scaled(NdArray image, double value, double max) => IsNumPy2(image) ? (float)value * (float)max : (float)((float)value * max);

    /// <summary>The number that <c>std</c> becomes.</summary>
    internal static float Reciprocal(NdArray image, double value, double max) => IsNumPy2(image) ? 1f / ((float)value * (float)max) : (float)(1 / ((float)value * max));

    /// <summary>The numbers that a sequence of them becomes.</summary>
    internal static float[] Scaled(ReadOnlySpan<double> values, double max)
    {
        float[] scaled = new float[values.Length];
        for (int i = 0; i < scaled.Length; i++)
        {
            scaled[i] = (float)values[i] * (float)max;
        }

        return scaled;
    }

    /// <summary>One divided by each.</summary>
    internal static float[] Reciprocals(float[] values) => [.. values.Select(static value => 1f / value)];

    /// <summary>The arithmetic of <c>A.Normalize</c>, in float32.</summary>
    internal static NdArray Normalize(NdArray image, float[] mean, float[] factor)
    {
        _ = SizeOf(image);
        int channels = image.Rank == 3 ? image.Shape[2] : 1;
        return (image.AsType(DType.Float32) - ForChannels(mean, channels)) * ForChannels(factor, channels);
    }

    /// <summary>
    /// <c>A.Normalize(normalization=...)</c> by the image's own values, limited to -20 to 20. Beside NumPy 2 the result is float64, before it was float32.
    /// </summary>
    /// <exception cref="NotSupportedException">The image is not uint8.</exception>
    public static NdArray Normalize(NdArray image, ImageNormalization normalization)
    {
        _ = SizeOf(image);
        if (image.DType != DType.UInt8)
        {
            throw new NotSupportedException("A.Normalize by the image's own values is supported for uint8 only: of floats albumentations takes OpenCV's scalars, whose other channels are 0.");
        }

        bool perChannel = image.Rank == 3 && image.Shape[2] > 1 && normalization is ImageNormalization.ImagePerChannel or ImageNormalization.MinMaxPerChannel;
        int[] axes = perChannel ? [0, 1] : [];
        bool byMean = normalization is ImageNormalization.Image or ImageNormalization.ImagePerChannel;
        NdArray low = (byMean ? image.Mean(axes) : image.Min(axes)).AsType(DType.Float64);
        NdArray range = (byMean ? image.Std(0, axes) : image.Max(axes).AsType(DType.Float64) - low) + Least;
        DType kept = IsNumPy2(image) ? DType.Float64 : DType.Float32;
        return ((image.AsType(kept) - low.AsType(kept)) / range.AsType(kept)).Clip(-20L, 20L);
    }

    /// <summary><c>A.ToFloat(max_value)</c>: divided by the most that the dtype holds, or by <paramref name="maxValue"/>. Floats become float32 as they are.</summary>
    /// <returns>float32.</returns>
    /// <exception cref="ArgumentException">There is no such most for the dtype.</exception>
    public static NdArray ToFloat(NdArray image, double? maxValue = null)
    {
        _ = SizeOf(image);
        return image.DType switch
        {
            DType.Float32 => image,
            DType.Float64 => image.AsType(DType.Float32),
            DType.UInt8 => image.AsType(DType.Float32) / (maxValue ?? 255),
            _ when maxValue is { } max => (image / max).AsType(DType.Float32),
            DType.UInt16 => (image / 65535L).AsType(DType.Float32),
            DType.Int32 => (image / 2147483647L).AsType(DType.Float32),
            _ => throw new ArgumentException($"Can't infer the maximum value for dtype {image.DType}. You need to specify the maximum value manually by passing the max_value argument.", nameof(maxValue)),
        };
    }

    /// <summary><c>A.ToGray(num_output_channels, method='weighted_average', p=1)</c>: <c>cv2.cvtColor(image, COLOR_RGB2GRAY)</c> in each channel; a gray image stays.</summary>
    /// <exception cref="ArgumentException">The image has neither one nor three channels.</exception>
    public static NdArray ToGray(NdArray image, int channels = 3)
    {
        _ = SizeOf(image);
        return image.Rank == 2 || image.Shape[2] == 1 ? image
            : image.Shape[2] == 3 ? Repeat(Cv2.CvtColor(image, ColorConversion.Rgb2Gray), channels)
            : throw new ArgumentException("ToGray transformation expects 3-channel images.", nameof(image));
    }

    /// <summary><c>A.ToRGB(num_output_channels)</c>: a gray image in each channel; one of three channels stays.</summary>
    /// <exception cref="ArgumentException">The image has neither one nor three channels.</exception>
    public static NdArray ToRgb(NdArray image, int channels = 3)
    {
        _ = SizeOf(image);
        return image.Rank == 3 && image.Shape[2] == 3 ? image
            : image.Rank == 2 || image.Shape[2] == 1 ? Repeat(image, channels)
            : throw new ArgumentException("ToRGB transformation expects 2-dim images or 3-dim with the last dimension equal to 1.", nameof(image));
    }

    private static NdArray Repeat(NdArray gray, int channels)
    {
        NdArray plane = gray.Rank == 3 && channels > 1 ? gray.Squeeze(2) : gray;
        return channels == 1 ? gray : NdArray.Stack([.. Enumerable.Repeat(plane, channels)], 2);
    }

    // As many numbers as channels; the first alone where there are fewer, or one channel.
    private static NdArray ForChannels(float[] values, int channels) => values.Length == 0 ? throw new ArgumentException("Normalize: mean and std may not be empty.", nameof(values))
        : values.Length < channels || channels == 1 ? NdArray.Create<float>([values[0]], 1)
        : NdArray.Create<float>(values[..channels], channels);

    private static bool IsNumPy2(NdArray image) => image.Versions.NumPy.Major >= 2;
}
