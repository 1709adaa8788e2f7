using System.Collections.Frozen;

namespace PurePipeline.Decoding.Exif;

/// <summary>Tags that have one value, so that Pillow takes the first of several: <c>TiffTags.TAGS_V2</c> and <c>TAGS_V2_GROUPS</c>.</summary>
internal static class SingleValueTags
{
    private static readonly FrozenSet<int> s_tags = FrozenSet.ToFrozenSet(
    [
        254, 255, 256, 257, 259, 262, 263, 264, 265, 266, 269, 270, 271, 272, 274, 277, 278, 282, 283, 284, 285, 286, 287, 288, 289, 290,
        292, 293, 296, 305, 306, 315, 316, 317, 322, 323, 332, 333, 334, 337, 347, 512, 513, 514, 515, 531, 33432, 33723, 34665, 34675,
        34853, 36864, 40960, 40965, 41730, 45056, 45057, 45058, 45060, 45313, 50741, 50780, 50839,
    ]);

    // Numbers only: strings and bytes are one value each.
    private static readonly FrozenSet<int> s_gpsTags = FrozenSet.ToFrozenSet([6, 11, 13, 15, 17, 24, 26, 30]);

    /// <summary>Whether a tag of a main directory, or of a thumbnail's, has one value.</summary>
    public static bool Contains(int tag) => s_tags.Contains(tag);

    /// <summary>Whether a tag of the directory that <paramref name="directory"/> points to has one value.</summary>
    public static bool Contains(int tag, int directory) => directory switch
    {
        ExifDirectories.Exif => tag == ExifDirectories.Interop,
        ExifDirectories.Gps => s_gpsTags.Contains(tag),
        _ => false,
    };
}
