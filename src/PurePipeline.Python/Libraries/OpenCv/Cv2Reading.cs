using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Files to images.</summary>
internal static class Cv2Reading
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("IMREAD_UNCHANGED", (int)ImreadFlags.Unchanged),
        new("IMREAD_GRAYSCALE", (int)ImreadFlags.Grayscale),
        new("IMREAD_COLOR", (int)ImreadFlags.Color),
        new("IMREAD_ANYDEPTH", (int)ImreadFlags.AnyDepth),
        new("IMREAD_ANYCOLOR", (int)ImreadFlags.AnyColor),
        new("IMREAD_REDUCED_GRAYSCALE_2", (int)ImreadFlags.ReducedGrayscale2),
        new("IMREAD_REDUCED_COLOR_2", (int)ImreadFlags.ReducedColor2),
        new("IMREAD_REDUCED_GRAYSCALE_4", (int)ImreadFlags.ReducedGrayscale4),
        new("IMREAD_REDUCED_COLOR_4", (int)ImreadFlags.ReducedColor4),
        new("IMREAD_REDUCED_GRAYSCALE_8", (int)ImreadFlags.ReducedGrayscale8),
        new("IMREAD_REDUCED_COLOR_8", (int)ImreadFlags.ReducedColor8),
        new("IMREAD_IGNORE_ORIENTATION", (int)ImreadFlags.IgnoreOrientation),
        new("IMREAD_COLOR_BGR", (int)ImreadFlags.Color),
        new("IMREAD_COLOR_RGB", (int)ImreadFlags.ColorRgb),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table.Function("imread(filename, flags=1)", Imread);
    }

    private static ArrayObject Imread(NativeCall call)
    {
        RecipeOptions options = call.Run.Options;
        ReadOnlyMemory<byte> file = call.Run.Picture.Open(call["filename"], call.FunctionName);
        return new ArrayObject(Cv2.Imread(file, call.Run.Picture.Name, (ImreadFlags)call.Int("flags"), options.Versions, options.Limits));
    }
}
