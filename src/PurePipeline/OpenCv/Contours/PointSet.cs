using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv.Contours;

/// <summary>Points as cv2's functions of shapes take them: int32 (int64 become so) or float32 of shape (n, 2), (n, 1, 2) or (1, n, 2).</summary>
internal sealed class PointSet
{
    private readonly byte[] _memory;

    private PointSet(byte[] memory, bool isSingle)
    {
        _memory = memory;
        IsSingle = isSingle;
    }

    /// <summary>Whether they are float32.</summary>
    public bool IsSingle { get; }

    public int Count => _memory.Length / (2 * sizeof(int));

    /// <summary>Points of int32.</summary>
    public ReadOnlySpan<Place<int>> Whole => MemoryMarshal.Cast<byte, Place<int>>(_memory);

    /// <summary>Points of float32.</summary>
    public ReadOnlySpan<Place<float>> Singles => MemoryMarshal.Cast<byte, Place<float>>(_memory);

    /// <param name="points">The array.</param>
    /// <param name="call">The function, for its errors.</param>
    /// <exception cref="ArgumentException">It is no such array.</exception>
    public static PointSet Of(NdArray points, string call) => TryOf(points) ?? throw new ArgumentException(
        $"{call} takes points, int32 or float32 of shape (n, 1, 2) or (n, 2); this is {points.DType.NumPyName()} of shape {Layout.Describe(points.Shape)}.");

    /// <summary>The points, or null if the array is none.</summary>
    public static PointSet? TryOf(NdArray points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.DType is DType.Int64 or DType.UInt64)
        {
            // As cv2's Python takes them.
            points = points.AsType(DType.Int32);
        }

        return PointArray.IsVector(points) && (points.DType is DType.Int32 or DType.Float32)
            ? new PointSet(points.ToBytes(), points.DType == DType.Float32)
            : null;
    }

    /// <summary>All as float32, as most of OpenCV's functions of shapes compute.</summary>
    public ReadOnlySpan<Place<float>> AsSingles()
    {
        if (IsSingle)
        {
            return Singles;
        }

        ReadOnlySpan<Place<int>> whole = Whole;
        var singles = new Place<float>[whole.Length];
        for (int i = 0; i < singles.Length; i++)
        {
            singles[i] = new Place<float>(whole[i].X, whole[i].Y);
        }

        return singles;
    }

    /// <summary>Points as an array of shape (n, 1, 2).</summary>
    public static NdArray ToArray<T>(ReadOnlySpan<Place<T>> points, ReferenceVersions versions)
        where T : unmanaged => NdArray.Create(MemoryMarshal.Cast<Place<T>, T>(points), points.Length, 1, 2).WithVersions(versions);
}
