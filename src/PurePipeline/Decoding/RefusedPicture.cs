using PurePipeline.Pixels;

namespace PurePipeline.Decoding;

/// <summary>A picture whose size and mode are known, and of which the reference gives no pixel.</summary>
internal sealed class RefusedPicture(int width, int height, PixelMode mode, string format, PictureException error)
    : DecodedPicture(width, height, mode, format)
{
    public override RowReader OpenRows() => throw error;
}
