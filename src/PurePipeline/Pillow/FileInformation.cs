namespace PurePipeline.Pillow;

/// <summary>
/// What a file says beside its pixels, as <c>image.info</c> has it when the file is opened, but for the transparency: names in the order in
/// which Pillow meets them. A value is a string, bytes, a <see cref="long"/>, a <see cref="double"/>, an array of these, null for
/// <c>None</c>, or <see cref="Unread"/>.
/// </summary>
internal sealed class FileInformation(OrderedDictionary<string, object?> entries, FileInformation? loaded = null)
{
    /// <summary>Stands for a value that is there, and is not read.</summary>
    public static readonly object Unread = new();

    private const string Exif = "exif";
    private const string Xmp = "xmp";

    /// <summary>Of a file that says nothing, and of an image without a file.</summary>
    public static FileInformation None { get; } = new([]);

    /// <summary>Of a format whose information is not read: it is known what is there, and no more.</summary>
    public static FileInformation OfUnread(params IEnumerable<string> names) => new(new(names.Select(static name => KeyValuePair.Create(name, (object?)Unread))));

    public IReadOnlyDictionary<string, object?> Entries => entries;

    /// <summary>The same when the pixels have been loaded: Pillow comes upon a PNG's texts behind the image data then.</summary>
    public FileInformation Loaded => loaded ?? this;

    /// <summary>
    /// The same behind <c>ImageOps.exif_transpose</c>, which writes EXIF and XMP anew, without the orientation, where they have one.
    /// </summary>
    public FileInformation Upright()
    {
        OrderedDictionary<string, object?> upright = new(Loaded.Entries);
        foreach (string name in new[] { Exif, Xmp }.Where(upright.ContainsKey))
        {
            upright[name] = Unread;
        }

        return new FileInformation(upright);
    }
}
