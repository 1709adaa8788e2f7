using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Geometry;

/// <summary>Points as cv2 takes them: float32 of shape (n, 2), (n, 1, 2) or (1, n, 2).</summary>
internal static class PointArray
{
    /// <summary>x and y of each of <paramref name="count"/> points.</summary>
    /// <exception cref="ArgumentException">The array is none, or has another number of points.</exception>
    public static (float X, float Y)[] Read(NdArray points, int count, string call)
    {
        ArgumentNullException.ThrowIfNull(points);
        bool isVector = points.Shape switch
        {
            [_, 2] or [_, 1, 2] or [1, _, 2] => true,
            _ => false,
        };
        if (!isVector || points.DType != DType.Float32 || points.Length != 2 * count)
        {
            throw new ArgumentException(
                $"{call} takes {count} points, float32 of shape ({count}, 2); this is {points.DType.NumPyName()} of shape ({string.Join(", ", points.Shape.ToArray())}).");
        }

        float[] values = points.ToArray<float>();
        return [.. Enumerable.Range(0, count).Select(i => (values[2 * i], values[(2 * i) + 1]))];
    }
}
