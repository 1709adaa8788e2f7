namespace PurePipeline.OpenCv;

/// <summary>How the files begin that some release of OpenCV reads, JPEG left out.</summary>
internal static class KnownFormats
{
    private static readonly byte[][] s_signatures =
    [
        [0x89, .. "PNG"u8], [.. "BM"u8], [.. "GIF8"u8], [.. "II*\0"u8], [.. "MM\0*"u8], [.. "II+\0"u8], [.. "MM\0+"u8],
        [.. "#?"u8], [0x59, 0xa6, 0x6a, 0x95], [0x76, 0x2f, 0x31, 0x01], [0, 0, 0, 12, .. "jP"u8], [0xff, 0x4f, 0xff, 0x51],
    ];

    /// <summary>Whether OpenCV may know what to do with a file.</summary>
    public static bool Contain(ReadOnlySpan<byte> file)
    {
        foreach (byte[] signature in s_signatures)
        {
            if (file.StartsWith(signature))
            {
                return true;
            }
        }

        bool isPortableMap = file is [(byte)'P', (>= (byte)'1' and <= (byte)'7') or (byte)'f' or (byte)'F', (byte)' ' or (>= 9 and <= 13), ..];
        bool isWebP = file.StartsWith("RIFF"u8) && file.Length >= 12 && file[8..].StartsWith("WEBP"u8);
        bool isAvif = file.Length >= 12 && file[4..].StartsWith("ftyp"u8);
        return isPortableMap || isWebP || isAvif;
    }
}
