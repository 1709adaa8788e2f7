using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Inpainting.</summary>
internal static class Cv2Inpainting
{
    private static readonly Cv2Constant[] s_constants = [new("INPAINT_NS", (int)InpaintTypes.NavierStokes), new("INPAINT_TELEA", (int)InpaintTypes.Telea)];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table.Function("inpaint(src, inpaintMask, inpaintRadius, flags, dst=None)", static call =>
        {
            // Each pixel that is filled looks at a square.
            double side = 1 + (2 * Math.Clamp(call.Float("inpaintRadius"), 1, 100));
            NdArray source = Cv2Call.Charged(call, "src", 4 * sizeof(int), side * side / 256);
            NdArray mask = Cv2Call.Source(call, "inpaintMask");
            return Cv2Call.Result(call, () => Cv2.Inpaint(source, mask, call.Float("inpaintRadius"), (InpaintTypes)call.Int("flags")));
        });
    }
}
