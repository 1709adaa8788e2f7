using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageColor</c>.</summary>
internal static class PilImageColorModule
{
    public static readonly PyModule Module = new(new MemberTable("PIL.ImageColor")
        .Function("getrgb(color)", static call => PyTuple.OfInts(ImageColor.GetRgb(call.Text("color"))))
        .Function("getcolor(color, mode)", static call =>
            ImageColor.GetColor(call.Text("color"), call.Text("mode"), call.Run.Options.Versions) is var bands && bands.Length == 1
                ? (long)bands[0]
                : PyTuple.OfInts(bands)));
}
