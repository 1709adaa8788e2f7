using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Lens distortion taken out.</summary>
internal static class Cv2Undistortion
{
    /// <summary>CV_16SC2, whole pixels, with a second map of their parts.</summary>
    public const int FixedMap = 11;

    /// <summary>CV_32FC1, a map for each coordinate.</summary>
    public const int SingleMaps = 5;

    public static void AddTo(MemberTable table) => table
        .Function("undistort(src, cameraMatrix, distCoeffs, dst=None, newCameraMatrix=None)", static call =>
        {
            NdArray source = Cv2Call.Source(call);
            call.Run.Budget.RequireArray(source.Shape, source.DType.ItemSize() + 6);
            return Cv2Call.Result(call, () => Cv2.Undistort(
                source, Cv2Arguments.Array(call, "cameraMatrix"), OrNull(call, "distCoeffs"), OrNull(call, "newCameraMatrix")));
        })
        .Function("undistortPoints(src, cameraMatrix, distCoeffs, dst=None, R=None, P=None)", static call =>
        {
            RefuseTurn(call);
            NdArray points = Cv2Arguments.Array(call, "src");
            call.Run.Budget.RequireArray(points.Shape, 2 * sizeof(double));
            return Cv2Call.Result(call, () => Cv2.UndistortPoints(points, Cv2Arguments.Array(call, "cameraMatrix"), OrNull(call, "distCoeffs"), OrNull(call, "P")));
        })
        .Function("getOptimalNewCameraMatrix(cameraMatrix, distCoeffs, imageSize, alpha, newImgSize=None, centerPrincipalPoint=False)", static call =>
        {
            (NdArray matrix, (int x, int y, int width, int height)) = Cv2Call.Value(call, () => Cv2.GetOptimalNewCameraMatrix(
                Cv2Arguments.Array(call, "cameraMatrix").WithVersions(call.Run.Options.Versions),
                Cv2Arguments.Array(call, "distCoeffs"),
                Cv2Arguments.Size(call, "imageSize"),
                call.Float("alpha"),
                Cv2Arguments.Size(call, "newImgSize"),
                call.Truth("centerPrincipalPoint")));
            return new PyTuple([new ArrayObject(matrix), new PyTuple([(long)x, (long)y, (long)width, (long)height])]);
        })
        .Function("initUndistortRectifyMap(cameraMatrix, distCoeffs, R, newCameraMatrix, size, m1type, map1=None, map2=None)", static call =>
        {
            Cv2Call.RefuseOutputs(call, "map1", "map2");
            RefuseTurn(call);
            int type = call.Int("m1type");
            if (type is not (FixedMap or SingleMaps))
            {
                throw call.Unsupported("m1type other than CV_16SC2 and CV_32FC1");
            }

            (int width, int height) = Cv2Arguments.Size(call, "size");
            call.Run.Budget.RequireArray([height, width], 2 * sizeof(float));
            (NdArray map1, NdArray map2) = Cv2Call.Value(call, () => Cv2.InitUndistortRectifyMap(
                Cv2Arguments.Array(call, "cameraMatrix").WithVersions(call.Run.Options.Versions),
                OrNull(call, "distCoeffs"),
                OrNull(call, "newCameraMatrix"),
                (width, height),
                type == FixedMap));
            return new PyTuple([new ArrayObject(map1), new ArrayObject(map2)]);
        });

    private static void RefuseTurn(NativeCall call)
    {
        if (OrNull(call, "R") is { } turn && !(turn.Shape is [3, 3] && turn.AsType(DType.Float64).ToArray<double>() is [1, 0, 0, 0, 1, 0, 0, 0, 1]))
        {
            throw call.Unsupported("R other than None or the identity");
        }
    }

    private static NdArray? OrNull(NativeCall call, string name) => call.OrNull(name) is null ? null : Cv2Arguments.Array(call, name);
}
