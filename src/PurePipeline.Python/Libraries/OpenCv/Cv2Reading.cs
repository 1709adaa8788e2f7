using PurePipeline.Numerics;
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
        new("IMREAD_LOAD_GDAL", (int)ImreadFlags.LoadGdal),
        new("IMREAD_REDUCED_GRAYSCALE_2", (int)ImreadFlags.ReducedGrayscale2),
        new("IMREAD_REDUCED_COLOR_2", (int)ImreadFlags.ReducedColor2),
        new("IMREAD_REDUCED_GRAYSCALE_4", (int)ImreadFlags.ReducedGrayscale4),
        new("IMREAD_REDUCED_COLOR_4", (int)ImreadFlags.ReducedColor4),
        new("IMREAD_REDUCED_GRAYSCALE_8", (int)ImreadFlags.ReducedGrayscale8),
        new("IMREAD_REDUCED_COLOR_8", (int)ImreadFlags.ReducedColor8),
        new("IMREAD_IGNORE_ORIENTATION", (int)ImreadFlags.IgnoreOrientation),
        new("IMREAD_COLOR_BGR", (int)ImreadFlags.Color),
        new("IMREAD_COLOR_RGB", (int)ImreadFlags.ColorRgb),
        new("IMWRITE_JPEG_QUALITY", 1),
        new("IMWRITE_PNG_COMPRESSION", 16),
        new("IMWRITE_WEBP_QUALITY", 64),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        table.Function("imread(filename, flags=1)", Imread).Function("imdecode(buf, flags, dst=None)", Imdecode)
            .Function("imencode(ext, img, params=None)", static _ => throw new Refusal(
                "cv2.imencode is not supported: OpenCV's encoders are not reproduced. To hand an image on without a loss, leave out imencode and imdecode.", "cv2.imencode"));
    }

    private static object Imread(NativeCall call)
    {
        string name = call["filename"] as string ?? throw Cv2Call.Failed(call, "Can't convert object to 'str' for 'filename'");
        RecipeOptions options = call.Run.Options;
        return OrNone(
            call,
            () => call.Run.Picture.Open(name, call.FunctionName),
            file => Cv2.Imread(file, call.Run.Picture.Name, (ImreadFlags)call.Int("flags"), options.Versions, options.Limits));
    }

    private static object Imdecode(NativeCall call)
    {
        Cv2Call.RefuseDestination(call);
        NdArray buffer = Cv2Arguments.Array(call, "buf");
        if (buffer.DType != DType.UInt8 || buffer.Length != Math.Max(buffer.Shape[0], buffer.Rank > 1 ? buffer.Shape[1] : 0))
        {
            throw Cv2Call.Failed(call, "buf has to be uint8, in one row or one column");
        }

        RecipeOptions options = call.Run.Options;
        return OrNone(call, () => buffer.ToBytes(), file => Cv2.Imdecode(file, (ImreadFlags)call.Int("flags"), options.Versions, options.Limits));
    }

    private static object OrNone(NativeCall call, Func<ReadOnlyMemory<byte>> open, Func<ReadOnlyMemory<byte>, NdArray> read)
    {
        if (Cv2.OrNone(open, read, out PictureException? problem) is { } image)
        {
            return new ArrayObject(image);
        }

        call.Run.Picture.Unreadable = problem;
        return PyNone.Value;
    }
}
