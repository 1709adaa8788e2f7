using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.Image.Exif</c>, as <c>getexif</c> makes it.</summary>
internal static class ExifType
{
    public static readonly PyType Type = new("Exif", "PIL.Image.Exif", DictType.Type);

    static ExifType() => Type.Members
        .Method("tobytes(self, offset=8)", static call => WrittenExif.Of((PyExif)call.Self))
        .Method("get_ifd(self, tag)", static call => ExifDict.Of(((PyExif)call.Self).Image.GetExif(call.Int("tag"))));
}
