using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>Whether the compiler has fused the loop of <c>cv2.transform</c>, which shows in last bits: measured, build by build.</summary>
internal static class MapBuild
{
    /// <exception cref="NotSupportedException">It has fused some steps and not others.</exception>
    public static bool FusesLoop(Version version, DType type, int channels, int rows)
    {
        if (version < new Version(4, 11))
        {
            return version < new Version(4, 8);
        }

        return (type, channels) switch
        {
            (DType.Float32, not 4) or (DType.Float64, 1) => true,
            (DType.Float64, 3) when rows is 2 or > 3 => throw new NotSupportedException(
                $"cv2.transform of float64 from 3 to {rows} channels is not supported for OpenCV {version}, whose last bits depend on its compiler; float32 is."),
            _ => false,
        };
    }
}
