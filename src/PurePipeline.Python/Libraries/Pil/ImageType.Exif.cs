using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>EXIF, as dicts.</summary>
internal static partial class ImageType
{
    private static void AddExif(MemberTable table) => table
        .Method("getexif(self)", static call => Dict(Exif(call).Tags))
        .Method("_getexif(self)", MergedExif);

    private static ImageExif Exif(NativeCall call)
    {
        Self(call).LoadExif();
        return Self(call).Image.Exif;
    }

    private static object MergedExif(NativeCall call)
    {
        ImageExif exif = Exif(call);
        return exif.Exists ? Dict(exif.Merged()) : PyNone.Value;
    }

    private static PyDict Dict(IReadOnlyDictionary<int, object> tags)
    {
        PyDict dict = new();
        foreach ((int tag, object value) in tags)
        {
            dict.Items[(long)tag] = value switch
            {
                byte[] bytes => new PyBytes(bytes),
                long[] numbers => new PyTuple([.. numbers.Select(number => (object)number)]),
                double[] numbers => new PyTuple([.. numbers.Select(number => (object)number)]),
                IReadOnlyDictionary<int, object> inner => Dict(inner),
                _ => value,
            };
        }

        return dict;
    }
}
