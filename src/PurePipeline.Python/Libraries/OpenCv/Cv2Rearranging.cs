using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Borders, mirrors, turns, channels apart and together.</summary>
internal static class Cv2Rearranging
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("BORDER_CONSTANT", (int)BorderType.Constant),
        new("BORDER_REPLICATE", (int)BorderType.Replicate),
        new("BORDER_REFLECT", (int)BorderType.Reflect),
        new("BORDER_WRAP", (int)BorderType.Wrap),
        new("BORDER_REFLECT_101", (int)BorderType.Reflect101),
        new("BORDER_REFLECT101", (int)BorderType.Reflect101),
        new("BORDER_DEFAULT", (int)BorderType.Reflect101),
        new("BORDER_TRANSPARENT", (int)BorderType.Transparent),
        new("BORDER_ISOLATED", (int)BorderType.Isolated),
        new("ROTATE_90_CLOCKWISE", (int)RotateFlags.Rotate90Clockwise),
        new("ROTATE_180", (int)RotateFlags.Rotate180),
        new("ROTATE_90_COUNTERCLOCKWISE", (int)RotateFlags.Rotate90Counterclockwise),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table
            .Function("copyMakeBorder(src, top, bottom, left, right, borderType, dst=None, value=None)", CopyMakeBorder)
            .Function("flip(src, flipCode, dst=None)", static call => New(call, Cv2.Flip(Cv2Call.Source(call), call.Int("flipCode"))))
            .Function("rotate(src, rotateCode, dst=None)", static call =>
                New(call, Cv2.Rotate(Cv2Call.Source(call), (RotateFlags)call.Int("rotateCode"))))
            .Function("transpose(src, dst=None)", static call => New(call, Cv2.Transpose(Cv2Call.Source(call))))
            .Function("repeat(src, ny, nx, dst=None)", Repeat)
            .Function("hconcat(src, dst=None)", static call => Join(call, Cv2.Hconcat))
            .Function("vconcat(src, dst=None)", static call => Join(call, Cv2.Vconcat))
            .Function("split(m, mv=None)", Split)
            .Function("merge(mv, dst=None)", static call => New(call, Cv2.Merge(Cv2Arguments.Images(call, "mv"))))
            .Function("extractChannel(src, coi, dst=None)", static call =>
                New(call, Cv2.ExtractChannel(Cv2Call.Source(call), call.Int("coi"))))
            .Function("insertChannel(src, dst, coi)", InsertChannel);
    }

    private delegate NdArray Joining(params ReadOnlySpan<NdArray> src);

    private static ArrayObject New(NativeCall call, NdArray result)
    {
        Cv2Call.RefuseDestination(call);
        return new ArrayObject(result);
    }

    private static ArrayObject CopyMakeBorder(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        (int top, int bottom, int left, int right) = (call.Int("top"), call.Int("bottom"), call.Int("left"), call.Int("right"));
        Cv2Arguments.RequireImage(call, source, (long)source.Shape[1] + left + right, (long)source.Shape[0] + top + bottom);
        return New(call, Cv2.CopyMakeBorder(
            source, top, bottom, left, right, (BorderType)call.Int("borderType"), Cv2Arguments.Scalar(call, "value")));
    }

    private static ArrayObject Repeat(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        (int ny, int nx) = (call.Int("ny"), call.Int("nx"));
        Cv2Arguments.RequireImage(call, source, (long)source.Shape[1] * nx, (long)source.Shape[0] * ny);
        return New(call, Cv2.Repeat(source, ny, nx));
    }

    private static ArrayObject Join(NativeCall call, Joining join)
    {
        NdArray[] images = Cv2Arguments.Images(call, "src");
        if (images.Length > 0)
        {
            // Enough for either direction.
            Cv2Arguments.RequireImage(call, images[0], images[0].Shape[1], images.Sum(static image => (long)image.Shape[0] * image.Shape[1]) / images[0].Shape[1]);
        }

        return New(call, join(images));
    }

    private static PyTuple Split(NativeCall call)
    {
        if (call.OrNull("mv") is not null)
        {
            throw call.Unsupported("mv");
        }

        return new PyTuple([.. Cv2.Split(Cv2Call.Source(call, "m")).Select(static plane => new ArrayObject(plane))]);
    }

    // cv2 writes into the array that it is given.
    private static object InsertChannel(NativeCall call)
    {
        Cv2.InsertChannel(Cv2Call.Source(call), Cv2Call.Source(call, "dst"), call.Int("coi"));
        return call["dst"];
    }
}
