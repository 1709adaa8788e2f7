using PurePipeline.Numerics;
using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv;

/// <content>Linear equations. OpenCV 4.6, 4.10 and 4.13 (builds of x86-64) give the same bits.</content>
public static partial class Cv2
{
    // Builds with LAPACK leave larger matrices to it.
    private const int MostEquations = 99;

    /// <summary>The inverse of a matrix, <c>cv2.invert(src)</c>.</summary>
    /// <param name="src">float32 or float64 of shape (n, n), n below 100.</param>
    /// <param name="flags">DECOMP_LU.</param>
    /// <returns>1 and the inverse; 0 and zeros if there is none.</returns>
    /// <exception cref="ArgumentException">It is no such matrix.</exception>
    /// <exception cref="NotSupportedException">Another decomposition, or more rows.</exception>
    public static (double RetVal, NdArray Dst) Invert(NdArray src, DecompTypes flags = DecompTypes.LU)
    {
        int n = RequireSquare(src, flags, "cv2.invert");
        return src.DType == DType.Float32 ? Of(SquareMatrix<float>.Invert(src.ToArray<float>(), n)) : Of(SquareMatrix<double>.Invert(src.ToArray<double>(), n));

        (double, NdArray) Of<T>(T[]? inverse)
            where T : unmanaged => (inverse is null ? 0 : 1, NdArray.Create<T>(inverse ?? new T[n * n], n, n).WithVersions(src.Versions));
    }

    /// <summary>The x of <c>src1 x = src2</c>, <c>cv2.solve(src1, src2)</c>.</summary>
    /// <param name="src1">float32 or float64 of shape (n, n), n below 100.</param>
    /// <param name="src2">Of its dtype, of shape (n, columns).</param>
    /// <param name="flags">DECOMP_LU.</param>
    /// <returns>Whether there is one solution, and it. Without one it is zeros, and with up to three equations in OpenCV whatever lies in memory.</returns>
    /// <exception cref="ArgumentException">They are no such matrices.</exception>
    /// <exception cref="NotSupportedException">Another decomposition, or more equations.</exception>
    public static (bool RetVal, NdArray Dst) Solve(NdArray src1, NdArray src2, DecompTypes flags = DecompTypes.LU)
    {
        int n = RequireSquare(src1, flags, "cv2.solve");
        ArgumentNullException.ThrowIfNull(src2);
        if (src2.DType != src1.DType || src2.Rank != 2 || src2.Shape[0] != n || src2.Length == 0)
        {
            throw new ArgumentException(
                $"cv2.solve: right sides of {src1.DType.NumPyName()} and {n} rows are expected; these are {src2.DType.NumPyName()} of shape {Layout.Describe(src2.Shape)}.");
        }

        int columns = src2.Shape[1];
        return src1.DType == DType.Float32
            ? Of(SquareMatrix<float>.Solve(src1.ToArray<float>(), n, src2.ToArray<float>(), columns))
            : Of(SquareMatrix<double>.Solve(src1.ToArray<double>(), n, src2.ToArray<double>(), columns));

        (bool, NdArray) Of<T>(T[]? solution)
            where T : unmanaged => (solution is not null, NdArray.Create<T>(solution ?? new T[n * columns], n, columns).WithVersions(src1.Versions));
    }

    private static int RequireSquare(NdArray matrix, DecompTypes flags, string call)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Shape is not [var n, var columns] || n != columns || n == 0 || matrix.DType is not (DType.Float32 or DType.Float64)
            ? throw new ArgumentException($"{call} takes a square matrix of float32 or float64; this is {matrix.DType.NumPyName()} of shape {Layout.Describe(matrix.Shape)}.")
            : flags != DecompTypes.LU || n > MostEquations
            ? throw new NotSupportedException($"{call} is supported with DECOMP_LU and up to {MostEquations} rows.")
            : n;
    }
}
