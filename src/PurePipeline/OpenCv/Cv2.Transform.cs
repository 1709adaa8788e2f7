using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.OpenCv;

/// <content>Channels or coordinates by a matrix. OpenCV 4.6, 4.10 and 4.13 (without IPP) give the same bytes.</content>
public static partial class Cv2
{
    /// <summary>
    /// Each element's channels by a matrix, <c>cv2.transform(src, m)</c>: points by an affine map, colours by another base.
    /// </summary>
    /// <param name="src">An array of shape (n, 1, channels) or (height, width, channels), of any of OpenCV's dtypes but uint16 with three
    /// channels that become three.</param>
    /// <param name="m">The matrix, float32 or float64, of as many columns as there are channels, or one more for what is added.</param>
    /// <returns>As many channels as the matrix has rows, of the same dtype.</returns>
    /// <exception cref="ArgumentException">The matrix does not fit the channels.</exception>
    /// <exception cref="NotSupportedException">OpenCV computes this in fractions of its own.</exception>
    public static NdArray Transform(NdArray src, NdArray m)
    {
        int channels = CvDepth.Channels(Require(src));
        (double[] matrix, int rows) = MapMatrix(m, channels, mayLackLast: true, "cv2.transform");
        DType type = CvDepth.Of(src);
        if (channels == 1 && rows == 1)
        {
            return ConvertTo(src, type, matrix[0], matrix[1]);
        }

        if (type == DType.UInt16 && channels == 3 && rows == 3)
        {
            throw new NotSupportedException($"cv2.transform of {type.NumPyName()} from 3 to 3 channels is not supported; uint8 and float32 are.");
        }

        bool fuses = MapBuild.FusesLoop(src.Versions.OpenCv, type, channels, rows);
        byte[] result = Storage.Allocate(type, src.Length / channels * rows);
        ReadOnlySpan<byte> source = src.Lend().Span;
        switch (type)
        {
            case DType.UInt8:
                LinearMap<byte, float>.Run(source, channels, matrix, rows, fuses, result);
                break;
            case DType.Int8:
                LinearMap<sbyte, float>.Run(source, channels, matrix, rows, fuses, result);
                break;
            case DType.UInt16:
                LinearMap<ushort, float>.Run(source, channels, matrix, rows, fuses, result);
                break;
            case DType.Int16:
                LinearMap<short, float>.Run(source, channels, matrix, rows, fuses, result);
                break;
            case DType.Int32:
                LinearMap<int, double>.Run(source, channels, matrix, rows, fuses, result);
                break;
            case DType.Float32:
                LinearMap<float, float>.Run(source, channels, matrix, rows, fuses, result);
                break;
            default:
                LinearMap<double, double>.Run(source, channels, matrix, rows, fuses, result);
                break;
        }

        return MapResult(src, result, type, rows);
    }

    /// <summary>
    /// Points by a projective matrix, <c>cv2.perspectiveTransform(src, m)</c>: coordinates times the matrix, divided by the last one.
    /// </summary>
    /// <param name="src">float32 or float64 of shape (n, 1, 2) or (n, 1, 3), or any other of three axes.</param>
    /// <param name="m">The matrix, float32 or float64: of one more column than points have coordinates, and one more row than results have.</param>
    /// <exception cref="ArgumentException">The matrix does not fit the points, or they are no floats.</exception>
    public static NdArray PerspectiveTransform(NdArray src, NdArray m)
    {
        int channels = CvDepth.Channels(Require(src));
        (double[] matrix, int rows) = MapMatrix(m, channels, mayLackLast: false, "cv2.perspectiveTransform");
        if (src.DType is not (DType.Float32 or DType.Float64) || rows < 2)
        {
            throw new ArgumentException($"cv2.perspectiveTransform takes points of float32 or float64; these are {src.DType.NumPyName()}.");
        }

        byte[] result = Storage.Allocate(src.DType, src.Length / channels * (rows - 1));
        ReadOnlySpan<byte> source = src.Lend().Span;
        if (src.DType == DType.Float32)
        {
            ProjectiveMap.Run(MemoryMarshal.Cast<byte, float>(source), channels, matrix, rows - 1, MemoryMarshal.Cast<byte, float>(result.AsSpan()));
        }
        else
        {
            ProjectiveMap.Run(MemoryMarshal.Cast<byte, double>(source), channels, matrix, rows - 1, MemoryMarshal.Cast<byte, double>(result.AsSpan()));
        }

        return MapResult(src, result, src.DType, rows - 1);
    }

    private static NdArray MapResult(NdArray src, byte[] result, DType type, int channels)
    {
        int[] shape = channels == 1 ? [src.Shape[0], src.Shape[1]] : [src.Shape[0], src.Shape[1], channels];
        return new NdArray(StridedArray.Of(type, result, shape), src.Versions);
    }

    // The matrix with a last column, and its rows.
    private static (double[] Matrix, int Rows) MapMatrix(NdArray m, int channels, bool mayLackLast, string call)
    {
        ArgumentNullException.ThrowIfNull(m);
        if (m.Rank != 2 || m.DType is not (DType.Float32 or DType.Float64) || m.Shape[0] == 0
            || (m.Shape[1] != channels + 1 && !(mayLackLast && m.Shape[1] == channels)))
        {
            throw new ArgumentException(
                $"{call}: a matrix of float32 or float64 with {channels + 1} columns is expected for {channels} channels; this is {m.DType.NumPyName()} of shape {Layout.Describe(m.Shape)}.");
        }

        int columns = m.Shape[1];
        double[] values = m.AsType(DType.Float64).ToArray<double>();
        double[] matrix = new double[m.Shape[0] * (channels + 1)];
        for (int i = 0; i < values.Length; i++)
        {
            matrix[(i / columns * (channels + 1)) + (i % columns)] = values[i];
        }

        return (matrix, m.Shape[0]);
    }
}
