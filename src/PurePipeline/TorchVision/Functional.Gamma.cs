using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

/// <content>Gamma correction; torchvision 0.14, 0.21, 0.27.</content>
public static partial class Functional
{
    /// <summary><c>F.adjust_gamma(image, gamma, gain)</c>: the levels of RGB, each <c>gain * 255.999 * (level / 255) ** gamma</c> cut to a whole number.</summary>
    /// <param name="image">Any image that converts to RGB and back.</param>
    /// <param name="gamma">The exponent, 0 or more: above 1 shadows become darker, below 1 lighter.</param>
    /// <param name="gain">A factor for each level.</param>
    /// <exception cref="ArgumentException">The exponent is negative.</exception>
    public static Image AdjustGamma(Image image, double gamma, double gain = 1)
    {
        ArgumentNullException.ThrowIfNull(image);
        RequireGamma(gamma);
        double[] table = [.. Enumerable.Range(0, Levels).Select(level => (double)(long)((255 + 1 - 1e-3) * gain * Math.Pow(level / 255.0, gamma)))];
        return image.Convert("RGB").Point([.. table, .. table, .. table]).Convert(image.Mode);
    }

    /// <summary><c>F.adjust_gamma(tensor, gamma, gain)</c> of bytes or floats: <c>gain * level ** gamma</c>, where 1 is white.</summary>
    /// <param name="tensor">A picture, channels first.</param>
    /// <param name="gamma">0.5, 1 or 2: other powers of float32 differ from processor to processor in torch.</param>
    /// <param name="gain">A factor for each level.</param>
    /// <exception cref="ArgumentException">The exponent is negative.</exception>
    /// <exception cref="NotSupportedException">The exponent is another one.</exception>
    public static TorchTensor AdjustGamma(TorchTensor tensor, double gamma, double gain = 1)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireGamma(gamma);
        TorchTensor levels = ConvertImageDtype(tensor, tensor.DType.IsFloat() ? tensor.DType : DType.Float32);
        TorchTensor power = gamma switch
        {
            0.5 => levels.Sqrt(),
            1 => levels,
            2 => levels.Mul(levels),
            _ => throw new NotSupportedException($"A power of {gamma} is torch's vector library's, which differs between processors; 0.5, 1 and 2 are supported."),
        };
        return ConvertImageDtype(power.Mul(gain).Clamp(0L, 1L), tensor.DType);
    }

    private static void RequireGamma(double gamma)
    {
        if (!(gamma >= 0))
        {
            throw new ArgumentException("Gamma should be a non-negative real number", nameof(gamma));
        }
    }
}
