namespace PurePipeline.Pillow;

/// <summary>
/// What a file says beside its pixels, as <c>image.info</c> has it when the file is opened: names in the order in which Pillow meets them, and of
/// the transparency, which the image itself knows, the place alone. A value is a string, bytes, a <see cref="long"/>, a <see cref="double"/>, an array or a dictionary of these, null
/// for <c>None</c>, <see cref="Unread"/>, or <see cref="OfImage"/>. It is worked out when somebody asks.
/// </summary>
/// <param name="read">Works it out.</param>
/// <param name="loaded">The same when the pixels have been loaded, if that tells more.</param>
internal sealed class FileInformation(Func<OrderedDictionary<string, object?>> read, FileInformation? loaded = null)
{
    /// <summary>Stands for a value that is there, and is not read.</summary>
    public static readonly object Unread = new();

    /// <summary>Stands for the transparency, if the image has any.</summary>
    public static readonly object OfImage = new();

    /// <summary>The name of the transparency.</summary>
    public const string Transparency = "transparency";

    /// <summary>The name of the resolution, in dots per inch.</summary>
    public const string Resolution = "dpi";

    /// <summary>The name of the EXIF.</summary>
    public const string Exif = "exif";

    /// <summary>The name of the XMP.</summary>
    public const string Xmp = "xmp";

    private readonly Lazy<OrderedDictionary<string, object?>> _entries = new(read);

    public FileInformation(OrderedDictionary<string, object?> entries, FileInformation? loaded = null)
        : this(() => entries, loaded)
    {
    }

    /// <summary>Of a file that says nothing, and of an image without a file.</summary>
    public static FileInformation None { get; } = new([]);

    public IReadOnlyDictionary<string, object?> Entries => _entries.Value;

    /// <summary>What the frame before has said stays known where this one says nothing of it, but for the XMP.</summary>
    public bool KeepsOlder { get; init; }

    /// <summary>Whether something that the frame before has said is no longer known at this one.</summary>
    public bool Forgets(string name) => !_entries.Value.ContainsKey(name) && (!KeepsOlder || name == Xmp);

    /// <summary>
    /// The same when the pixels have been loaded: Pillow comes upon a PNG's texts behind the image data then, and upon the time of a WebP's
    /// frame.
    /// </summary>
    public FileInformation Loaded => loaded ?? this;

    /// <summary>The same and more, for what loading tells.</summary>
    public OrderedDictionary<string, object?> Copy() => new(_entries.Value);

    /// <summary>
    /// The same behind <c>ImageOps.exif_transpose</c>, which writes EXIF and XMP anew, without the orientation, where they have one.
    /// </summary>
    public FileInformation Upright() => new(() =>
    {
        OrderedDictionary<string, object?> upright = Loaded.Copy();
        foreach (string name in new[] { Exif, Xmp }.Where(upright.ContainsKey))
        {
            upright[name] = Unread;
        }

        return upright;
    });
}
