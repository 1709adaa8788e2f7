using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary><c>torchvision.io</c>: a file's bytes, and its pixels as (channels, height, width).</summary>
internal static class VisionIoModule
{
    private static readonly string[] s_modes = ["UNCHANGED", "GRAY", "GRAY_ALPHA", "RGB", "RGB_ALPHA"];

    private static readonly PyType s_modeType = new("ImageReadMode", "torchvision.io.ImageReadMode");

    public static readonly PyModule Module = new(new MemberTable("torchvision.io")
        .Constant("ImageReadMode", s_modeType)
        .Function("read_file(path)", static call => Bytes(call.Run.Picture.Open(call["path"], call.FunctionName)))
        .Function("read_image(path, mode=0, apply_exif_orientation=False)", static call => Decode(call, call.Run.Picture.Open(call["path"], call.FunctionName)))
        .Function("decode_image(input, mode=0, apply_exif_orientation=False)", static call => Decode(call, File(call)))
        .Function("decode_jpeg(input, mode=0, device='cpu', apply_exif_orientation=False)", static call => Decode(call, File(call)))
        .Function("decode_png(input, mode=0, apply_exif_orientation=False)", static call => Decode(call, File(call))));

    static VisionIoModule()
    {
        for (int i = 0; i < s_modes.Length; i++)
        {
            s_modeType.Members.Constant(s_modes[i], new PyEnum(s_modeType, "ImageReadMode." + s_modes[i], i));
        }

        s_modeType.Members.Constant("RGBA", new PyEnum(s_modeType, "ImageReadMode.RGBA", 4));
    }

    private static TensorObject Bytes(ReadOnlyMemory<byte> file) =>
        new(TorchTensor.FromNumpy(NdArray.Create(file.Span, checked((int)file.Length))));

    // From torchvision 0.21 on decode_image opens a path, too.
    private static ReadOnlyMemory<byte> File(NativeCall call) => call["input"] switch
    {
        TensorObject tensor => tensor.Tensor.ToBytes(),
        string path => call.Run.Picture.Open(path, call.FunctionName),
        var other => throw PythonError.Type($"Expected a Tensor, not {PyTypes.NameOf(other)}"),
    };

    private static TensorObject Decode(NativeCall call, ReadOnlyMemory<byte> file)
    {
        RecipeOptions options = call.Run.Options;
        Image image = Image.Open(file, call.Run.Picture.Name, isPath: false, options.Versions, options.Limits);
        string mode = call["mode"] is string name ? name : s_modes[call.Int("mode")];
        int place = Array.IndexOf(s_modes, mode);
        return place < 0
            ? throw call.Unsupported($"reading a picture as {mode}")
            : VisionOperations.Result(call.Run, ImageReading.ToTensor(image, (ImageReadMode)place, call.Truth("apply_exif_orientation")));
    }
}
