using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ExifTags</c>: the names of tags.</summary>
internal static class PilExifTagsModule
{
    private static readonly (string Name, long Value)[] s_directories =
        [("Exif", 34665), ("GPSInfo", 34853), ("MakerNote", 37500), ("Interop", 40965), ("IFD1", -1)];

    public static readonly PyModule Module = new(new MemberTable("PIL.ExifTags")
        .Computed("TAGS", Tags)
        .Constant("Base", Enumeration("Base", PilExifTagNames.All.Select(tag => (tag.Name.Replace("/", "", StringComparison.Ordinal), (long)tag.Tag))))
        .Constant("IFD", Enumeration("IFD", s_directories)));

    private static PyDict Tags()
    {
        PyDict tags = new();
        foreach ((int tag, string name) in PilExifTagNames.All)
        {
            tags.Items[(long)tag] = name;
        }

        return tags;
    }

    private static PyType Enumeration(string name, IEnumerable<(string Name, long Value)> members)
    {
        PyType type = new(name, "PIL.ExifTags." + name);
        foreach ((string member, long value) in members.DistinctBy(member => member.Name))
        {
            type.Members.Constant(member, new PyEnum(type, $"{name}.{member}", value));
        }

        return type;
    }
}
