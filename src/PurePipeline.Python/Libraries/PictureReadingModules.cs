using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries;

/// <summary>
/// <c>imread</c> of imageio, scikit-image and matplotlib, which leave common pictures to Pillow: of modes L, RGB and RGBA, imageio 2.38 and
/// scikit-image 0.26 give Pillow's array, matplotlib 3 divides a PNG by 255. What they make of others depends on plugins and is refused.
/// </summary>
internal static class PictureReadingModules
{
    public static readonly PyModule ImageIo2 = new(Reader("imageio.v2"));

    public static readonly PyModule ImageIo3 = new(Reader("imageio.v3"));

    public static readonly PyModule ImageIo = new(Reader("imageio").Constant("v2", ImageIo2).Constant("v3", ImageIo3));

    public static readonly PyModule SkimageIo = new(new MemberTable("skimage.io").Function("imread(fname)", static call => Array(Open(call, "fname", out _))));

    public static readonly PyModule MatplotlibImage = new(AddMatplotlib(new MemberTable("matplotlib.image")));

    // Of a PNG, in its header.
    private const int BitDepthPlace = 24;

    // What Pillow reads for them, and with one array for it.
    private static readonly string[] s_formats = ["JPEG", "PNG", "WEBP", "BMP"];

    public static MemberTable AddMatplotlib(MemberTable table) => table.Function("imread(fname, format=None)", static call =>
    {
        Image image = Open(call, "fname", out ReadOnlyMemory<byte> file);
        return image.File?.Format != "PNG" ? Array(image)
            : file.Span[BitDepthPlace] >= 8 ? new ArrayObject(image.AsArray().AsType(DType.Float32) / 255f)
            : throw call.Unsupported($"a PNG of {file.Span[BitDepthPlace]} bits");
    });

    private static MemberTable Reader(string name) => new MemberTable(name).Function("imread(uri)", static call => Array(Open(call, "uri", out _)));

    private static ArrayObject Array(Image image) => new(image.AsArray().Copy());

    private static Image Open(NativeCall call, string argument, out ReadOnlyMemory<byte> file)
    {
        Image image = PilImageModule.Read(call, argument, out file);
        return image is { Mode: "L" or "RGB" or "RGBA", FrameCount: 1 } && s_formats.Contains(image.File?.Format)
            ? image
            : throw call.Unsupported($"a {image.File?.Format} picture of mode {image.Mode} and {image.FrameCount} frames, of which releases make different arrays; Image.open of Pillow reads it,");
    }
}
