using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Colours and channels.</summary>
internal static class Cv2Color
{
    // COLOR_BGR2RGB and COLOR_RGB2BGR are one number.
    private const int SwapRedAndBlue = 4;

    private static readonly Cv2Constant[] s_constants =
    [
        new("COLOR_BGR2RGB", SwapRedAndBlue),
        new("COLOR_RGB2BGR", SwapRedAndBlue),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table.Function("cvtColor(src, code, dst=None, dstCn=0)", ConvertColor);
    }

    // Colour conversions that only move channels.
    private static ArrayObject ConvertColor(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        if (call.OrNull("dst") is not null || call.Int("code") != SwapRedAndBlue)
        {
            throw call.Unsupported("this conversion (COLOR_BGR2RGB and COLOR_RGB2BGR are)");
        }

        return source.Rank == 3 && source.Shape[2] == 3
            ? new ArrayObject(source[ArrayIndex.Ellipsis, ArrayIndex.Slice(null, null, -1)].Copy())
            : throw Cv2Call.Failed(call, "Invalid number of channels in input image");
    }
}
