using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Modes, bands and palettes.</summary>
internal static partial class ImageType
{
    private static void AddModes(MemberTable table) => table
        .Method("convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256)", Convert)
        .Method("getbands(self)", static call => new PyTuple([.. Of(call.Self).Bands]))
        .Method("split(self)", static call => new PyTuple([.. Image(call).Split().Select(Self(call).With)]))
        .Method("getchannel(self, channel)", static call => Self(call).With(
            call["channel"] is string name ? Image(call).GetChannel(name) : Image(call).GetChannel(call.Int("channel"))))
        .Method("putalpha(self, alpha)", static call => Self(call).Become(
            call["alpha"] is ImageObject alpha ? Image(call).PutAlpha(alpha.Image) : Image(call).PutAlpha(call.Int("alpha"))))
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
        return Self(call).With(Image(call).Convert(mode, dither, (ConvertPalette)call.Int("palette")));
    }

    private static object GetPalette(NativeCall call)
    {
        if (Image(call).Palette is not { } palette)
        {
            return PyNone.Value;
        }

        string mode = call.OrNull("rawmode") is null ? palette.Mode : call.Text("rawmode");
        return new PyList([.. palette.ToBytes(mode).Select(value => (object)(long)value)]);
    }
}
