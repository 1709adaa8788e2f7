using PurePipeline.Pillow;
using Filter = PurePipeline.Pillow.Resampling;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageOps</c>.</summary>
internal static class PilImageOpsModule
{
    private const string WithSize = "(image, size, method=3)";

    private static readonly Version s_coverSince = new(10, 1);
    private static readonly Version s_transposesInPlaceSince = new(10, 0);

    public static readonly PyModule Module = new(new MemberTable("PIL.ImageOps")
        .Function("exif_transpose(image, *, in_place=False)", ExifTranspose)
        .Function("mirror(image)", static call => With(call, ImageOps.Mirror(Image(call))))
        .Function("flip(image)", static call => With(call, ImageOps.Flip(Image(call))))
        .Function("grayscale(image)", static call => With(call, ImageOps.Grayscale(Image(call))))
        .Function("crop(image, border=0)", static call => With(call, ImageOps.Crop(Image(call), BorderOf(call))))
        .Function("contain" + WithSize, static call => Sized(call, static (call, size) => ImageOps.Contain(Image(call), size, Method(call))))
        .Function("cover" + WithSize, Cover)
        .Function("pad(image, size, method=3, color=None, centering=(0.5, 0.5))", Pad)
        .Function("fit(image, size, method=3, bleed=0.0, centering=(0.5, 0.5))", static call => Sized(call, static (call, size) =>
            ImageOps.Fit(Image(call), size, Method(call), call.Float("bleed"), Point(call, "centering"))))
        .Function("scale(image, factor, resample=3)", Scale)
        .Function("expand(image, border=0, fill=0)", Expand)
        .Function("invert(image)", static call => With(call, ImageOps.Invert(Image(call))))
        .Function("posterize(image, bits)", static call => With(call, ImageOps.Posterize(Image(call), call.Int("bits"))))
        .Function("solarize(image, threshold=128)", static call => With(call, ImageOps.Solarize(Image(call), call.Float("threshold"))))
        .Function("autocontrast(image, cutoff=0, ignore=None, mask=None, preserve_tone=False)", AutoContrast)
        .Function("equalize(image, mask=None)", static call => With(call, ImageOps.Equalize(Image(call), Mask(call))))
        .Function("colorize(image, black, white, mid=None, blackpoint=0, whitepoint=255, midpoint=127)", Colorize));

    private static Image Image(NativeCall call) => Self(call).Image;

    private static ImageObject Self(NativeCall call) => call["image"] as ImageObject
        ?? throw PythonError.Type($"{call.FunctionName} takes an image, not {PyTypes.NameOf(call["image"])}");

    private static ImageObject With(NativeCall call, Image result) => Self(call).With(result);

    private static Image? Mask(NativeCall call) => call.OrNull("mask") is not { } mask
        ? null
        : (mask as ImageObject)?.Image ?? throw PythonError.Type($"a mask is an image, not {PyTypes.NameOf(mask)}");

    private static Filter Method(NativeCall call) => (Filter)call.Int("method");

    private static object ExifTranspose(NativeCall call)
    {
        if (call.Truth("in_place") && call.Run.Options.Versions.Pillow < s_transposesInPlaceSince)
        {
            throw PythonError.Type("exif_transpose() got an unexpected keyword argument 'in_place'");
        }

        Self(call).LoadExif();
        Image transposed = ImageOps.ExifTranspose(Image(call));
        return call.Truth("in_place") ? Self(call).Become(transposed) : With(call, transposed);
    }

    private static ImageObject Sized(NativeCall call, Func<NativeCall, (int, int), Image> make) => With(call, make(call, Size(call)));

    private static (int Width, int Height) Size(NativeCall call)
    {
        if (call.Ints("size") is not [int width, int height])
        {
            throw PythonError.Value("size must be a pair: width and height");
        }

        call.Run.Budget.RequireArray([width, height, Image(call).BytesPerPixel], 1);
        return (width, height);
    }

    // As expand, it makes a new image, which the information does not go along with.
    private static ImageObject Pad(NativeCall call)
    {
        Ink? color = call.InkOrNull("color");
        return new ImageObject(ImageOps.Pad(Image(call), Size(call), Method(call), color, Point(call, "centering")));
    }

    private static ImageObject Cover(NativeCall call) => call.Run.Options.Versions.Pillow >= s_coverSince
        ? Sized(call, static (call, size) => ImageOps.Cover(Image(call), size, Method(call)))
        : throw PythonError.Attribute("module 'PIL.ImageOps' has no attribute 'cover'");

    private static ImageObject Scale(NativeCall call)
    {
        double factor = call.Float("factor");
        call.Run.Budget.RequireArray([Pixels(Image(call).Width * factor), Pixels(Image(call).Height * factor), Image(call).BytesPerPixel], 1);
        return With(call, ImageOps.Scale(Image(call), factor, (Filter)call.Int("resample")));

        static int Pixels(double length) => (int)Math.Clamp(length, 0, int.MaxValue);
    }

    private static ImageObject Expand(NativeCall call)
    {
        Image image = ImageOps.Expand(Image(call), BorderOf(call), InkArgument.Of(call["fill"]));
        call.Run.Budget.RequireArray([image.Width, image.Height, image.BytesPerPixel], 1);
        return new ImageObject(image);
    }

    private static ImageObject AutoContrast(NativeCall call)
    {
        (double, double) cutoff = call["cutoff"] is PyTuple ? Point(call, "cutoff") : (call.Float("cutoff"), call.Float("cutoff"));
        int[] ignored = call.OrNull("ignore") switch
        {
            null => [],
            { } value when PyInteger.TryIndex(value) is not null => [NativeCall.ToInt(value)],
            { } values => NativeCall.ToInts(call.Run, values),
        };
        return With(call, ImageOps.AutoContrast(Image(call), cutoff, ignored, Mask(call), call.Truth("preserve_tone")));
    }

    private static ImageObject Colorize(NativeCall call) => With(call, ImageOps.Colorize(
        Image(call),
        InkArgument.Of(call["black"]),
        InkArgument.Of(call["white"]),
        call.InkOrNull("mid"),
        call.Int("blackpoint"),
        call.Int("whitepoint"),
        call.Int("midpoint")));

    private static Border BorderOf(NativeCall call) => call["border"] is not PyTuple border ? call.Int("border")
        : NativeCall.ToInts(call.Run, border) switch
        {
            [int horizontal, int vertical] => (horizontal, vertical),
            [int left, int upper, int right, int lower] => (left, upper, right, lower),
            _ => throw PythonError.Value("border must be an integer, or a tuple of two or four elements"),
        };

    private static (double X, double Y) Point(NativeCall call, string name) =>
        Sequences.ToList(call.Run, call[name]).Select(NativeCall.ToFloat).ToArray() is [double x, double y]
            ? (x, y)
            : throw PythonError.Value($"{name} is a pair of numbers");
}
