using System.Text;

namespace PurePipeline.Decoding.Png;

/// <summary>A chunk of a PNG file.</summary>
/// <param name="Type">The four bytes of its type, the first one highest.</param>
/// <param name="Start">Where its data starts in the file.</param>
/// <param name="Length">The bytes of data that it says it has.</param>
internal readonly record struct PngChunk(uint Type, int Start, long Length)
{
    /// <summary>The bytes before the data: its length and the type.</summary>
    public const int HeaderBytes = 8;

    /// <summary>The bytes behind the data: their checksum.</summary>
    public const int ChecksumBytes = 4;

    public const uint Header = 0x49484452; // IHDR
    public const uint Palette = 0x504C5445; // PLTE
    public const uint Data = 0x49444154; // IDAT
    public const uint End = 0x49454E44; // IEND
    public const uint Transparency = 0x74524E53; // tRNS
    public const uint Gamma = 0x67414D41; // gAMA
    public const uint StandardRgb = 0x73524742; // sRGB
    public const uint SignificantBits = 0x73424954; // sBIT
    public const uint Exif = 0x65584966; // eXIf
    public const uint AnimationControl = 0x6163544C; // acTL
    public const uint FrameControl = 0x6663544C; // fcTL
    public const uint FrameData = 0x66644154; // fdAT

    /// <summary>Where the chunk behind this one starts; beyond the file's end if this one is cut short.</summary>
    public long Next => Start + Length + ChecksumBytes;

    /// <summary>Whether the picture cannot be understood without it.</summary>
    public bool IsCritical => (Type >> 24 & 0x20) == 0;

    /// <summary>The type as it is read: <c>IHDR</c>.</summary>
    public string Name => Encoding.Latin1.GetString([(byte)(Type >> 24), (byte)(Type >> 16), (byte)(Type >> 8), (byte)Type]);
}
