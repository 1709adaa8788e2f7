using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>A PIL image. <paramref name="format"/> is the file's, null for an image that an operation made.</summary>
internal sealed class ImageObject(Image image, string? format = null) : PyObject, IArrayValue, IContext
{
    public Image Image { get; } = image;

    public string? Format { get; } = format;

    public override PyType Type => ImageType.Type;

    public NdArray ToNdArray() => Image.AsArray();

    public object Enter() => this;

    public override string Repr() => $"<PIL.Image.Image image mode={Image.Mode} size={Image.Width}x{Image.Height}>";
}
