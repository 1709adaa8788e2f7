using PurePipeline.Decoding;
using PurePipeline.Decoding.Exif;

namespace PurePipeline.Pillow;

/// <summary>
/// What a file tells in EXIF, <c>image.getexif()</c>, read when somebody asks. Immutable; operations hand it on.
/// </summary>
internal sealed class ImageExif
{
    /// <summary>The tag of the orientation.</summary>
    public const int OrientationTag = 0x0112;

    // Before, only the first segment of a JPEG counted, and a byte less of its identifier.
    private static readonly Version JoinsSegmentsSince = new(10, 2);

    // Before, only a PNG's XMP could say the orientation.
    private static readonly Version ReadsXmpSince = new(11, 3);

    private static readonly Version FirstEntryCountsSince = new(13, 0);

    // Before, the main directory's tags counted in all.
    private static readonly Version KnowsTagsOfDirectoriesSince = new(10, 3);

    private static readonly Version LacksInteropWithoutErrorSince = new(13, 0);

    private readonly Lazy<IReadOnlyDictionary<int, object>> _tags;
    private readonly TiffDirectory? _tiff;
    private readonly long? _main;
    private readonly ImageExif? _ofOperations;
    private readonly bool _isTurnedByLoading;

    private ImageExif(ReadOnlyMemory<byte> tiff, RepeatedTag repeated, int? xmpOrientation, bool exists)
    {
        Exists = exists;
        _tiff = tiff.IsEmpty ? null : new TiffDirectory(tiff, repeated);
        _main = _tiff?.First;
        _tags = new Lazy<IReadOnlyDictionary<int, object>>(() => MainDirectory(xmpOrientation));
    }

    private ImageExif(TiffDirectory tiff, long offset, int? xmpOrientation, bool isTurnedByLoading)
    {
        (_tiff, _main, _isTurnedByLoading) = (tiff, offset, isTurnedByLoading);
        _tags = new Lazy<IReadOnlyDictionary<int, object>>(() => MainDirectory(xmpOrientation));
        _ofOperations = xmpOrientation is null ? None : new ImageExif(default, RepeatedTag.LastCounts, xmpOrientation, false);
    }

    private ImageExif(ImageExif source, int without)
    {
        (Exists, _tiff, _main) = (source.Exists, source._tiff, source._main);
        _ofOperations = source._ofOperations?.Without(without);
        _tags = new Lazy<IReadOnlyDictionary<int, object>>(() => source.Tags.Where(tag => tag.Key != without).ToDictionary());
    }

    /// <summary>No EXIF.</summary>
    public static ImageExif None { get; } = new(default, RepeatedTag.LastCounts, null, false);

    /// <summary>
    /// What images that are made of the file's have: the same, but of a TIFF, whose tags Pillow reads from the file's object alone, only what
    /// its XMP says.
    /// </summary>
    public ImageExif OfOperations => _ofOperations ?? this;

    /// <summary>The same when the pixels have been loaded, which applies a TIFF's orientation and takes it away.</summary>
    public ImageExif Loaded => _isTurnedByLoading ? field ??= Without(OrientationTag) : this;

    /// <summary>Whether the file has EXIF at all.</summary>
    public bool Exists { get; }

    /// <summary>What Pillow raises when it first loads the EXIF of an image; null if it is fine.</summary>
    public PythonArgumentException? Problem => !Exists ? null : _tiff?.Header switch
    {
        TiffHeader.Unknown => new("SyntaxError", "not a TIFF file (header not valid)"),
        TiffHeader.Cut => new("struct.error", "unpack requires a buffer of more bytes"),
        _ => null,
    };

    /// <summary>Whether opening the file has loaded it, in search of a resolution, and has passed over the <see cref="Problem"/>.</summary>
    public bool IsLoadedByOpen { get; init; }

    /// <summary>The values of the main directory by tag, as <see cref="TiffEntry.Value"/> gives them.</summary>
    public IReadOnlyDictionary<int, object> Tags => _tags.Value;

    /// <summary>The orientation, 1 to 8; 1 where there is none.</summary>
    public int Orientation => Tags.GetValueOrDefault(OrientationTag) switch
    {
        long number when number is >= 1 and <= 8 => (int)number,
        double number when number is >= 1 and <= 8 && double.IsInteger(number) => (int)number,
        _ => 1,
    };

    /// <summary>The EXIF of an opened file.</summary>
    public static ImageExif Of(DecodedPicture picture, Version pillow, bool hasResolution) =>
        Of(picture.ExifSegments, pillow, ReadsXmp(pillow), hasResolution);

    /// <summary>Whether the XMP of any format can tell the orientation.</summary>
    public static bool ReadsXmp(Version pillow) => pillow >= ReadsXmpSince;

