using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Distances and flood fill.</summary>
internal static class Cv2Regions
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("DIST_L1", (int)DistanceTypes.L1),
        new("DIST_L2", (int)DistanceTypes.L2),
        new("DIST_C", (int)DistanceTypes.C),
        new("DIST_MASK_3", 3),
        new("DIST_MASK_5", 5),
        new("DIST_MASK_PRECISE", 0),
        new("FLOODFILL_FIXED_RANGE", 1 << 16),
        new("FLOODFILL_MASK_ONLY", 1 << 17),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("distanceTransform(src, distanceType, maskSize, dst=None, dstType=5)", static call =>
            {
                NdArray source = Cv2Call.Source(call);
                call.Run.Budget.RequireArray(source.Shape, 4 * sizeof(float));
                return Cv2Call.Result(call, () => Cv2.DistanceTransform(
                    source, (DistanceTypes)call.Int("distanceType"), call.Int("maskSize"), Cv2Arguments.Depth(call, "dstType") ?? DType.Float32));
            })
            .Function("floodFill(image, mask, seedPoint, newVal, loDiff=None, upDiff=None, flags=4)", FloodFill);
    }

    private static PyTuple FloodFill(NativeCall call)
    {
        if (call["image"] is not ArrayObject { IsReadOnly: false, Data.Rank: 2 or 3 } image)
        {
            throw Cv2Call.Failed(call, "image is not a numpy array of 2 or 3 axes that can be written to");
        }

        call.Run.Budget.RequireArray(image.Data.Shape, 8 * sizeof(int));
        NdArray array = image.Data.WithVersions(call.Run.Options.Versions);
        object mask = call.OrNull("mask") ?? new ArrayObject(
            NdArray.Full([array.Shape[0] + 2, array.Shape[1] + 2], 0, DType.UInt8, call.Run.Options.Versions));
        if (mask is not ArrayObject { IsReadOnly: false } marks)
        {
            throw Cv2Call.Failed(call, "mask is not a numpy array that can be written to");
        }

        (int area, (int X, int Y, int Width, int Height) rect) = Cv2Call.Value(call, () => Cv2.FloodFill(
            array,
            marks.Data,
            Cv2Arguments.Point(call, "seedPoint"),
            Cv2Arguments.Scalar(call, "newVal"),
            Cv2Arguments.Scalar(call, "loDiff"),
            Cv2Arguments.Scalar(call, "upDiff"),
            call.Int("flags")));
        return new PyTuple([(long)area, image, marks, new PyTuple([(long)rect.X, (long)rect.Y, (long)rect.Width, (long)rect.Height])]);
    }
}
