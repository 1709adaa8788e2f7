using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Modes, bands and palettes.</summary>
internal static partial class ImageType
{
    private static void AddModes(MemberTable table) => table
        .Method("convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256)", Convert)
        .Method("quantize(self, colors=256, method=None, kmeans=0, palette=None, dither=3)", Quantize)
        .Method("getbands(self)", static call => new PyTuple([.. Of(call.Self).Bands]))
        .Method("split(self)", static call => new PyTuple([.. Image(call).Split().Select(Self(call).With)]))
        .Method("getchannel(self, channel)", static call => Self(call).With(
            call["channel"] is string name ? Image(call).GetChannel(name) : Image(call).GetChannel(call.Int("channel"))))
        .Method("putalpha(self, alpha)", static call => Self(call).Become(
            call["alpha"] is ImageObject alpha ? Image(call).PutAlpha(alpha.Image) : Image(call).PutAlpha(call.Int("alpha"))))
        .Method("alpha_composite(self, im, dest=(0, 0), source=(0, 0))", AlphaComposite)
        .Method("getpalette(self, rawmode='RGB')", GetPalette)
        .Method("putpalette(self, data, rawmode='RGB')", static call => Self(call).Become(
            Image(call).PutPalette(BytesArgument.Of(call, "data"), call.Text("rawmode"))))
        .Method("apply_transparency(self)", static call => Self(call).Become(Image(call).ApplyTransparency()))
        .Property("has_transparency_data", static self => Of(self).HasTransparencyData);

    private static ImageObject Convert(NativeCall call)
    {
        string? mode = call.OrNull("mode") is null ? null : call.Text("mode");
        if (call.OrNull("matrix") is { } matrix && mode is not null)
        {
            double[] numbers = [.. Sequences.Iterate(call.Run, matrix).Select(NativeCall.ToFloat)];
            return Self(call).With(Image(call).Convert(mode, numbers));
        }

        Dither dither = call.OrNull("dither") is null ? Dither.FloydSteinberg : (Dither)call.Int("dither");
        return Self(call).With(Image(call).Convert(mode, dither, (ConvertPalette)call.Int("palette"), call.Int("colors")));
    }

    private static ImageObject Quantize(NativeCall call)
    {
        if (call.OrNull("palette") is { } palette)
        {
            return palette is ImageObject other
                ? Self(call).With(Image(call).Quantize(other.Image, (Dither)call.Int("dither")))
                : throw PythonError.Attribute($"'{PyTypes.NameOf(palette)}' object has no attribute 'load'");
        }

        call.Run.Budget.RequireArray([Image(call).Width, Image(call).Height, 4], 1);
        QuantizeMethod? method = call.OrNull("method") is null ? null : (QuantizeMethod)call.Int("method");
        return Self(call).With(Image(call).Quantize(call.Int("colors"), method, call.Int("kmeans")));
    }

    private static PyNone AlphaComposite(NativeCall call)
    {
        PurePipeline.Pillow.Image overlay = (call["im"] as ImageObject)?.Image
            ?? throw PythonError.Attribute($"'{PyTypes.NameOf(call["im"])}' object has no attribute 'size'");
        if (call["source"] is not (PyTuple or PyList) || call["dest"] is not (PyTuple or PyList))
        {
            throw PythonError.Value(call["source"] is PyTuple or PyList ? "Destination must be a list or tuple" : "Source must be a list or tuple");
        }

        (int, int, int, int) part = call.Ints("source") switch
        {
            [int left, int upper] => (left, upper, overlay.Width, overlay.Height),
            [int left, int upper, int right, int lower] => (left, upper, right, lower),
            _ => throw PythonError.Value("Source must be a sequence of length 2 or 4"),
        };
        return call.Ints("dest") is [int x, int y]
            ? Self(call).Become(Image(call).AlphaComposite(overlay, (x, y), part))
            : throw PythonError.Value("Destination must be a sequence of length 2");
    }

    private static object GetPalette(NativeCall call)
    {
        if ((Image(call).Palette ?? Image(call).HiddenPalette) is not { } palette)
        {
            return PyNone.Value;
        }

        string mode = call.OrNull("rawmode") is null ? palette.Mode : call.Text("rawmode");
        return new PyList([.. palette.ToBytes(mode).Select(value => (object)(long)value)]);
    }
}
