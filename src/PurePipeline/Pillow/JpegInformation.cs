using System.Buffers.Binary;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>JpegImagePlugin</c> puts into <c>image.info</c> from a JPEG's segments, in the order of the file. Verified with Pillow 9.4, 11.1
/// and 13.0.
/// </summary>
internal sealed class JpegInformation(Version pillow)
{
    private const double CentimetresPerInch = 2.54;

    private static readonly Version s_joinsExifSince = new(10, 2);
    private static readonly Version s_readsXmpSince = new(11, 0);
    private static readonly Version s_knowsCentimetresSince = new(11, 0);

    // Before, the resolution was looked for in the EXIF when an application segment had been read, not at the end.
    private static readonly Version s_looksAtEndSince = new(9, 5);

    private readonly OrderedDictionary<string, object?> _entries = [];
    private readonly List<byte[]> _profile = [];

    /// <summary>A segment of an application, ff<paramref name="code"/>, which is not too short for what it is.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="data">Its data.</param>
    /// <param name="position">Where the data starts in the file.</param>
    public void TakeApplication(int code, ReadOnlySpan<byte> data, int position)
    {
        switch (code)
        {
            case 0xE0 when data.StartsWith("JFIF"u8):
                TakeJfif(data);
                break;
            case 0xE1 when data.StartsWith(pillow >= s_joinsExifSince ? "Exif\0\0"u8 : "Exif\0"u8):
                TakeExif(data);
                break;
            case 0xE1 when data.StartsWith("http://ns.adobe.com/xap/1.0/\0"u8) && pillow >= s_readsXmpSince:
                _entries[FileInformation.Xmp] = data[29..].ToArray();
                break;
            case 0xE2 when data.StartsWith("FPXR\0"u8):
                _entries["flashpix"] = data.ToArray();
                break;
            case 0xE2 when data.StartsWith("ICC_PROFILE\0"u8):
                _profile.Add(data.ToArray());
                break;
            case 0xE2 when data.StartsWith("MPF\0"u8):
                _entries["mp"] = data[4..].ToArray();
                _entries["mpoffset"] = position + 4L;
                break;
            case 0xED when data.StartsWith("Photoshop 3.0\0"u8):
                _entries.TryAdd("photoshop", new OrderedDictionary<object, object>());
                _ = PhotoshopResources.TryRead(data[14..], (OrderedDictionary<object, object>)_entries["photoshop"]!);
                break;
            case 0xEE when data.StartsWith("Adobe"u8):
                _entries["adobe"] = (long)BinaryPrimitives.ReadUInt16BigEndian(data[5..]);
                if (data.Length > 11)
                {
                    _entries["adobe_transform"] = (long)data[11];
                }

                break;
            case 0xFE:
                _entries["comment"] = data.ToArray();
                break;
        }

        if (pillow < s_looksAtEndSince && code is >= 0xE0 and <= 0xEF)
        {
            LookForResolution();
        }
    }

    /// <summary>A frame header, ff<paramref name="code"/>: the parts of a profile before it are all.</summary>
    public void TakeFrame(int code)
    {
        if (code is 0xC2 or 0xC6 or 0xCA or 0xCE)
        {
            _entries["progressive"] = 1L;
            _entries["progression"] = 1L;
        }

        if (_profile.Count > 0)
        {
            _profile.Sort(static (a, b) => a.AsSpan().SequenceCompareTo(b));
            _entries["icc_profile"] = _profile[0][13] == _profile.Count ? _profile.SelectMany(part => part[14..]).ToArray() : null;
            _profile.Clear();
        }
    }

    /// <summary>Whether the file's JFIF header, or before 9.5 its EXIF, has told the resolution.</summary>
    public bool HasResolution => _entries.ContainsKey(FileInformation.Resolution);

    /// <summary>Whether it is the JFIF header that has told it.</summary>
    public bool HasJfifResolution => HasResolution && !ReferenceEquals(_entries[FileInformation.Resolution], FileInformation.Unread);

    /// <summary>The EXIF, and nothing that the XMP says.</summary>
    public ImageExif ExifAlone => ImageExif.Of(
        _entries.GetValueOrDefault(FileInformation.Exif) is byte[] segment ? [segment] : [], pillow, readsXmp: false, HasJfifResolution);

    /// <summary>All of it, at the first scan.</summary>
    /// <param name="exif">The image's EXIF, which is asked for the resolution when somebody wants to know that.</param>
    public FileInformation Complete(ImageExif exif)
    {
        LookForResolution();
        return HasJfifResolution || !HasResolution ? new FileInformation(_entries) : new FileInformation(() => new OrderedDictionary<string, object?>(_entries)
        {
            [FileInformation.Resolution] = exif.Problem is null && ResolutionOf(exif.Tags) is { } dots ? [dots, dots] : new object[] { 72L, 72L },
        });
    }

    private void TakeJfif(ReadOnlySpan<byte> data)
    {
        int version = BinaryPrimitives.ReadUInt16BigEndian(data[5..]);
        _entries["jfif"] = (long)version;
        _entries["jfif_version"] = new object[] { (long)(version >> 8), (long)(version & 0xFF) };
        if (data.Length < 12)
        {
            return;
        }

        int unit = data[7];
        (int x, int y) = (BinaryPrimitives.ReadUInt16BigEndian(data[8..]), BinaryPrimitives.ReadUInt16BigEndian(data[10..]));
        if (unit == 1)
        {
            _entries[FileInformation.Resolution] = new object[] { (long)x, (long)y };
        }
        else if (unit == 2 && pillow >= s_knowsCentimetresSince)
        {
            _entries[FileInformation.Resolution] = new object[] { x * CentimetresPerInch, y * CentimetresPerInch };
        }

        _entries["jfif_unit"] = (long)unit;
        _entries["jfif_density"] = new object[] { (long)x, (long)y };
    }

    private void TakeExif(ReadOnlySpan<byte> data)
    {
        if (_entries.GetValueOrDefault(FileInformation.Exif) is not byte[] before)
        {
            _entries[FileInformation.Exif] = data.ToArray();
        }
        else if (pillow >= s_joinsExifSince)
        {
            _entries[FileInformation.Exif] = (byte[])[.. before, .. data[6..]];
        }
    }

    // Where Pillow asks the EXIF, its answer will stand.
    private void LookForResolution()
    {
        if (_entries.ContainsKey(FileInformation.Exif))
        {
            _entries.TryAdd(FileInformation.Resolution, FileInformation.Unread);
        }
    }

    // ResolutionUnit and XResolution; 3 is centimetres.
    private static object? ResolutionOf(IReadOnlyDictionary<int, object> tags)
    {
        if (!tags.TryGetValue(0x0128, out object? unit) || !tags.TryGetValue(0x011A, out object? x))
        {
            return null;
        }

        bool isMetric = unit is 3L or 3.0;
        return x switch
        {
            double dots when double.IsNaN(dots) => null,
            double dots => isMetric ? dots * CentimetresPerInch : dots,
            long dots => isMetric ? dots * CentimetresPerInch : (object)dots,
            long[] { Length: > 1 } pair when pair[1] != 0 => (double)pair[0] / pair[1] * (isMetric ? CentimetresPerInch : 1),
            _ => null,
        };
    }
}