    /// <summary>The EXIF, and XMP if that counts, of segments as a JPEG has them.</summary>
    public static ImageExif Of(IReadOnlyList<ReadOnlyMemory<byte>> segments, Version pillow, bool readsXmp, bool hasResolution)
    {
        byte[] tiff = [];
        ReadOnlyMemory<byte> xmp = default;
        bool exists = false;
        foreach (ReadOnlyMemory<byte> segment in segments)
        {
            bool isExif = segment.Span.StartsWith(pillow >= JoinsSegmentsSince ? "Exif\0\0"u8 : "Exif\0"u8);
            if (isExif && (!exists || pillow >= JoinsSegmentsSince))
            {
                // Up to 10.1 data behind a short identifier is no TIFF file.
                tiff = [.. tiff, .. segment.Span.StartsWith("Exif\0\0"u8) ? segment.Span[6..] : segment.Span];
                exists = true;
            }
            else if (segment.Span.StartsWith("http://ns.adobe.com/xap/1.0/\0"u8) && readsXmp)
            {
                xmp = segment[29..];
            }
        }

        RepeatedTag repeated = pillow >= FirstEntryCountsSince ? RepeatedTag.FirstCounts : RepeatedTag.LastCounts;
        return new ImageExif(tiff, repeated, XmpOrientation(xmp.Span), exists) { IsLoadedByOpen = exists && !hasResolution };
    }

    /// <summary>The EXIF of a page of a TIFF file, whose directory is EXIF itself.</summary>
    /// <param name="tiff">The file.</param>
    /// <param name="offset">Where the page's directory is.</param>
    /// <param name="xmp">The page's XMP.</param>
    /// <param name="isTurnedByLoading">Whether loading the pixels applies the orientation and takes it away.</param>
    public static ImageExif OfTiff(TiffDirectory tiff, long offset, ReadOnlyMemory<byte> xmp, bool isTurnedByLoading) =>
        new(tiff, offset, XmpOrientation(xmp.Span), isTurnedByLoading);

    /// <summary>The same without one tag.</summary>
    public ImageExif Without(int tag) => Tags.ContainsKey(tag) ? new ImageExif(this, tag) : this;

    /// <summary>
    /// The main directory's values with those of the EXIF directory among them, and the GPS directory as a dictionary: what
    /// <c>image._getexif()</c> of a JPEG gives.
    /// </summary>
    public IReadOnlyDictionary<int, object> Merged(Version pillow)
    {
        var merged = Tags.ToDictionary();
        foreach ((int tag, object value) in Directory(ExifDirectories.Exif, pillow))
        {
            merged[tag] = value;
        }

        if (Tags.ContainsKey(ExifDirectories.Gps))
        {
            merged[ExifDirectories.Gps] = Directory(ExifDirectories.Gps, pillow);
        }

        return merged;
    }

    /// <summary>Another directory: <c>exif.get_ifd(tag)</c>, for the tags of <see cref="ExifDirectories"/>; empty if there is none.</summary>
    /// <exception cref="PythonArgumentException">Interoperability is asked for and not there, before Pillow 13.0.</exception>
    public IReadOnlyDictionary<int, object> Directory(int tag, Version pillow) => tag switch
    {
        ExifDirectories.Exif or ExifDirectories.Gps => Values(Tags.GetValueOrDefault(tag) as long?, Singles(tag, pillow)),
        ExifDirectories.Thumbnail => Values(_main is { } main && _tiff!.Next(main) is not 0 and var next ? next : null, SingleValueTags.Contains),
        ExifDirectories.Interop => Interop(pillow),
        ExifDirectories.MakerNote => throw new NotSupportedException("A maker's notes (MakerNote) are not read."),
        _ => new Dictionary<int, object>(),
    };

    private static Func<int, bool> Singles(int directory, Version pillow) => pillow >= KnowsTagsOfDirectoriesSince
        ? tag => SingleValueTags.Contains(tag, directory)
        : SingleValueTags.Contains;

    private Dictionary<int, object> Interop(Version pillow) =>
        Directory(ExifDirectories.Exif, pillow).TryGetValue(ExifDirectories.Interop, out object? offset)
            ? Values(offset as long?, Singles(ExifDirectories.Interop, pillow))
            : pillow >= LacksInteropWithoutErrorSince ? new Dictionary<int, object>()
            : throw new PythonArgumentException("KeyError", $"{ExifDirectories.Interop}");

    private Dictionary<int, object> Values(long? offset, Func<int, bool> isSingle)
    {
        Dictionary<int, object> values = [];
        foreach ((int tag, TiffEntry entry) in offset is null || _tiff is null ? new Dictionary<int, TiffEntry>() : _tiff.Read(offset.Value, TiffEntry.LastPillowType))
        {
            object value = entry.Value;
            values[tag] = isSingle(tag) && value is Array { Length: > 1 } several and not byte[] ? several.GetValue(0)! : value;
        }

        return values;
    }

    private Dictionary<int, object> MainDirectory(int? xmpOrientation)
    {
        Dictionary<int, object> tags = Values(_main, SingleValueTags.Contains);

        // Damaged EXIF is none, and XMP is not looked at then.
        if (xmpOrientation is { } orientation && (_tiff is null || _main is not null))
        {
            tags.TryAdd(OrientationTag, (long)orientation);
        }

        return tags;
    }

    // tiff:Orientation="6" or tiff:Orientation>6
    private static int? XmpOrientation(ReadOnlySpan<byte> xmp)
    {
        ReadOnlySpan<byte> name = "tiff:Orientation"u8;
        for (int at = xmp.IndexOf(name); at >= 0; at = xmp.IndexOf(name))
        {
            xmp = xmp[(at + name.Length)..];
            int digit = xmp.StartsWith("=\""u8) ? 2 : xmp.StartsWith(">"u8) ? 1 : xmp.Length;
            if (digit < xmp.Length && char.IsAsciiDigit((char)xmp[digit]))
            {
                return xmp[digit] - '0';
            }
        }

        return null;
    }
}
