using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>What <c>exif.tobytes()</c> gives: the EXIF of an image without the tags that have been deleted. Its bytes are not written.</summary>
internal sealed class WrittenExif(Image source, int[] without) : PyObject
{
    private static readonly PyType s_type = new("exif.tobytes(), which PurePipeline does not write,", "PIL.Image.Exif");

    public Image Source => source;

    public int[] Without => without;

    public override PyType Type => s_type;

    /// <summary>The bytes of an EXIF; of one in which values were changed nobody can look into them.</summary>
    public static PyObject Of(PyExif exif)
    {
        PyDict before = ExifDict.Of(exif.Image.GetExif());
        return exif.Items.All(tag => before.Items.TryGetValue(tag.Key, out object? value) && PyEquality.Instance.Equals(value, tag.Value))
            ? new WrittenExif(exif.Image, [.. before.Items.Keys.Where(tag => !exif.Items.ContainsKey(tag)).Select(static tag => (int)(long)tag)])
            : new UnreadInformation("exif");
    }
}
