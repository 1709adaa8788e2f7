using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Contours and connected components.</summary>
internal static class Cv2Contours
{
    private const int MostContours = 1_000_000;

    // What a contour takes beside its points, counted in points.
    private const int PointsOfContour = 32;

    private static readonly Cv2Constant[] s_constants =
    [
        new("RETR_EXTERNAL", (int)RetrievalModes.External),
        new("RETR_LIST", (int)RetrievalModes.List),
        new("RETR_CCOMP", (int)RetrievalModes.CComp),
        new("RETR_TREE", (int)RetrievalModes.Tree),
        new("RETR_FLOODFILL", 4),
        new("CHAIN_APPROX_NONE", (int)ContourApproximationModes.None),
        new("CHAIN_APPROX_SIMPLE", (int)ContourApproximationModes.Simple),
        new("CHAIN_APPROX_TC89_L1", 3),
        new("CHAIN_APPROX_TC89_KCOS", 4),
        new("CC_STAT_LEFT", 0),
        new("CC_STAT_TOP", 1),
        new("CC_STAT_WIDTH", 2),
        new("CC_STAT_HEIGHT", 3),
        new("CC_STAT_AREA", 4),
        new("CC_STAT_MAX", 5),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("findContours(image, mode, method, contours=None, hierarchy=None, offset=None)", FindContours)
            .Function("connectedComponents(image, labels=None, connectivity=8, ltype=4)", ConnectedComponents)
            .Function("connectedComponentsWithStats(image, labels=None, stats=None, centroids=None, connectivity=8, ltype=4)", ConnectedComponentsWithStats);
    }

    private static PyTuple FindContours(NativeCall call)
    {
        // Each point lies in the scan's list and in its contour, and each contour is an object of its own.
        void Found(int points)
        {
            call.Run.Budget.Charge();
            call.Run.Budget.ChargeArray([points + PointsOfContour], 4 * sizeof(int));
        }

        Cv2Call.RefuseOutputs(call, "contours", "hierarchy");
        NdArray image = Cv2Call.Source(call, "image");
        call.Run.Budget.RequireArray(image.Shape, 16);
        (int x, int y) = Cv2Arguments.Point(call, "offset");
        (NdArray[] contours, NdArray? hierarchy) = Cv2Call.Value(call, () => Cv2.ScanContours(
            image, (RetrievalModes)call.Int("mode"), (ContourApproximationModes)call.Int("method"), (x, y), MostContours, Found));
        return new PyTuple(
        [
            new PyTuple([.. contours.Select(static contour => new ArrayObject(contour))]),
            hierarchy is null ? PyNone.Value : new ArrayObject(hierarchy),
        ]);
    }

    private static PyTuple ConnectedComponents(NativeCall call)
    {
        Cv2Call.RefuseOutputs(call, "labels");
        NdArray image = Cv2Call.Source(call, "image");
        call.Run.Budget.RequireArray(image.Shape, 4 * sizeof(int));
        (int count, NdArray labels) = Cv2Call.Value(call, () => Cv2.ConnectedComponents(image, call.Int("connectivity"), LabelType(call)));
        return new PyTuple([(long)count, new ArrayObject(labels)]);
    }

    private static PyTuple ConnectedComponentsWithStats(NativeCall call)
    {
        Cv2Call.RefuseOutputs(call, "labels", "stats", "centroids");
        NdArray image = Cv2Call.Source(call, "image");
        call.Run.Budget.RequireArray(image.Shape, 16 * sizeof(int));
        (int count, NdArray labels, NdArray stats, NdArray centroids) =
            Cv2Call.Value(call, () => Cv2.ConnectedComponentsWithStats(image, call.Int("connectivity"), LabelType(call)));
        return new PyTuple([(long)count, new ArrayObject(labels), new ArrayObject(stats), new ArrayObject(centroids)]);
    }

    private static DType LabelType(NativeCall call) => Cv2Arguments.Depth(call, "ltype") ?? DType.Int32;
}
