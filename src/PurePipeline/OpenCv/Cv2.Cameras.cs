using PurePipeline.Numerics;
using PurePipeline.OpenCv.Undistortion;

namespace PurePipeline.OpenCv;

/// <content>Points without a lens's distortion, and the camera that sees them. Builds of OpenCV for x86-64.</content>
public static partial class Cv2
{
    /// <summary>
    /// Where points of an image would be without the lens's distortion, <c>cv2.undistortPoints(src, cameraMatrix, distCoeffs, None, None, P)</c>.
    /// OpenCV 4.6, 4.10 and 4.13 give the same bits.
    /// </summary>
    /// <param name="src">float32 or float64 of shape (n, 2), (n, 1, 2) or (1, n, 2).</param>
    /// <param name="cameraMatrix">As for <see cref="Undistort"/>.</param>
    /// <param name="distCoeffs">As for <see cref="Undistort"/>.</param>
    /// <param name="p">The camera of the result, floats of shape (3, 3) or (3, 4); null for points in focal lengths from the optical axis.</param>
    /// <returns>The points, of their dtype, of shape (n, 1, 2).</returns>
    /// <exception cref="ArgumentException">A matrix is none, or the points are none.</exception>
    /// <exception cref="NotSupportedException">Another number of coefficients.</exception>
    public static NdArray UndistortPoints(NdArray src, NdArray cameraMatrix, NdArray? distCoeffs, NdArray? p = null)
    {
        const string Call = "cv2.undistortPoints";
        ArgumentNullException.ThrowIfNull(src);
        ArgumentNullException.ThrowIfNull(cameraMatrix);
        if (src.Shape is not ([_, 2] or [_, 1, 2] or [1, _, 2]) || src.DType is not (DType.Float32 or DType.Float64) || src.Length == 0)
        {
            throw new ArgumentException($"{Call} takes points of float32 or float64 of shape (n, 1, 2); these are {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)}.");
        }

        var camera = new CameraModel(cameraMatrix, distCoeffs, Call);
        double[]? target = p is null ? null : CameraModel.Matrix(p.Shape is [3, 4] ? p[ArrayIndex.All, ..3] : p, Call);
        double[] points = src.AsType(DType.Float64).ToArray<double>();
        for (int i = 0; i < points.Length; i += 2)
        {
            (double x, double y) = camera.Undistort(points[i], points[i + 1]);
            (points[i], points[i + 1]) = target is null ? (x, y) : ViewRectangles.Project(target, x, y);
        }

        return NdArray.Create<double>(points, points.Length / 2, 1, 2).WithVersions(src.Versions).AsType(src.DType);
    }

    /// <summary>
    /// The camera matrix of an undistorted image without, or with all of, what lies outside the distorted one,
    /// <c>cv2.getOptimalNewCameraMatrix(cameraMatrix, distCoeffs, imageSize, alpha, newImgSize, centerPrincipalPoint)</c>. OpenCV 4.6
    /// computes it in floats, 4.10 and 4.13 in doubles: the matrix's versions choose.
    /// </summary>
    /// <param name="cameraMatrix">As for <see cref="Undistort"/>.</param>
    /// <param name="distCoeffs">As for <see cref="Undistort"/>, but never null.</param>
    /// <param name="imageSize">Width and height of the image.</param>
    /// <param name="alpha">0 for valid pixels alone, 1 for all pixels of the image, and between.</param>
    /// <param name="newImgSize">Width and height of the undistorted image; <c>default</c> for the same.</param>
    /// <param name="centerPrincipalPoint">The optical axis is in the middle.</param>
    /// <returns>The matrix, of its dtype, and the rectangle of valid pixels.</returns>
    /// <exception cref="ArgumentException">A matrix is none, or the size is none.</exception>
    /// <exception cref="NotSupportedException">Another number of coefficients.</exception>
    public static (NdArray Matrix, (int X, int Y, int Width, int Height) ValidPixRoi) GetOptimalNewCameraMatrix(
        NdArray cameraMatrix, NdArray distCoeffs, (int Width, int Height) imageSize, double alpha, (int Width, int Height) newImgSize = default, bool centerPrincipalPoint = false)
    {
        const string Call = "cv2.getOptimalNewCameraMatrix";
        ArgumentNullException.ThrowIfNull(cameraMatrix);
        ArgumentNullException.ThrowIfNull(distCoeffs);
        if (imageSize.Width <= 0 || imageSize.Height <= 0)
        {
            throw new ArgumentException($"{Call}: {imageSize.Width}x{imageSize.Height} is no size.");
        }

        var view = new OptimalView(new CameraModel(cameraMatrix, distCoeffs, Call), imageSize, newImgSize is { Width: > 0, Height: > 0 } ? newImgSize : imageSize, cameraMatrix.Versions.OpenCv);
        double[] matrix = [.. CameraModel.Matrix(cameraMatrix, Call)];
        var valid = centerPrincipalPoint ? view.Centre(matrix, alpha) : view.Fit(matrix, alpha);
        return (NdArray.Create<double>(matrix, 3, 3).WithVersions(cameraMatrix.Versions).AsType(cameraMatrix.DType), valid);
    }
}
