using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>
/// <c>image.info</c>: any keys a recipe likes, of which <c>transparency</c> means something to operations.
/// </summary>
internal static class ImageInformation
{
    private const string Transparent = "transparency";

    public static PyDict Of(Image image) => Copy(new PyDict(), image);

    /// <summary>The same information about another image.</summary>
    public static PyDict Copy(PyDict info, Image image)
    {
        PyDict copy = new();
        foreach ((object key, object value) in info.Items)
        {
            copy.Items[key] = value;
        }

        if (image.Transparency is { } transparency)
        {
            copy.Items[Transparent] = ToPython(transparency);
        }
        else
        {
            copy.Items.Remove(Transparent);
        }

        return copy;
    }

    /// <summary>The image with the transparency that the information has now.</summary>
    public static Image Apply(PyDict info, Image image) => info.Items.TryGetValue(Transparent, out object? value)
        ? image.WithTransparency(FromPython(value))
        : image.Transparency is null ? image : image.WithTransparency(null);

    private static object ToPython(Transparency transparency) =>
        transparency.Value is { } value ? (long)value
        : transparency.Alphas.IsDefault ? PyTuple.OfInts(transparency.Color.AsSpan())
        : new PyBytes([.. transparency.Alphas]);

    private static Transparency FromPython(object value) => value switch
    {
        PyBytes bytes => Transparency.OfAlphas(bytes.Value),
        PyTuple tuple => Transparency.OfColor([.. tuple.Items.Select(NativeCall.ToInt)]),
        _ => Transparency.OfValue(NativeCall.ToInt(value)),
    };
}
