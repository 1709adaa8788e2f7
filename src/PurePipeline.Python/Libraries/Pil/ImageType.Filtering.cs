using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Filters, and what is asked about a picture as a whole.</summary>
internal static partial class ImageType
{
    private static readonly Version s_takesAlphaOnlySince = new(10, 0);

    private static void AddFiltering(MemberTable table) => table
        .Method("filter(self, filter)", static call => Self(call).With(Image(call).Filter(PilImageFilterModule.Of(call, "filter"))))
        .Method("getbbox(self, *, alpha_only=None)", BoundingBox);

    private static object BoundingBox(NativeCall call)
    {
        bool isGiven = call.OrNull("alpha_only") is not null;
        if (isGiven && call.Run.Options.Versions.Pillow < s_takesAlphaOnlySince)
        {
            throw PythonError.Type("Image.getbbox() got an unexpected keyword argument 'alpha_only'");
        }

        return Image(call).GetBoundingBox(!isGiven || call.Truth("alpha_only")) is { } box
            ? PyTuple.OfInts(box.Left, box.Upper, box.Right, box.Lower)
            : PyNone.Value;
    }
}
