using PurePipeline.Numerics;

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

    private GradientField(int width, int height)
    {
        (Width, Stride) = (width, width + 2);
        _magnitudes = new int[checked(Stride * (height + 2))];
        (_dx, _dy) = (new short[width * height], new short[width * height]);
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
        var field = new GradientField(dx.Shape[1], dx.Shape[0]);
        int channels = dx.Rank == 3 ? dx.Shape[2] : 1;
        short[] across = dx.ToArray<short>();
        short[] down = dy.ToArray<short>();
        for (int y = 0; y < dx.Shape[0]; y++)
        {
            Span<int> magnitudes = field._magnitudes.AsSpan(((y + 1) * field.Stride) + 1, field.Width);
            for (int x = 0; x < magnitudes.Length; x++)
            {
                int pixel = (y * field.Width) + x;
                (int largest, int at) = (-1, 0);
                for (int c = pixel * channels; c < (pixel + 1) * channels; c++)
                {
                    int magnitude = isEuclidean ? (across[c] * across[c]) + (down[c] * down[c]) : Math.Abs((int)across[c]) + Math.Abs((int)down[c]);
                    (largest, at) = magnitude > largest ? (magnitude, c) : (largest, at);
                }

                (magnitudes[x], field._dx[pixel], field._dy[pixel]) = (largest, across[at], down[at]);
            }
        }

        return field;
    }

    /// <summary>Its derivatives at a pixel.</summary>
    public (int X, int Y) Direction(int pixel) => (_dx[pixel], _dy[pixel]);
}
