using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries;

/// <summary>Whether Python's object has an attribute that PurePipeline does not have, as <c>hasattr</c> asks: what it said in the releases that were asked.</summary>
internal static partial class ObjectNames
{
    private static readonly Dictionary<string, (Version? Release, HashSet<string> Names)[]> s_types = Recorded()
        .GroupBy(static row => row.Type)
        .ToDictionary(static rows => rows.Key, static rows => rows.Select(static row => (row.Release.Length == 0 ? null : new Version(row.Release), row.Names.Split(' ').ToHashSet())).ToArray());

    // Families of cv2's constants, which are all here but for these, in OpenCV 4.6 to 4.13.
    private static readonly string[] s_constants = ["INTER_", "BORDER_", "ROTATE_"];

    private static readonly string[] s_otherConstants = ["INTER_BITS", "INTER_BITS2", "INTER_MAX", "INTER_TAB_SIZE", "INTER_TAB_SIZE2", "BORDER_ISOLATED"];

    /// <summary>Whether an object has the attribute; null where nobody has asked.</summary>
    public static bool? Has(object owner, string name, ReferenceVersions versions) => owner switch
    {
        ArrayObject array => Has(ReferenceEquals(array.Type, ArrayType.Type) ? "ndarray" : "generic", name, versions.NumPy),
        TensorObject => Has("Tensor", name, versions.Torch),
        ImageObject { Format: null } => Has("Image", name, versions.Pillow),
        ImageObject { Format: { } format } => s_types.ContainsKey(format) ? Has(format, name, versions.Pillow) : HasImage(name, versions),
        PyModule module when s_types.ContainsKey(module.Name) => name.StartsWith('_') ? null : Has(module.Name, name, ReleaseNames.Release(module.Name, versions)),
        PyModule { Name: "cv2" } when s_constants.Any(family => name.StartsWith(family, StringComparison.Ordinal)) => s_otherConstants.Contains(name),
        PyModule module => IsPythons(module) ? false : null,
        UnknownName => null,
        PyObject and not PyBytes and not PyEnum => false,
        _ => s_types.ContainsKey(PyTypes.NameOf(owner)) ? Has(PyTypes.NameOf(owner), name, null) : false,
    };

    /// <summary>Whether images of each format have the attribute, and those of none, whose format is null here.</summary>
    public static IEnumerable<(string? Format, bool? Has)> OfImages(string name, ReferenceVersions versions) =>
        s_types.Keys.Where(static type => type is "Image" || type.All(char.IsAsciiLetterUpper)).Select(type => (type == "Image" ? null : type, Has(type, name, versions.Pillow)));

    /// <summary>Whether an image has the attribute, whatever its file; null where that decides, or nobody has asked.</summary>
    public static bool? HasImage(string name, ReferenceVersions versions)
    {
        bool?[] all = [.. OfImages(name, versions).Select(static one => one.Has)];
        return Array.TrueForAll(all, static one => one is true) ? true : Array.TrueForAll(all, static one => one is false) ? false : null;
    }

    // In what is between two releases that were asked and disagree, it is not known.
    private static bool? Has(string type, string name, Version? release)
    {
        (Version? Release, HashSet<string> Names)[] rows = s_types[type];
        if (rows[0].Names.Contains(name))
        {
            return true;
        }

        if (rows.Length == 1 || release is null)
        {
            return name.StartsWith("__", StringComparison.Ordinal) ? null : false;
        }

        bool before = rows.LastOrDefault(row => row.Release is not null && row.Release <= release, rows[1]).Names.Contains(name);
        bool after = rows.FirstOrDefault(row => row.Release is not null && row.Release >= release, rows[^1]).Names.Contains(name);
        return before == after ? before : null;
    }

    private static bool IsPythons(PyModule module) => module.Name.Split('.')[0] is not ("numpy" or "cv2" or "PIL" or "torch" or "torchvision" or "skimage" or "imageio" or "matplotlib" or "random");
}
