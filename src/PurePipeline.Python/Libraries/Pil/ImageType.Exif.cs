using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>EXIF, as dicts.</summary>
internal static partial class ImageType
{
    private static void AddExif(MemberTable table) => table
        .Method("getexif(self)", static call => ExifDict.Filled(new PyExif(Self(call).Image), Exif(call).Tags))
        .Method("_getexif(self)", MergedExif);

    private static ImageExif Exif(NativeCall call)
    {
        Self(call).LoadExif();
        return Self(call).Image.Exif;
    }

    private static object MergedExif(NativeCall call)
    {
        ImageExif exif = Exif(call);
        return exif.Exists ? ExifDict.Of(exif.Merged(Self(call).Image.Versions.Pillow)) : PyNone.Value;
    }
}
