using PurePipeline.Numerics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Warping;

/// <summary><c>cv2.convertMaps</c>: maps of floats to whole pixels and 32nds of them (imgproc/src/imgwarp.cpp).</summary>
internal static class MapConversion
{
    private const int Fractions = 32; // INTER_TAB_SIZE

    /// <summary>The whole pixels, int16 (height, width, 2), and the fractions, uint16 (height, width); none of these for nearest pixels.</summary>
    public static (NdArray Whole, NdArray? Fraction) ToFixed(NdArray map1, NdArray? map2, bool nearest)
    {
        bool isPair = map1.Shape is [_, _, 2] && map2 is null;
        bool isPlanes = map1.Rank == 2 && map2 is { Rank: 2 } && map1.Shape.SequenceEqual(map2.Shape);
        if ((!isPair && !isPlanes) || map1.DType != DType.Float32 || (map2 is not null && map2.DType != DType.Float32))
        {
            throw new ArgumentException("cv2.convertMaps takes two maps of float32 and one shape (height, width), or one of shape (height, width, 2).");
        }

        float[] first = map1.ToArray<float>();
        float[]? second = map2?.ToArray<float>();
        int count = map1.Shape[0] * map1.Shape[1];
        short[] whole = new short[2 * count];
        ushort[] fraction = new ushort[nearest ? 0 : count];
        for (int i = 0; i < count; i++)
        {
            (float x, float y) = second is null ? (first[2 * i], first[(2 * i) + 1]) : (first[i], second[i]);
            if (nearest)
            {
                (whole[2 * i], whole[(2 * i) + 1]) = (Saturation.To<short, float>(x), Saturation.To<short, float>(y));
                continue;
            }

            (int column, int row) = (Saturation.To<int, float>(x * Fractions), Saturation.To<int, float>(y * Fractions));
            whole[2 * i] = (short)Math.Clamp(column >> 5, short.MinValue, short.MaxValue);
            whole[(2 * i) + 1] = (short)Math.Clamp(row >> 5, short.MinValue, short.MaxValue);
            fraction[i] = (ushort)(((row & (Fractions - 1)) * Fractions) + (column & (Fractions - 1)));
        }

        (int height, int width) = (map1.Shape[0], map1.Shape[1]);
        return (
            NdArray.Create<short>(whole, height, width, 2).WithVersions(map1.Versions),
            nearest ? null : NdArray.Create<ushort>(fraction, height, width).WithVersions(map1.Versions));
    }
}
