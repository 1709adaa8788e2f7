using PurePipeline.Numerics;

namespace PurePipeline.Torch;

/// <summary>Windows that slide over pictures: their means, their maxima, and themselves.</summary>
public static partial class Functional
{
    /// <summary>
    /// <c>F.avg_pool2d(input, kernel, stride, padding, ceil_mode, count_include_pad)</c> of a float32 tensor (C, H, W) or (N, C, H, W): each
    /// window is added up row by row, then divided. Equal to torch 1.13, 2.6 and 2.14.
    /// </summary>
    /// <param name="input">The tensor.</param>
    /// <param name="kernel">The window.</param>
    /// <param name="stride">From window to window; null for the window's own size.</param>
    /// <param name="padding">Zeros around the picture, at most half a window.</param>
    /// <param name="ceilMode">Whether a window may end beyond the picture.</param>
    /// <param name="countIncludePad">Whether the zeros around count when it is divided.</param>
    /// <exception cref="ArgumentException">The input has too few axes, or does not go with the window.</exception>
    /// <exception cref="NotSupportedException">The elements are not float32.</exception>
    public static TorchTensor AvgPool2d(
        TorchTensor input,
        (int Height, int Width) kernel,
        (int Height, int Width)? stride = null,
        (int Height, int Width) padding = default,
        bool ceilMode = false,
        bool countIncludePad = true) =>
        Pooled(input, kernel, stride ?? kernel, padding, ceilMode, (plane, width, window, whole) =>
        {
            float sum = 0;
            for (int y = window.Top; y < window.Bottom; y++)
            {
                for (int x = window.Left; x < window.Right; x++)
                {
                    sum += plane[(y * width) + x];
                }
            }

            return sum / (countIncludePad ? whole : (window.Bottom - window.Top) * (window.Right - window.Left));
        });

    /// <summary><c>F.max_pool2d(input, kernel, stride, padding, ceil_mode=ceil_mode)</c> of a float32 tensor; as <see cref="AvgPool2d"/>.</summary>
    /// <inheritdoc cref="AvgPool2d"/>
    public static TorchTensor MaxPool2d(
        TorchTensor input, (int Height, int Width) kernel, (int Height, int Width)? stride = null, (int Height, int Width) padding = default, bool ceilMode = false) =>
        Pooled(input, kernel, stride ?? kernel, padding, ceilMode, static (plane, width, window, _) =>
        {
            float greatest = float.NegativeInfinity;
            for (int y = window.Top; y < window.Bottom; y++)
            {
                for (int x = window.Left; x < window.Right; x++)
                {
                    greatest = MathF.Max(greatest, plane[(y * width) + x]);
                }
            }

            return greatest;
        });

    /// <summary><c>F.pixel_unshuffle(input, factor)</c>: blocks of pixels become channels.</summary>
    /// <exception cref="ArgumentException">The sides are no multiples of the factor.</exception>
    public static TorchTensor PixelUnshuffle(TorchTensor input, int factor)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        (int[] front, int channels, int height, int width) = Planes(input);
        if (height % factor != 0 || width % factor != 0)
        {
            throw new ArgumentException($"pixel_unshuffle expects height and width to be divisible by downscale_factor, but input of {height}x{width} is not by {factor}", nameof(factor));
        }

