using PurePipeline.Decoding.Exif;

namespace PurePipeline.Tiff;

/// <summary>What one directory says of its page's pixels; what it does not say has TIFF 6.0's defaults.</summary>
internal sealed record TiffPage
{
    private IReadOnlyDictionary<int, TiffEntry> Tags { get; init; } = new Dictionary<int, TiffEntry>();

    public required TiffFile File { get; init; }

    /// <summary>Where the directory is in the file.</summary>
    public long Offset { get; private init; }

    public int Width { get; private init; }

    public int Height { get; private init; }

    /// <summary>The bits of a sample, for each sample or for all of them; one bit if nothing is said.</summary>
    public long[] BitsPerSample { get; private init; } = [1];

    public Compression Compression { get; private init; }

    /// <summary>What the samples mean; null if nothing is said.</summary>
    public Photometric? Photometric { get; init; }

    /// <summary>Whether the first sample is in the lowest bits of a byte.</summary>
    public bool IsLowBitFirst { get; private init; }

    /// <summary>The samples of a pixel; null if nothing is said.</summary>
    public int? StatedSamples { get; private init; }

    public int SamplesPerPixel => StatedSamples ?? 1;

    /// <summary>Whether each sample has strips or tiles of its own.</summary>
    public bool IsPlanar { get; private init; }

    public int Predictor { get; private init; }

    /// <summary>Samples beyond those of the colour: 0 unspecified, 1 alpha that is multiplied in, 2 alpha.</summary>
    public long[] ExtraSamples { get; private init; } = [];

    /// <summary>1 unsigned, 2 signed, 3 float, for each sample or for all of them.</summary>
    public long[] SampleFormat { get; private init; } = [1];

    /// <summary>1 to 8, as EXIF has it.</summary>
    public int Orientation { get; private init; }

    public bool IsTiled => Tags.ContainsKey(TiffTag.TileWidth) || Tags.ContainsKey(TiffTag.TileOffsets);

    /// <summary>Reads a page.</summary>
    /// <exception cref="PictureException">It has no size.</exception>
    public static TiffPage Read(TiffFile file, IReadOnlyDictionary<int, TiffEntry> tags, long offset)
    {
        long Value(int tag, long missing) => tags.TryGetValue(tag, out TiffEntry entry) && entry.Integers is [var first, ..] ? first : missing;
        long[] Values(int tag, long[] missing) => tags.TryGetValue(tag, out TiffEntry entry) && entry.Integers is { Length: > 0 } values ? values : missing;
        long width = Value(TiffTag.ImageWidth, 0);
        long height = Value(TiffTag.ImageLength, 0);
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue)
        {
            throw file.Corrupt($"{width}x{height} pixels.", offset);
        }

        long samples = Value(TiffTag.SamplesPerPixel, -1);
        return new TiffPage
        {
            File = file,
            Tags = tags,
            Offset = offset,
            Width = (int)width,
            Height = (int)height,
            BitsPerSample = Values(TiffTag.BitsPerSample, [1]),
            Compression = (Compression)Value(TiffTag.Compression, (long)Compression.None),
            Photometric = tags.ContainsKey(TiffTag.Photometric) ? (Photometric)Value(TiffTag.Photometric, 0) : null,
            IsLowBitFirst = Value(TiffTag.FillOrder, 1) == 2,
            StatedSamples = samples is >= 0 and <= ushort.MaxValue ? (int)samples : null,
            IsPlanar = Value(TiffTag.PlanarConfiguration, 1) == 2,
            Predictor = (int)Value(TiffTag.Predictor, 1),
            ExtraSamples = Values(TiffTag.ExtraSamples, []),
            SampleFormat = Values(TiffTag.SampleFormat, [1]),
            Orientation = (int)Value(TiffTag.Orientation, 1),
        };
    }

    public bool Has(int tag) => Tags.ContainsKey(tag);

    /// <summary>A tag as it stands in the directory; null if it is not there.</summary>
    public TiffEntry? Entry(int tag) => Tags.TryGetValue(tag, out TiffEntry entry) ? entry : null;

    /// <summary>The first number of a tag.</summary>
    public long Value(int tag, long missing) => Integers(tag) is [var first, ..] ? first : missing;

    /// <summary>The numbers of a tag; none if it is not there.</summary>
    public long[] Integers(int tag) => Tags.TryGetValue(tag, out TiffEntry entry) ? entry.Integers : [];

    /// <summary>The numbers of a tag; none if it is not there.</summary>
    public double[] Numbers(int tag) => Tags.TryGetValue(tag, out TiffEntry entry) ? entry.Numbers : [];

    /// <summary>The bytes of a tag; none if it is not there.</summary>
    public ReadOnlyMemory<byte> Bytes(int tag) => Tags.TryGetValue(tag, out TiffEntry entry) ? entry.Bytes : default;
}
