using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Warps, turns and borders.</summary>
internal static class Cv2Warp
{
    private static readonly Cv2Constant[] s_constants = [];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
    }
}
