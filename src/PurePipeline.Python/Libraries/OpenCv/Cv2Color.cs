using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Colours and channels.</summary>
internal static class Cv2Color
{
    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, Cv2ColorNames.Constants);
        table
            .Function("cvtColor(src, code, dst=None, dstCn=0, hint=0)", ConvertColor)
            .Function("cvtColorTwoPlane(src1, src2, code, dst=None)", static call =>
            {
                NdArray luma = Cv2Call.Charged(call, "src1", 6);
                NdArray chroma = Cv2Call.Source(call, "src2");
                return Cv2Call.Result(call, () => Cv2.CvtColorTwoPlane(luma, chroma, (ColorConversion)call.Int("code")));
            })
            .Function("demosaicing(src, code, dst=None, dstCn=0)", static call =>
            {
                NdArray source = Cv2Call.Source(call);
                call.Run.Budget.RequireArray(source.Shape, 4 * source.DType.ItemSize());
                return Cv2Call.Result(call, () => Cv2.Demosaicing(source, (DemosaicingCodes)call.Int("code"), call.Int("dstCn")));
            });
    }

    // The hint of OpenCV 4.11 and later lets other processors compute less exactly; x86 computes the same.
    private static ArrayObject ConvertColor(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        (int code, int channels) = (call.Int("code"), call.Int("dstCn"));
        return Cv2Call.Result(call, () => Cv2.CvtColor(source, (ColorConversion)code, channels));
    }
}
