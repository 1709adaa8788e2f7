using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>
/// <c>image.info</c>: any keys a recipe likes, of which <c>transparency</c> means something to operations.
/// </summary>
internal static class ImageInformation
{
    public static PyDict Of(Image image)
    {
        PyDict said = new();
        foreach ((string name, object? value) in image.FileInformation.Entries)
        {
            said.Items[name] = ToPython(name, value);
        }

        return Copy(said, image);
    }

    /// <summary>The information about an image that was made of another one.</summary>
    public static PyDict Copy(PyDict info, Image source, Image image)
    {
        PyDict copy = Copy(info, image);
        AddLater(copy, source, image);
        return copy;
    }

    /// <summary>The information about another frame of the file.</summary>
    public static PyDict OfNextFrame(PyDict info, Image before, Image frame)
    {
        PyDict next = Copy(info, before, frame);
        foreach (string name in before.FileInformation.Loaded.Entries.Keys.Where(frame.FileInformation.Forgets))
        {
            next.Items.Remove(name);
        }

        return next;
    }

    /// <summary>Adds what an image's file says that the image which it was made of did not know yet.</summary>
    public static void AddLater(PyDict info, Image source, Image image)
    {
        IReadOnlyDictionary<string, object?> known = source.FileInformation.Entries;
        foreach ((string name, object? value) in image.FileInformation.Entries)
        {
            if (name != FileInformation.Transparency && (!known.TryGetValue(name, out object? before) || !ReferenceEquals(before, value)))
            {
                info.Items[name] = ToPython(name, value);
            }
        }
    }

    private static PyDict Copy(PyDict info, Image image)
    {
        PyDict copy = new();
        foreach ((object key, object value) in info.Items)
        {
            copy.Items[key] = value;
        }

        if (image.Transparency is { } transparency)
        {
            copy.Items[FileInformation.Transparency] = ToPython(transparency);
        }
        else
        {
            copy.Items.Remove(FileInformation.Transparency);
        }

        return copy;
    }

    /// <summary>The image with the transparency and the EXIF that the information has now.</summary>
    public static Image Apply(PyDict info, Image image)
    {
        image = info.Items.TryGetValue("exif", out object? exif) && exif is WrittenExif written ? image.WithExifOf(written.Source, written.Without) : image;
        return info.Items.TryGetValue(FileInformation.Transparency, out object? value)
            ? image.WithTransparency(FromPython(value))
            : image.Transparency is null ? image : image.WithTransparency(null);
    }

    private static object ToPython(string name, object? value) => value switch
    {
        null => PyNone.Value,
        byte[] bytes => new PyBytes(bytes),
        object[] several => new PyTuple([.. several.Select(part => ToPython(name, part))]),
        OrderedDictionary<object, object> parts => ToPython(name, parts),
        _ when ReferenceEquals(value, FileInformation.Unread) => new UnreadInformation(name),
        _ => value,
    };

    private static PyDict ToPython(string name, OrderedDictionary<object, object> parts)
    {
        PyDict values = new();
        foreach ((object key, object value) in parts)
        {
            values.Items[key] = ToPython(name, value);
        }

        return values;
    }

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
