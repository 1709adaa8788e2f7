using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Arithmetic of arrays, and filters.</summary>
internal static class Cv2Arithmetic
{
    private static readonly Cv2Constant[] s_constants = [];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
    }
}
