using PurePipeline.Decoding.Exif;

namespace PurePipeline.Tiff;

/// <summary>A TIFF file's bytes, their order, and its chain of directories, one for a page.</summary>
internal sealed class TiffFile
{
    /// <param name="data">The file.</param>
    /// <param name="isBig">Whether its offsets have 8 bytes.</param>
    /// <param name="repeated">Which of a tag's entries counts.</param>
    /// <param name="name">The file's name for errors.</param>
    public TiffFile(ReadOnlyMemory<byte> data, bool isBig, RepeatedTag repeated, string? name)
    {
        (Data, IsBig, Name) = (data, isBig, name);
        IsLittleEndian = data.Span.StartsWith("II"u8);
        Directory = new TiffDirectory(data, repeated, isBig);
        for (long offset = Directory.FirstOffset(); offset != 0 && PageOffsets.TryAdd(offset, true); offset = Directory.Next(offset))
        {
        }
    }

    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Where the pages' directories are, in their order. A chain that comes back to a page ends there.</summary>
    public OrderedDictionary<long, bool> PageOffsets { get; } = [];

    /// <summary>Reads directories.</summary>
    public TiffDirectory Directory { get; }

    public bool IsBig { get; }

    public bool IsLittleEndian { get; }

    public string? Name { get; }

    /// <summary>The page at an offset.</summary>
    /// <exception cref="PictureException">It has no size.</exception>
    public TiffPage ReadPage(long offset) => TiffPage.Read(this, Directory.Read(offset), offset);

    public PictureException Corrupt(string problem, long? offset = null) => new(PictureErrorCode.Corrupt, problem, Name, offset);

    public PictureException Unsupported(string problem, long? offset = null) => new(PictureErrorCode.Unsupported, problem, Name, offset);

    public PictureException Truncated(string problem) => new(PictureErrorCode.Truncated, problem, Name, Data.Length);
}
