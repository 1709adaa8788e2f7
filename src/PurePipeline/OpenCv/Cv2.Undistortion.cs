using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Undistortion;
using PurePipeline.OpenCv.Warping;

namespace PurePipeline.OpenCv;

/// <content>Lens distortion taken out, as builds for AVX2 and FMA do it. OpenCV 4.6, 4.10 and 4.13 give the same bytes.</content>
public static partial class Cv2
{
    private const int UndistortedPixels = 1 << 12;

    /// <summary>
    /// An image without its lens's distortion, <c>cv2.undistort(src, cameraMatrix, distCoeffs, None, newCameraMatrix)</c>.
    /// </summary>
    /// <param name="src">As for <see cref="Remap"/>.</param>
    /// <param name="cameraMatrix">float32 or float64 of shape (3, 3).</param>
    /// <param name="distCoeffs">k1 k2 p1 p2 (k3 (k4 k5 k6 (s1 s2 s3 s4))); null for none.</param>
    /// <param name="newCameraMatrix">That of the result; null for the same.</param>
    /// <exception cref="ArgumentException">A matrix is none.</exception>
    /// <exception cref="NotSupportedException">Another number of coefficients (those of a tilted sensor), or the image is not supported.</exception>
    public static NdArray Undistort(NdArray src, NdArray cameraMatrix, NdArray? distCoeffs, NdArray? newCameraMatrix = null)
    {
        const string Call = "cv2.undistort";
        CvDepth.Channels(Require(src));
        ArgumentNullException.ThrowIfNull(cameraMatrix);
        var camera = new CameraModel(cameraMatrix, distCoeffs, Call);
        double[] target = newCameraMatrix is null ? camera.Camera : CameraModel.Matrix(newCameraMatrix, Call);
        (int height, int width) = (src.Shape[0], src.Shape[1]);
        short[] places = new short[checked(2 * width * height)];
        ushort[] parts = new ushort[width * height];
        int stripe = Math.Min(Math.Max(1, UndistortedPixels / Math.Max(width, 1)), height);
        for (int y = 0; y < height; y += stripe)
        {
            (int start, int pixels) = (y * width, Math.Min(stripe, height - y) * width);
            double[] moved = [.. target];
            moved[5] -= y;
            UndistortedMaps.Fixed(camera, ProjectiveMatrix.Inverted(moved), width, places.AsSpan(2 * start, 2 * pixels), parts.AsSpan(start, pixels));
        }

        return Remap(src, NdArray.Create<short>(places, height, width, 2), NdArray.Create<ushort>(parts, height, width), Interpolation.Linear);
    }

    /// <summary>
    /// Where the pixels of an undistorted image come from,
    /// <c>cv2.initUndistortRectifyMap(cameraMatrix, distCoeffs, None, newCameraMatrix, size, m1type)</c>, for <see cref="Remap"/>.
    /// </summary>
    /// <param name="cameraMatrix">As for <see cref="Undistort"/>.</param>
    /// <param name="distCoeffs">As for <see cref="Undistort"/>.</param>
    /// <param name="newCameraMatrix">That of the result; null for the same with the optical axis in the middle.</param>
    /// <param name="size">Width and height of the result.</param>
    /// <param name="isFixed">Whole pixels and 32nds of them, <c>cv2.CV_16SC2</c>, rather than floats, <c>cv2.CV_32FC1</c>.</param>
    /// <exception cref="ArgumentException">A matrix is none, or the size is none.</exception>
    /// <exception cref="NotSupportedException">Another number of coefficients.</exception>
    public static (NdArray Map1, NdArray Map2) InitUndistortRectifyMap(
        NdArray cameraMatrix, NdArray? distCoeffs, NdArray? newCameraMatrix, (int Width, int Height) size, bool isFixed = false)
    {
        const string Call = "cv2.initUndistortRectifyMap";
        ArgumentNullException.ThrowIfNull(cameraMatrix);
        if (size.Width <= 0 || size.Height <= 0)
        {
            throw new ArgumentException($"{Call}: {size.Width}x{size.Height} is no size.");
        }

        var camera = new CameraModel(cameraMatrix, distCoeffs, Call);
        double[] target = newCameraMatrix is null ? [.. camera.Camera] : CameraModel.Matrix(newCameraMatrix, Call);
        if (newCameraMatrix is null)
        {
            (target[2], target[5]) = ((size.Width - 1) * 0.5, (size.Height - 1) * 0.5);
        }

        double[] inverse = ProjectiveMatrix.Inverted(target);
        if (isFixed)
        {
            short[] places = new short[checked(2 * size.Width * size.Height)];
            ushort[] parts = new ushort[size.Width * size.Height];
            UndistortedMaps.Fixed(camera, inverse, size.Width, places, parts);
            return (
                NdArray.Create<short>(places, size.Height, size.Width, 2).WithVersions(cameraMatrix.Versions),
                NdArray.Create<ushort>(parts, size.Height, size.Width).WithVersions(cameraMatrix.Versions));
        }

        (float[] x, float[] y) = UndistortedMaps.Singles(camera, inverse, size.Width, size.Height);
        return (
            NdArray.Create<float>(x, size.Height, size.Width).WithVersions(cameraMatrix.Versions),
            NdArray.Create<float>(y, size.Height, size.Width).WithVersions(cameraMatrix.Versions));
    }
}
