using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Modes, bands and values.</summary>
internal static partial class ImageType
{
    private static void AddModes(MemberTable table) => table
        .Method("convert(self, mode=None, matrix=None, dither=None, palette=0, colors=256)", Convert)
        .Method("getbands(self)", static call => new PyTuple([.. Of(call.Self).Bands]));

    private static ImageObject Convert(NativeCall call)
    {
        if (call.OrNull("matrix") is not null)
        {
            throw call.Unsupported("a colour matrix");
        }

        return Self(call).With(Image(call).Convert(call.OrNull("mode") is null ? Image(call).Mode : call.Text("mode")));
    }
}
