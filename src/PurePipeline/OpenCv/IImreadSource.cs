using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <summary>A file as one of OpenCV's decoders sees it (imgcodecs/src/grfmt_base.hpp): it makes the pixels that the flags of <c>imread</c> ask for.</summary>
internal interface IImreadSource
{
    /// <summary>The channels that the file has for OpenCV, 1, 3 or 4: what IMREAD_UNCHANGED gives.</summary>
    int Channels { get; }

    /// <summary>Where EXIF may stand, as a JPEG's segments have it.</summary>
    IReadOnlyList<ReadOnlyMemory<byte>> ExifSegments { get; }

    /// <summary>Whether the pixels have width and height the other way round than the header: reducing reckons with the header's.</summary>
    bool SwapsSides => false;

    /// <summary>Describes the pixels.</summary>
    /// <param name="channels">1, 3, or <see cref="Channels"/>.</param>
    /// <param name="keepsDepth">The samples stay as wide as they are; else they become bytes.</param>
    /// <param name="isRgb">Red is the first colour, not blue.</param>
    Picture Create(int channels, bool keepsDepth, bool isRgb);
}
