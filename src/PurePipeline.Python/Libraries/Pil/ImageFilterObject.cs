using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>A filter made by one of the classes of <c>PIL.ImageFilter</c>.</summary>
internal class ImageFilterObject(PyType type, ImageFilter filter) : PyObject
{
    public ImageFilter Filter => filter;

    public override PyType Type => type;
}
