using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

public static partial class Functional
{
    // In 0.14 only those of a tensor were.
    private static readonly Version ScalesArraysSince = new(2, 6);

    // The modes that two, three and four channels may be called; the first is the default, for bytes.
    private static readonly string[][] s_channelModes = [["LA"], ["RGB", "YCbCr", "HSV"], ["RGBA", "CMYK", "RGBX"]];

    /// <summary>
    /// <c>F.to_pil_image(tensor, mode)</c> of (height, width) or (channels, height, width): floats, which are 0 to 1, times 255 and cut;
    /// <c>mode="F"</c> keeps them.
    /// </summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="mode">Pillow's name for the channels, such as <c>YCbCr</c> for three; null for L, LA, RGB or RGBA, and for one channel of
    /// int16 <c>I;16</c>, of int32 <c>I</c>.</param>
    /// <exception cref="ArgumentException">The tensor has other axes or more than 4 channels, or no channels of the mode.</exception>
    /// <exception cref="InvalidCastException">No mode has channels of that type (a TypeError in Python).</exception>
    public static Image ToPilImage(TorchTensor tensor, string? mode = null)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return ToPilImage(tensor.Rank == 3 ? tensor.Permute(1, 2, 0).Numpy() : tensor.Numpy(), mode, scalesFloats: true);
    }

    /// <summary><c>F.to_pil_image(array, mode)</c> of (height, width) or (height, width, channels).</summary>
    /// <inheritdoc cref="ToPilImage(TorchTensor, string?)"/>
    /// <param name="array">The array; floats of one are scaled from torchvision 0.21 on.</param>
    /// <param name="mode">As above.</param>
    public static Image ToPilImage(NdArray array, string? mode = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        return ToPilImage(array, mode, scalesFloats: array.Versions.Torch >= ScalesArraysSince);
    }

    private static Image ToPilImage(NdArray pixels, string? mode, bool scalesFloats)
    {
        if (pixels.Rank is not (2 or 3))
        {
            throw new ArgumentException($"pic should be 2/3 dimensional. Got {pixels.Rank} dimensions.");
        }

        int channels = pixels.Rank == 2 ? 1 : pixels.Shape[2];
        if (channels > 4)
        {
            throw new ArgumentException($"pic should not have > 4 channels. Got {channels} channels.");
        }

        pixels = pixels.DType.IsFloat() && mode != "F" && scalesFloats ? (pixels * 255L).AsType(DType.UInt8) : pixels;
        pixels = pixels.Rank == 3 && channels == 1 ? pixels.Squeeze(2) : pixels;
        mode = channels == 1 ? OneChannelMode(pixels.DType, mode) : ChannelMode(pixels.DType, channels, mode);
        return Image.FromArray(pixels.DType == DType.Int16 ? pixels.AsType(DType.UInt16) : pixels.Copy(), mode);
    }

    private static string OneChannelMode(DType dtype, string? mode)
    {
        string? expected = dtype switch
        {
            DType.UInt8 => "L",
            DType.Int16 => "I;16",
            DType.Int32 => "I",
            DType.Float32 => "F",
            _ => null,
        };
        return mode is null || mode == expected
            ? expected ?? throw new InvalidCastException($"Input type {dtype.NumPyName()} is not supported")
            : throw new ArgumentException($"Incorrect mode ({mode}) supplied for input type {dtype.NumPyName()}. Should be {expected ?? "None"}", nameof(mode));
    }

    // torchvision takes no channels for three.
    private static string ChannelMode(DType dtype, int channels, string? mode)
    {
        string[] permitted = s_channelModes[channels == 0 ? 1 : channels - 2];
        return mode is null
            ? dtype == DType.UInt8 ? permitted[0] : throw new InvalidCastException($"Input type {dtype.NumPyName()} is not supported")
            : permitted.Contains(mode) ? mode : throw new ArgumentException($"Only modes {string.Join(", ", permitted)} are supported for {channels} channels", nameof(mode));
    }
}
