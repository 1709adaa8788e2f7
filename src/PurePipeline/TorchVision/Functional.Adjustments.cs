using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

/// <summary>Colours and levels of tensors, as <c>torchvision.transforms.functional</c> (v1) changes them; torchvision 0.14, 0.21, 0.27.</summary>
public static partial class Functional
{
    private const int Levels = 256;

    /// <summary><c>F.adjust_brightness(tensor, factor)</c> of bytes or floats, channels first.</summary>
    /// <exception cref="ArgumentException">The tensor is no picture.</exception>
    /// <exception cref="NotSupportedException">The elements are neither bytes nor float32 or float64.</exception>
    public static TorchTensor AdjustBrightness(TorchTensor tensor, double factor) => Blend(Levelled(tensor), null, factor);

    /// <summary><c>F.adjust_contrast(tensor, factor)</c>: away from the mean of the gray picture, or towards it.</summary>
    /// <inheritdoc cref="AdjustBrightness"/>
    public static TorchTensor AdjustContrast(TorchTensor tensor, double factor)
    {
        DType dtype = Levelled(tensor).DType.IsFloat() ? tensor.DType : DType.Float32;
        TorchTensor gray = tensor.Shape[^3] == 3 ? RgbToGrayscale(tensor) : tensor;
        return Blend(tensor, gray.To(dtype).Mean([-3, -2, -1], keepdim: true), factor);
    }

    /// <summary><c>F.adjust_saturation(tensor, factor)</c>: away from the gray picture, or towards it.</summary>
    /// <inheritdoc cref="AdjustBrightness"/>
    public static TorchTensor AdjustSaturation(TorchTensor tensor, double factor) =>
        Levelled(tensor).Shape[^3] == 1 ? tensor : Blend(tensor, RgbToGrayscale(tensor), factor);

    /// <summary><c>F.invert(tensor)</c>: the greatest level minus each.</summary>
    /// <inheritdoc cref="AdjustBrightness"/>
    public static TorchTensor Invert(TorchTensor tensor) => (Scalar)(long)Greatest(Levelled(tensor).DType) - tensor;

    /// <summary><c>F.posterize(tensor, bits)</c> of bytes: the upper bits alone.</summary>
    /// <exception cref="ArgumentException">The tensor is no picture of bytes.</exception>
    public static TorchTensor Posterize(TorchTensor tensor, int bits) => RequireBytes(tensor) & (Scalar)(-(1L << (8 - bits)));

    /// <summary><c>F.solarize(tensor, threshold)</c>: inverts what reaches the threshold.</summary>
    /// <exception cref="InvalidCastException">The threshold is above the greatest level.</exception>
    /// <inheritdoc cref="AdjustBrightness"/>
    public static TorchTensor Solarize(TorchTensor tensor, double threshold) => threshold > Greatest(Levelled(tensor).DType)
        ? throw new InvalidCastException("Threshold should be less than bound of img.")
        : TorchTensor.Where(tensor >= threshold, Invert(tensor), tensor);

    /// <summary><c>F.autocontrast(tensor)</c>: each channel from its least to its greatest level is spread over all.</summary>
    /// <inheritdoc cref="AdjustBrightness"/>
    public static TorchTensor AutoContrast(TorchTensor tensor)
    {
        DType dtype = Levelled(tensor).DType.IsFloat() ? tensor.DType : DType.Float32;
        long bound = (long)Greatest(tensor.DType);
        TorchTensor least = tensor.Amin([-2, -1], keepdim: true).To(dtype);
        TorchTensor scale = (Scalar)bound / (tensor.Amax([-2, -1], keepdim: true).To(dtype) - least);
        TorchTensor isFinite = (scale - scale).Eq(0L);
        least = TorchTensor.Where(isFinite, least, (Scalar)0L).To(dtype);
        scale = TorchTensor.Where(isFinite, scale, (Scalar)1L).To(dtype);
        return ((tensor - least) * scale).Clamp(0L, bound).To(tensor.DType);
    }

    /// <summary><c>F.equalize(tensor)</c> of bytes: each channel's levels are spread by how many there are of them.</summary>
    /// <exception cref="ArgumentException">The tensor is no picture of bytes.</exception>
    public static TorchTensor Equalize(TorchTensor tensor)
    {
        int channels = RequireBytes(tensor).Shape.Length > 3 ? tensor.Shape[0] * tensor.Shape[1] : tensor.Shape[0];
        byte[] levels = tensor.Data.ToArray<byte>();
        int length = channels == 0 ? 0 : levels.Length / channels;
        for (int channel = 0; channel < channels; channel++)
        {
            Equalize(levels.AsSpan(channel * length, length));
        }

        return TorchTensor.FromNumpy(NdArray.Create<byte>(levels, tensor.Shape).WithVersions(tensor.Versions));
    }

    // _scale_channel of torchvision's _functional_tensor.py.
    private static void Equalize(Span<byte> channel)
    {
        long[] histogram = new long[Levels];
        foreach (byte level in channel)
        {
            histogram[level]++;
        }

        long step = (channel.Length - (Array.FindLast(histogram, static count => count > 0))) / 255;
        if (step == 0)
        {
            return;
        }

        byte[] table = new byte[Levels];
        long below = 0;
        for (int level = 0; level + 1 < Levels; level++)
        {
            below += histogram[level];
            table[level + 1] = (byte)Math.Clamp((below + (step / 2)) / step, 0, 255);
        }

        for (int i = 0; i < channel.Length; i++)
        {
            channel[i] = table[channel[i]];
        }
    }

    // ratio * a + (1 - ratio) * b, each with a rounding of its own, cut to the levels that there are; null is black.
    private static TorchTensor Blend(TorchTensor a, TorchTensor? b, double ratio)
    {
        TorchTensor blended = a.Mul(ratio);
        blended = blended.Add(b is null ? blended.Mul(0.0) : b.Mul(1.0 - ratio));
        return blended.Clamp(0L, (long)Greatest(a.DType)).To(a.DType);
    }

    private static TorchTensor Levelled(TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        return tensor.DType is DType.UInt8 or DType.Float32 or DType.Float64 ? tensor : throw new NotSupportedException($"A picture of {tensor.DType.NumPyName()} is not supported.");
    }

    private static TorchTensor RequireBytes(TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        return tensor.DType == DType.UInt8 ? tensor : throw new ArgumentException($"Only torch.uint8 image tensors are supported, but found {tensor.DType.NumPyName()}", nameof(tensor));
    }
}
