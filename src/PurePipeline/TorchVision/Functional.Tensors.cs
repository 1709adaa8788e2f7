using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.TorchVision;

public static partial class Functional
{
    /// <summary>
    /// <c>F.resize(tensor, size, ...)</c> of (..., channels, height, width). v1 scales bytes as float32 and rounds, halves to even;
    /// <paramref name="v2"/> scales them by torch's kernel for bytes.
    /// </summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="size">Height and width; or the shorter side alone.</param>
    /// <param name="interpolation">The kernel.</param>
    /// <param name="maxSize">The most that the longer side may become.</param>
    /// <param name="antialias">Whether the filter covers all elements when it reduces; null for the release's default (v1 before 0.17: no).</param>
    /// <param name="v2">Whether <c>torchvision.transforms.v2</c> is meant.</param>
    /// <exception cref="ArgumentException">Antialiasing of another filter than bilinear and bicubic is asked for, before 0.17.</exception>
    /// <exception cref="NotSupportedException">torch has no such kernel.</exception>
    public static TorchTensor Resize(
        TorchTensor tensor,
        ReadOnlySpan<int> size,
        InterpolationMode interpolation = InterpolationMode.Bilinear,
        int? maxSize = null,
        bool? antialias = null,
        bool v2 = false)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        (int height, int width) = TransformSizes.Resized(tensor.Shape[^2], tensor.Shape[^1], size, maxSize);
        if ((height, width) == (tensor.Shape[^2], tensor.Shape[^1]))
        {
            return tensor;
        }

        int[] shape = [.. tensor.Shape[..^2], height, width];
        TorchTensor planes = tensor.Reshape(-1, tensor.Shape[^3], tensor.Shape[^2], tensor.Shape[^1]);
        InterpolateMode mode = ModeOf(interpolation);
        bool filters = mode is InterpolateMode.Bilinear or InterpolateMode.Bicubic or InterpolateMode.Lanczos;
        if (antialias is true && !filters && tensor.Versions.Torch < AntialiasesSince)
        {
            throw new ArgumentException("Antialias option is supported for bilinear and bicubic interpolation modes only", nameof(antialias));
        }

        bool covers = filters && (antialias ?? (v2 || tensor.Versions.Torch >= AntialiasesSince));
        bool native = tensor.DType == DType.Float32 || !filters || (v2 && tensor.DType == DType.UInt8);
        TorchTensor scaled = Torch.Functional.Interpolate(native ? planes : planes.Float(), (height, width), mode, antialias: covers);
        if (!native)
        {
            NdArray values = scaled.Data;
            values = mode == InterpolateMode.Bicubic && tensor.DType == DType.UInt8 ? values.Clip(0, 255) : values;
            scaled = TorchTensor.FromNumpy(tensor.DType.IsFloat() ? values : values.Round()).To(tensor.DType);
        }

