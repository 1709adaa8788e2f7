using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv.Edges;

/// <summary>
/// An image's gradient: at each pixel that of the channel where it is largest. Its sizes have a frame of zeros around them, so that each pixel
/// has neighbours.
/// </summary>
internal sealed class GradientField
{
    private readonly int[] _magnitudes;
    private readonly short[] _dx;
    private readonly short[] _dy;

    private GradientField(int width, int height, short[] dx, short[] dy)
    {
        (Width, Stride, _dx, _dy) = (width, width + 2, dx, dy);
        _magnitudes = new int[checked(Stride * (height + 2))];
    }

    /// <summary>Pixels of a row.</summary>
    public int Width { get; }

    /// <summary>Sizes of a row, with the frame's.</summary>
    public int Stride { get; }

    /// <summary>The sizes, with the frame's: that of the first pixel is number <see cref="Stride"/> + 1.</summary>
    public ReadOnlySpan<int> Magnitudes => _magnitudes;

    /// <summary>The gradient of derivatives, int16, of all channels.</summary>
    public static GradientField Of(NdArray dx, NdArray dy, bool isEuclidean)
    {
        (int height, int width, int channels) = (dx.Shape[0], dx.Shape[1], dx.Rank == 3 ? dx.Shape[2] : 1);
        short[] across = dx.ToArray<short>();
        short[] down = dy.ToArray<short>();

        // Each pixel's largest goes to the place of the pixel, which is never behind its channels'.
        var field = new GradientField(width, height, across, down);
        using var scratch = new Scratch<int>(width * channels);
        for (int y = 0; y < height; y++)
        {
            Range row = (y * width * channels)..((y + 1) * width * channels);
            Span<int> magnitudes = field._magnitudes.AsSpan(((y + 1) * field.Stride) + 1, width);
            Span<int> all = channels == 1 ? magnitudes : scratch.Span;
            GradientSize.Of(across.AsSpan(row), down.AsSpan(row), isEuclidean, all);
            for (int x = 0, c = 0; channels > 1 && x < magnitudes.Length; x++)
            {
                int largest = c++;
                for (int end = (x + 1) * channels; c < end; c++)
                {
                    largest = all[c] > all[largest] ? c : largest;
                }

                magnitudes[x] = all[largest];
                (int pixel, int at) = ((y * width) + x, row.Start.Value + largest);
                (across[pixel], down[pixel]) = (across[at], down[at]);
            }
        }

        return field;
    }

    /// <summary>Its derivatives at a pixel.</summary>
    public (int X, int Y) Direction(int pixel) => (_dx[pixel], _dy[pixel]);

    /// <summary>The derivatives along row <paramref name="y"/>.</summary>
    public ReadOnlySpan<short> RowAcross(int y) => _dx.AsSpan(y * Width, Width);

    /// <summary>Those down the columns.</summary>
    public ReadOnlySpan<short> RowDown(int y) => _dy.AsSpan(y * Width, Width);
}
