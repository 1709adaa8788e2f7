using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Edges;

/// <summary>An image's gradient: at each pixel that of the channel where it is largest; outside it is 0.</summary>
internal sealed class GradientField
{
    private readonly int _width;
    private readonly int _height;
    private readonly int[] _magnitudes;
    private readonly short[] _dx;
    private readonly short[] _dy;

    private GradientField(int width, int height)
    {
        (_width, _height) = (width, height);
        _magnitudes = new int[width * height];
        (_dx, _dy) = (new short[width * height], new short[width * height]);
    }

    /// <summary>The gradient of derivatives of all channels.</summary>
    public static GradientField Of(NdArray dx, NdArray dy, bool isEuclidean)
    {
        var field = new GradientField(dx.Shape[1], dx.Shape[0]);
        int channels = dx.Rank == 3 ? dx.Shape[2] : 1;
        short[] across = dx.ToArray<short>();
        short[] down = dy.ToArray<short>();
        for (int i = 0; i < field._magnitudes.Length; i++)
        {
            (int largest, int at) = (-1, 0);
            for (int c = i * channels; c < (i + 1) * channels; c++)
            {
                int magnitude = isEuclidean ? (across[c] * across[c]) + (down[c] * down[c]) : Math.Abs((int)across[c]) + Math.Abs((int)down[c]);
                (largest, at) = magnitude > largest ? (magnitude, c) : (largest, at);
            }

            (field._magnitudes[i], field._dx[i], field._dy[i]) = (largest, across[at], down[at]);
        }

        return field;
    }

    /// <summary>Its size at a pixel, 0 outside.</summary>
    public int Magnitude(int x, int y) => x < 0 || y < 0 || x >= _width || y >= _height ? 0 : _magnitudes[(y * _width) + x];

    /// <summary>Its direction at a pixel.</summary>
    public (int X, int Y) Direction(int x, int y) => (_dx[(y * _width) + x], _dy[(y * _width) + x]);
}
