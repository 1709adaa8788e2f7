using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary><c>cv2</c>.</summary>
internal static class Cv2Module
{
    public static readonly PyModule Module = new(Make());

    private static MemberTable Make()
    {
        MemberTable table = new MemberTable("cv2")
            .Function("imread(filename, flags=1)", Imread)
            .Function("resize(src, dsize, dst=None, fx=0, fy=0, interpolation=1)", Resize)
            .Function("cvtColor(src, code, dst=None, dstCn=0)", ConvertColor)
            .Function("setNumThreads(nthreads)", static _ => PyNone.Value);
        foreach (Cv2Constant constant in Cv2Constant.All)
        {
            table.Constant(constant.Name, new PyEnum(Builtins.NumberTypes.Int, "cv2." + constant.Name, constant.Value));
        }

        return table;
    }

    private static ArrayObject Imread(NativeCall call)
    {
        RecipeOptions options = call.Run.Options;
        ReadOnlyMemory<byte> file = call.Run.Picture.Open(call["filename"], call.FunctionName);
        return new ArrayObject(Cv2.Imread(file, call.Run.Picture.Name, (ImreadFlags)call.Int("flags"), options.Versions, options.Limits));
    }

    private static ArrayObject Resize(NativeCall call)
    {
        NdArray source = Source(call);
        if (call.OrNull("dst") is not null)
        {
            throw call.Unsupported("dst");
        }

        int[] size = call.OrNull("dsize") is null ? [0, 0] : call.Ints("dsize");
        if (size.Length != 2)
        {
            throw Failed(call, "Can't parse 'dsize'. Expected sequence length 2, got " + size.Length);
        }

        (double fx, double fy) = (call.Float("fx"), call.Float("fy"));
        bool byFactor = size[0] == 0 || size[1] == 0;
        int channels = source.Rank == 3 ? source.Shape[2] : 1;
        call.Run.Budget.RequireArray(
            byFactor ? [Scaled(source.Shape[0], fy), Scaled(source.Shape[1], fx), channels] : [size[1], size[0], channels],
            source.DType.ItemSize());
        return new ArrayObject(Cv2.Resize(source, (size[0], size[1]), fx, fy, (Interpolation)call.Int("interpolation")));
    }

    // Colour conversions that only move channels.
    private static ArrayObject ConvertColor(NativeCall call)
    {
        NdArray source = Source(call);
        if (call.OrNull("dst") is not null || call.Int("code") != Cv2Constant.SwapRedAndBlue)
        {
            throw call.Unsupported("this conversion (COLOR_BGR2RGB and COLOR_RGB2BGR are)");
        }

        return source.Rank == 3 && source.Shape[2] == 3
            ? new ArrayObject(source[ArrayIndex.Ellipsis, ArrayIndex.Slice(null, null, -1)].Copy())
            : throw Failed(call, "Invalid number of channels in input image");
    }

    private static NdArray Source(NativeCall call) => (call["src"] as ArrayObject)?.Data is { Rank: 2 or 3 } array
        ? array
        : throw Failed(call, "src is not a numpy array of 2 or 3 axes");

    private static int Scaled(int length, double factor) => (int)Math.Clamp(length * factor, 0, int.MaxValue);

    private static PythonError Failed(NativeCall call, string problem) => new("cv2.error", $"{call.FunctionName}: {problem}");
}
