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
        if (!IsVector(points) || points.DType != DType.Float32 || points.Length != 2 * count)
        {
            throw new ArgumentException(
                $"{call} takes {count} points, float32 of shape ({count}, 2); this is {points.DType.NumPyName()} of shape {Layout.Describe(points.Shape)}.");
        }

        float[] values = points.ToArray<float>();
        return [.. Enumerable.Range(0, count).Select(i => (values[2 * i], values[(2 * i) + 1]))];
    }

    /// <summary>Points and where they go, as many as there are; other dtypes are cast.</summary>
    /// <exception cref="ArgumentException">The arrays are none, or not of as many points.</exception>
    public static PointPair[] ReadPairs(NdArray from, NdArray to, string call)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        if (!IsVector(from) || !IsVector(to) || from.Length != to.Length)
        {
            throw new ArgumentException(
                $"{call} takes two arrays of as many points, of shape (n, 2); these are {Layout.Describe(from.Shape)} and {Layout.Describe(to.Shape)}.");
        }

        float[] a = from.AsType(DType.Float32).ToArray<float>();
        float[] b = to.AsType(DType.Float32).ToArray<float>();
        return [.. Enumerable.Range(0, a.Length / 2).Select(i => new PointPair(a[2 * i], a[(2 * i) + 1], b[2 * i], b[(2 * i) + 1]))];
    }

    /// <summary>Whether the shape is one of points.</summary>
    public static bool IsVector(NdArray points) => points.Shape switch
    {
        [_, 2] or [_, 1, 2] or [1, _, 2] => true,
        _ => false,
    };
}
