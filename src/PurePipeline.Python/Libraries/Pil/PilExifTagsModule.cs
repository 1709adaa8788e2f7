using PurePipeline.Decoding.Exif;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ExifTags</c>: the names of tags.</summary>
internal static class PilExifTagsModule
{
    private static readonly (string Name, long Value)[] s_directories =
    [
        ("Exif", ExifDirectories.Exif), ("GPSInfo", ExifDirectories.Gps), ("MakerNote", ExifDirectories.MakerNote), ("Makernote", ExifDirectories.MakerNote),
        ("Interop", ExifDirectories.Interop), ("IFD1", ExifDirectories.Thumbnail),
    ];

    private static readonly string[] s_gpsNames =
    [
        "GPSVersionID", "GPSLatitudeRef", "GPSLatitude", "GPSLongitudeRef", "GPSLongitude", "GPSAltitudeRef", "GPSAltitude", "GPSTimeStamp",
        "GPSSatellites", "GPSStatus", "GPSMeasureMode", "GPSDOP", "GPSSpeedRef", "GPSSpeed", "GPSTrackRef", "GPSTrack", "GPSImgDirectionRef",
        "GPSImgDirection", "GPSMapDatum", "GPSDestLatitudeRef", "GPSDestLatitude", "GPSDestLongitudeRef", "GPSDestLongitude",
        "GPSDestBearingRef", "GPSDestBearing", "GPSDestDistanceRef", "GPSDestDistance", "GPSProcessingMethod", "GPSAreaInformation",
        "GPSDateStamp", "GPSDifferential", "GPSHPositioningError",
    ];

    private static IEnumerable<(int Tag, string Name)> GpsTags => s_gpsNames.Index();

    public static readonly PyModule Module = new(new MemberTable("PIL.ExifTags")
        .Computed("TAGS", static () => Names(PilExifTagNames.All))
        .Computed("GPSTAGS", static () => Names(GpsTags))
        .Constant("GPS", Enumeration("GPS", GpsTags.Select(static tag => (tag.Name, (long)tag.Tag))))
        .Constant("Base", Enumeration("Base", PilExifTagNames.All.Select(tag => (tag.Name.Replace("/", "", StringComparison.Ordinal), (long)tag.Tag))))
        .Constant("IFD", Enumeration("IFD", s_directories)));

    private static PyDict Names(IEnumerable<(int Tag, string Name)> all)
    {
        PyDict tags = new();
        foreach ((int tag, string name) in all)
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
