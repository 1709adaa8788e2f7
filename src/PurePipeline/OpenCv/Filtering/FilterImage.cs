using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>What a filter is given: sides, channels, and what a channel is. Unlike a picture's mode it names any of OpenCV's types.</summary>
internal readonly record struct FilterImage(int Width, int Height, int Channels, DType Type)
{
    /// <summary>Channels of a row.</summary>
    public int RowLength => Width * Channels;

    /// <summary>Bytes of a pixel.</summary>
    public int PixelBytes => Channels * Type.ItemSize();
}
