using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>A PIL image. <paramref name="format"/> is the file's, null for an image that an operation made.</summary>
internal sealed class ImageObject(Image image, string? format = null) : PyObject, IArrayValue, IContext
{
    public Image Image { get; private set; } = image;

    public string? Format { get; } = format;

    public override PyType Type => ImageType.Type;

    /// <summary>Changes the object itself, as <c>draft</c> and <c>thumbnail</c> do.</summary>
    public void Become(Image image) => Image = image;

    /// <summary>Decodes the pixels: from then on the image cannot be drafted.</summary>
    public void Load() => Image = Image.Copy();

    public NdArray ToNdArray() => Image.AsArray();

    public object Enter() => this;

    public override string Repr() => $"<PIL.Image.Image image mode={Image.Mode} size={Image.Width}x{Image.Height}>";
}