        return input.Reshape([-1, channels, height / factor, factor, width / factor, factor]).Permute(0, 1, 3, 5, 2, 4)
            .Reshape([.. front, channels * factor * factor, height / factor, width / factor]);
    }

    /// <summary><c>F.pixel_shuffle(input, factor)</c>: channels become blocks of pixels.</summary>
    /// <exception cref="ArgumentException">The channels are no multiple of the factor's square.</exception>
    public static TorchTensor PixelShuffle(TorchTensor input, int factor)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentOutOfRangeException.ThrowIfLessThan(factor, 1);
        (int[] front, int channels, int height, int width) = Planes(input);
        if (channels % (factor * factor) != 0)
        {
            throw new ArgumentException($"pixel_shuffle expects its input's 'channel' dimension to be divisible by the square of upscale_factor, but {channels} is not", nameof(factor));
        }

        int left = channels / factor / factor;
        return input.Reshape([-1, left, factor, factor, height, width]).Permute(0, 1, 4, 2, 5, 3).Reshape([.. front, left, height * factor, width * factor]);
    }

    /// <summary><c>F.unfold(input, kernel, stride=stride, padding=padding)</c> of (N, C, H, W): windows as columns, (N, C * window, windows).</summary>
    /// <exception cref="ArgumentException">The input has not four axes, or is smaller than the window.</exception>
    public static TorchTensor Unfold(TorchTensor input, (int Height, int Width) kernel, (int Height, int Width) stride, (int Height, int Width) padding = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        RequirePictures(input);
        if (padding.Height < 0 || padding.Width < 0 || stride.Height < 1 || stride.Width < 1 || kernel.Height < 1 || kernel.Width < 1)
        {
            throw new ArgumentException($"kernel and stride should be greater than zero and padding non-negative, but got {kernel}, {stride}, {padding}", nameof(kernel));
        }

        TorchTensor padded = padding == default ? input : Pad(input, [padding.Width, padding.Width, padding.Height, padding.Height]);
        return padded.Unfold(2, kernel.Height, stride.Height).Unfold(3, kernel.Width, stride.Width).Permute(0, 1, 4, 5, 2, 3)
            .Reshape(input.Shape[0], input.Shape[1] * kernel.Height * kernel.Width, -1);
    }

    private static (int[] Front, int Channels, int Height, int Width) Planes(TorchTensor input) => input.Rank >= 3
        ? (input.Shape[..^3].ToArray(), input.Shape[^3], input.Shape[^2], input.Shape[^1])
        : throw new ArgumentException($"expected input to have at least 3 dimensions, but got input with {input.Rank} dimension(s)", nameof(input));

    private static TorchTensor Pooled(
        TorchTensor input,
        (int Height, int Width) kernel,
        (int Height, int Width) stride,
        (int Height, int Width) padding,
        bool ceilMode,
        Func<ReadOnlySpan<float>, int, (int Top, int Left, int Bottom, int Right), int, float> value)
    {
        ArgumentNullException.ThrowIfNull(input);
        (int[] front, int channels, int height, int width) = Planes(input);
        if (input.DType != DType.Float32)
        {
            throw new NotSupportedException($"Pooling of {input.DType.NumPyName()} is not supported; float32 is.");
        }

        RequireWindow(kernel, stride, padding);

        (int rows, int columns) = (Windows(height, kernel.Height, stride.Height, padding.Height, ceilMode), Windows(width, kernel.Width, stride.Width, padding.Width, ceilMode));
        if (rows < 1 || columns < 1)
        {
            throw new ArgumentException($"Given input size: ({channels}x{height}x{width}). Output size is too small", nameof(input));
        }

        float[] elements = input.ToArray<float>();
        int area = height * width;
        int planes = area == 0 ? 0 : elements.Length / area;
        float[] result = new float[checked(planes * rows * columns)];
        for (int i = 0, at = 0; i < planes; i++)
        {
            ReadOnlySpan<float> plane = elements.AsSpan(i * area, area);
            for (int row = 0; row < rows; row++)
            {
                int top = (row * stride.Height) - padding.Height;
                int end = Math.Min(top + kernel.Height, height + padding.Height);
                for (int column = 0; column < columns; column++, at++)
                {
                    int left = (column * stride.Width) - padding.Width;
                    int right = Math.Min(left + kernel.Width, width + padding.Width);
                    result[at] = value(
                        plane, width, (Math.Max(top, 0), Math.Max(left, 0), Math.Min(end, height), Math.Min(right, width)), (end - top) * (right - left));
                }
            }
        }

        return TorchTensor.FromNumpy(new NdArray(NdArray.Create(result, [.. front, channels, rows, columns]).Strided, input.Versions));
    }

    private static void RequireWindow((int Height, int Width) kernel, (int Height, int Width) stride, (int Height, int Width) padding)
    {
        if (padding.Height < 0 || padding.Width < 0)
        {
            throw new ArgumentException($"pad must be non-negative, but got pad: {Math.Min(padding.Height, padding.Width)}", nameof(padding));
        }

        if (stride.Height < 1 || stride.Width < 1)
        {
            throw new ArgumentException($"stride should be greater than zero, but got {stride.Height}, {stride.Width}", nameof(stride));
        }

        if (kernel.Height < 1 || kernel.Width < 1 || padding.Height > kernel.Height / 2 || padding.Width > kernel.Width / 2)
        {
            throw new ArgumentException($"pad should be at most half of effective kernel size, but got pad={padding}, kernel_size={kernel}", nameof(padding));
        }
    }

    // A window that would begin in the padding behind the picture is left out.
    private static int Windows(int length, int kernel, int stride, int padding, bool ceilMode)
    {
        int count = ((length + (2 * padding) - kernel + (ceilMode ? stride - 1 : 0)) / stride) + 1;
        return length + (2 * padding) < kernel && !ceilMode ? 0 : ceilMode && (count - 1) * stride >= length + padding ? count - 1 : count;
    }
}