        return scaled.Reshape(shape);
    }

    /// <summary><c>F.crop(tensor, top, left, height, width)</c>; zeros outside of the picture.</summary>
    public static TorchTensor Crop(TorchTensor tensor, int top, int left, int height, int width)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        (int bottom, int right) = (checked(top + height), checked(left + width));
        (int tall, int wide) = (tensor.Shape[^2], tensor.Shape[^1]);
        TorchTensor inside = tensor[ArrayIndex.Ellipsis, ArrayIndex.Slice(Math.Max(top, 0), Math.Max(bottom, 0)), ArrayIndex.Slice(Math.Max(left, 0), Math.Max(right, 0))];
        return left >= 0 && top >= 0 && right <= wide && bottom <= tall
            ? inside
            : Torch.Functional.Pad(inside, [
                Math.Max(Math.Min(right, 0) - left, 0), Math.Max(right - Math.Max(wide, left), 0),
                Math.Max(Math.Min(bottom, 0) - top, 0), Math.Max(bottom - Math.Max(tall, top), 0)]);
    }

    /// <summary><c>F.center_crop(tensor, (height, width))</c>: smaller pictures are padded with zeros first.</summary>
    public static TorchTensor CenterCrop(TorchTensor tensor, (int Height, int Width) size)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        (int left, int top, int right, int bottom) = TransformSizes.Missing(tensor.Shape[^2], tensor.Shape[^1], size.Height, size.Width);
        if (left + top + right + bottom > 0)
        {
            tensor = Torch.Functional.Pad(tensor, [left, right, top, bottom]);
            if ((tensor.Shape[^2], tensor.Shape[^1]) == size)
            {
                return tensor;
            }
        }

        (int y, int x) = TransformSizes.Center(tensor.Shape[^2], tensor.Shape[^1], size.Height, size.Width);
        return Crop(tensor, y, x, size.Height, size.Width);
    }

    /// <summary><c>F.normalize(tensor, mean, std)</c>: less the mean, then divided by the deviation, each rounded.</summary>
    /// <param name="tensor">(..., C, H, W), of floats.</param>
    /// <param name="mean">One number, or one for each channel.</param>
    /// <param name="std">One number, or one for each channel.</param>
    /// <param name="v2">As <c>transforms.v2</c>: one channel less several means becomes several channels.</param>
    /// <exception cref="InvalidCastException">The tensor is not of floats.</exception>
    /// <exception cref="ArgumentException">The numbers are not as many as the channels.</exception>
    public static TorchTensor Normalize(TorchTensor tensor, ReadOnlySpan<double> mean, ReadOnlySpan<double> std, bool v2 = false)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        if (!tensor.DType.IsFloat())
        {
            throw new InvalidCastException($"Input tensor should be a float tensor. Got torch.{tensor.DType.NumPyName()}.");
        }

        TorchTensor centred = tensor.Sub(PerChannel(tensor, mean));
        TorchTensor scaled = (v2 ? centred : InPlace(tensor, centred)).Div(PerChannel(tensor, std));
        return InPlace(centred, scaled);
    }

    // torchvision writes the result over what it is of, which has to have its shape.
    private static TorchTensor InPlace(TorchTensor target, TorchTensor result) => result.Shape.SequenceEqual(target.Shape)
        ? result
        : throw new ArgumentException(
            $"output with shape [{string.Join(", ", target.Shape.ToArray())}] doesn't match the broadcast shape [{string.Join(", ", result.Shape.ToArray())}]");

    /// <summary>
    /// <c>F.convert_image_dtype(tensor, dtype)</c>, and v2's <c>to_dtype(tensor, dtype, scale=True)</c>: between the ranges of the dtypes, where
    /// that of floats is 0 to 1. v1 divides bytes by 255, <paramref name="v2"/> multiplies them with 1/255.
    /// </summary>
    /// <exception cref="NotSupportedException">Floats to integers that they do not fit.</exception>
    public static TorchTensor ConvertImageDtype(TorchTensor tensor, DType dtype, bool v2 = false)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        (DType from, double input, double output) = (tensor.DType, Greatest(tensor.DType), Greatest(dtype));
        if (from == dtype || (from.IsFloat() && dtype.IsFloat()))
        {
            return tensor.To(dtype);
        }

        if (from.IsFloat())
        {
            return dtype.ItemSize() >= from.ItemSize()
                ? throw new NotSupportedException($"The cast from {from.NumPyName()} to {dtype.NumPyName()} cannot be performed safely.")
                : tensor.Mul(output + 1.0 - 1e-3).To(dtype);
        }

        if (dtype.IsFloat())
        {
            return v2 ? tensor.To(dtype).Mul(1.0 / input) : tensor.To(dtype).Div(input);
        }

        return input > output
            ? TorchTensor.FromNumpy(NdArray.FloorDivide(tensor.Data, (long)((input + 1) / (output + 1)))).To(dtype)
            : tensor.To(dtype).Mul((long)((output + 1) / (input + 1)));
    }

    /// <summary><c>F.rgb_to_grayscale(tensor, num_output_channels)</c>.</summary>
    public static TorchTensor RgbToGrayscale(TorchTensor tensor, int channels = 1)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        RequireImage(tensor);
        if (tensor.Shape[^3] == 3)
        {
            TorchTensor band(int i) => tensor[ArrayIndex.Ellipsis, ArrayIndex.Slice(i, i + 1), ArrayIndex.All, ArrayIndex.All];
            tensor = band(0).Mul(0.2989).Add(band(1).Mul(0.587)).Add(band(2).Mul(0.114)).To(tensor.DType);
        }

        return channels == 1 ? tensor : TorchTensor.FromNumpy(tensor.Data.Take([0, 0, 0], tensor.Rank - 3));
    }

    // Before, v1 scaled tensors without antialiasing unless asked to.
    private static readonly Version AntialiasesSince = new(2, 2);

    private static TorchTensor PerChannel(TorchTensor tensor, ReadOnlySpan<double> values) => TorchTensor.FromNumpy(
        NdArray.Create<double>(values.ToArray(), values.Length, 1, 1).WithVersions(tensor.Versions)).To(tensor.DType);

    private static double Greatest(DType dtype) => dtype switch
    {
        DType.UInt8 => byte.MaxValue,
        DType.Int8 => sbyte.MaxValue,
        DType.Int16 => short.MaxValue,
        DType.Int32 => int.MaxValue,
        DType.Int64 => long.MaxValue,
        _ => 1,
    };

    private static InterpolateMode ModeOf(InterpolationMode interpolation) => interpolation switch
    {
        InterpolationMode.Nearest => InterpolateMode.Nearest,
        InterpolationMode.NearestExact => InterpolateMode.NearestExact,
        InterpolationMode.Bilinear => InterpolateMode.Bilinear,
        InterpolationMode.Bicubic => InterpolateMode.Bicubic,
        InterpolationMode.Lanczos => InterpolateMode.Lanczos,
        _ => throw new NotSupportedException($"This interpolation mode is unsupported with Tensor input: {interpolation}"),
    };

    private static void RequireImage(TorchTensor tensor)
    {
        if (tensor.Rank < 3)
        {
            throw new ArgumentException($"Expected tensor to be a tensor image of size (..., C, H, W). Got {tensor.Rank} axes.", nameof(tensor));
        }
    }
}
