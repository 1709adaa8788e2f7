using System.Buffers.Binary;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>JpegImagePlugin</c> puts into <c>image.info</c> from a JPEG's segments, in the order of the file. Verified with Pillow 9.4, 11.1
/// and 13.0.
/// </summary>
internal sealed class JpegInformation(Version pillow)
{
    private const string Resolution = "dpi";
    private const string Exif = "exif";
    private const double CentimetresPerInch = 2.54;

    private static readonly Version s_joinsExifSince = new(10, 2);
    private static readonly Version s_readsXmpSince = new(11, 0);
    private static readonly Version s_knowsCentimetresSince = new(11, 0);

    // Before, the resolution was looked for in the EXIF when an application segment had been read, not at the end.
    private static readonly Version s_looksAtEndSince = new(9, 5);

    private readonly OrderedDictionary<string, object?> _entries = [];
    private readonly List<byte[]> _profile = [];

    /// <summary>A segment of an application, ff<paramref name="code"/>, which is not too short for what it is.</summary>
    public void TakeApplication(int code, ReadOnlySpan<byte> data)
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
                _entries["xmp"] = data[29..].ToArray();
                break;
            case 0xE2 when data.StartsWith("FPXR\0"u8):
                _entries["flashpix"] = data.ToArray();
                break;
            case 0xE2 when data.StartsWith("ICC_PROFILE\0"u8):
                _profile.Add(data.ToArray());
                break;
            case 0xE2 when data.StartsWith("MPF\0"u8):
                _entries["mp"] = data[4..].ToArray();
                _entries["mpoffset"] = FileInformation.Unread;
                break;
            case 0xED when data.StartsWith("Photoshop 3.0\0"u8):
                _entries["photoshop"] = FileInformation.Unread;
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

    /// <summary>All of it, at the first scan.</summary>
    public FileInformation Complete()
    {
        LookForResolution();
        return new FileInformation(_entries);
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
            _entries[Resolution] = new object[] { (long)x, (long)y };
        }
        else if (unit == 2 && pillow >= s_knowsCentimetresSince)
        {
            _entries[Resolution] = new object[] { x * CentimetresPerInch, y * CentimetresPerInch };
        }

        _entries["jfif_unit"] = (long)unit;
        _entries["jfif_density"] = new object[] { (long)x, (long)y };
    }

    private void TakeExif(ReadOnlySpan<byte> data)
    {
        if (_entries.GetValueOrDefault(Exif) is not byte[] before)
        {
            _entries[Exif] = data.ToArray();
        }
        else if (pillow >= s_joinsExifSince)
        {
            _entries[Exif] = (byte[])[.. before, .. data[6..]];
        }
    }

    private void LookForResolution()
    {
        if (_entries.ContainsKey(Resolution) || _entries.GetValueOrDefault(Exif) is not byte[] segment)
        {
            return;
        }

        ImageExif exif = ImageExif.Of([segment], pillow, ImageExif.ReadsXmp(pillow), hasResolution: false);
        _entries[Resolution] = exif.Problem is null && ResolutionOf(exif.Tags) is { } dots ? [dots, dots] : new object[] { 72L, 72L };
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
