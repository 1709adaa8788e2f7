using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>A named number of cv2.</summary>
internal sealed record Cv2Constant(string Name, int Value)
{
    /// <summary>Adds constants to cv2's table; several names may be one number.</summary>
    public static void AddTo(MemberTable table, IEnumerable<Cv2Constant> constants)
    {
        foreach (Cv2Constant constant in constants)
        {
            table.Constant(constant.Name, new PyEnum(Builtins.NumberTypes.Int, "cv2." + constant.Name, constant.Value));
        }
    }
}
