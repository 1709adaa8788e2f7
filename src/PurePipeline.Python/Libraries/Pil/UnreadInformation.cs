using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>A value of <c>image.info</c> that the file has and PurePipeline does not read: it is there, and whoever looks into it is told so.</summary>
/// <param name="name">The name under which it is found.</param>
internal sealed class UnreadInformation(string name) : PyObject
{
    public override PyType Type { get; } = new($"image.info['{name}'], which PurePipeline does not read,", "PIL.Image.info");
}
