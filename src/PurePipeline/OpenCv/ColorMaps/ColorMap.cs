using System.IO.Compression;

namespace PurePipeline.OpenCv.ColorMaps;

/// <summary>The colours of OpenCV's maps: 256 times blue, green, red.</summary>
internal static class ColorMap
{
    private const int Levels = 256;
    private const int Channels = 3;

    private static readonly byte[] s_steps = Inflate();

    /// <summary>The colours of a map.</summary>
    /// <exception cref="ArgumentException">OpenCV has no such map.</exception>
    public static byte[] Of(ColormapTypes map)
    {
        if ((uint)map >= ColorMapData.Maps)
        {
            throw new ArgumentException($"cv2.applyColorMap: there is no colour map {(int)map}; 0 to {ColorMapData.Maps - 1} are known.");
        }

        byte[] colors = new byte[Levels * Channels];
        for (int channel = 0; channel < Channels; channel++)
        {
            byte color = 0;
            for (int level = 0; level < Levels; level++)
            {
                color += s_steps[((((int)map * Channels) + channel) * Levels) + level];
                colors[(level * Channels) + channel] = color;
            }
        }

        return colors;
    }

    private static byte[] Inflate()
    {
        byte[] steps = new byte[ColorMapData.Maps * Channels * Levels];
        using var inflated = new DeflateStream(new MemoryStream(Convert.FromBase64String(ColorMapData.Deflated)), CompressionMode.Decompress);
        inflated.ReadExactly(steps);
        return steps;
    }
}
