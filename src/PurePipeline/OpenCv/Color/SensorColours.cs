using System.Numerics;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Colours of a sensor's pattern from the mean of their neighbours (imgproc/src/demosaicing.cpp, <c>Bayer2RGB_</c>); the outermost pixels are
/// those beside them.
/// </summary>
internal static class SensorColours<T>
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    /// <param name="sensor">One value a pixel.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="isBlueFirst">Whether the second row has blue pixels rather than red ones.</param>
    /// <param name="isGreenFirst">Whether its second pixel is green.</param>
    /// <param name="channels">3, or 4 with alpha.</param>
    public static T[] Run(ReadOnlySpan<T> sensor, int width, int height, bool isBlueFirst, bool isGreenFirst, int channels)
    {
        var colours = new T[checked(width * height * channels)];
        if (width <= 2 || height <= 2)
        {
            // Too small for a middle pixel; in higher ones alpha is set all the same.
            for (int i = 3; channels == 4 && height > 2 && i < colours.Length; i += 4)
            {
                colours[i] = T.MaxValue;
            }

            return colours;
        }

        int stride = width * channels;
        for (int y = 1; y < height - 1; y++)
        {
            Span<T> row = colours.AsSpan(y * stride, stride);
            bool isOdd = y % 2 != 0;
            Row(sensor.Slice((y - 1) * width, 3 * width), width, isBlueFirst == isOdd ? 0 : 2, isGreenFirst == isOdd, row, channels);
            row.Slice(channels, channels).CopyTo(row);
            row.Slice(stride - (2 * channels), channels).CopyTo(row[(stride - channels)..]);
        }

        colours.AsSpan(stride, stride).CopyTo(colours);
        colours.AsSpan((height - 2) * stride, stride).CopyTo(colours.AsSpan((height - 1) * stride));
        return colours;
    }

    // Of three rows the middle one; own is the channel that its pixels have beside green.
    private static void Row(ReadOnlySpan<T> rows, int width, int own, bool isGreenFirst, Span<T> result, int channels)
    {
        for (int x = 1; x < width - 1; x++)
        {
            Span<T> pixel = result.Slice(x * channels, channels);
            int at = width + x;
            bool isGreen = (x % 2 != 0) == isGreenFirst;
            if (isGreen)
            {
                pixel[1] = rows[at];
                pixel[own] = Half(rows[at - 1], rows[at + 1]);
                pixel[2 - own] = Half(rows[at - width], rows[at + width]);
            }
            else
            {
                pixel[own] = rows[at];
                pixel[1] = Quarter(rows[at - width], rows[at - 1], rows[at + 1], rows[at + width]);
                pixel[2 - own] = Quarter(rows[at - width - 1], rows[at - width + 1], rows[at + width - 1], rows[at + width + 1]);
            }

            if (channels == 4)
            {
                pixel[3] = T.MaxValue;
            }
        }
    }

    private static T Half(T a, T b) => T.CreateTruncating((int.CreateTruncating(a) + int.CreateTruncating(b) + 1) >> 1);

    private static T Quarter(T a, T b, T c, T d) =>
        T.CreateTruncating((int.CreateTruncating(a) + int.CreateTruncating(b) + int.CreateTruncating(c) + int.CreateTruncating(d) + 2) >> 2);
}
