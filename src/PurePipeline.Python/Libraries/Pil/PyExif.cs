using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>What <c>image.getexif()</c> gives: the main directory as a dict, and the way to the others.</summary>
internal sealed class PyExif(Image image) : PyDict
{
    public Image Image { get; } = image;
}
