using PurePipeline.Numerics;

namespace PurePipeline.Tiff.Imread;

/// <summary>The type of matrix that OpenCV thinks a page is.</summary>
/// <param name="DType">The type of a channel.</param>
/// <param name="Channels">The channels.</param>
internal readonly record struct ImreadType(DType DType, int Channels)
{
    private static readonly Version s_readsMoreSince = new(4, 7);
    private const int LogLuminance = 32844;

    /// <summary>The type of a page: <c>TiffDecoder::readHeader</c>.</summary>
    /// <exception cref="PictureException">OpenCV does not read it.</exception>
    public static ImreadType Of(TiffPage page, Version version)
    {
        bool isGray = page.Photometric is Photometric.WhiteIsZero or Photometric.BlackIsZero;
        int samples = page.StatedSamples ?? (isGray ? 1 : 3);
        long bits = page.BitsPerSample[0];
        bool isSigned = page.SampleFormat[0] == 2;
        if (page.Photometric is not { } photometric || samples is < 1 or > 4)
        {
            throw Refused("samples of a meaning");
        }

        if ((int)photometric >= LogLuminance)
        {
            throw page.File.Unsupported("Logarithmic luminances are not decoded.", page.Offset);
        }

        if (bits > 8 && (photometric > Photometric.Rgb || samples == 2))
        {
            bits = 8;
        }

        int channels = isGray ? 1 : samples;
        bool readsMore = version >= s_readsMoreSince;
        return (bits, page.SampleFormat[0]) switch
        {
            (8, 1 or 2) when photometric == Photometric.Palette => new ImreadType(isSigned ? DType.Int8 : DType.UInt8, 3),
            (1 or 8, 1 or 2) => new ImreadType(isSigned ? DType.Int8 : DType.UInt8, channels),
            (16, 1 or 2) => new ImreadType(isSigned ? DType.Int16 : DType.UInt16, channels),
            (10 or 12 or 14, 1 or 2) => new ImreadType(isSigned ? DType.Int16 : DType.UInt16, channels),
            (4, 1 or 2) when photometric == Photometric.Palette && readsMore => new ImreadType(isSigned ? DType.Int8 : DType.UInt8, 3),
            (32, 3) => new ImreadType(DType.Float32, samples),
            (32, 2) => new ImreadType(DType.Int32, samples),
            (64, 3) when samples < 3 || readsMore => new ImreadType(DType.Float64, samples),
            _ => throw Refused("such samples"),
        };

        PictureException Refused(string what) => page.File.Corrupt(
            $"OpenCV reads no {what}: {samples} of {page.BitsPerSample[0]} bits of format {page.SampleFormat[0]}, photometric interpretation {(int?)page.Photometric}.",
            page.Offset);
    }
}
