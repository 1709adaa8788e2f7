using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A JPEG that Pillow identifies and libjpeg refuses, with <c>LOAD_TRUNCATED_IMAGES</c>: black, of the size and mode that <c>draft</c> leaves it.
/// </summary>
internal sealed class BlackJpeg(int width, int height, PixelMode mode) : DecodedPicture(width, height, mode, "JPEG")
{
    public override bool CanBeReduced => true;

    public override DecodedPicture With(DecodeColor color, int denominator) => new BlackJpeg(
        (Width + denominator - 1) / denominator,
        (Height + denominator - 1) / denominator,
        color switch
        {
            DecodeColor.Gray => PixelMode.L,
            DecodeColor.YCbCr => PixelMode.YCbCr,
            _ => Mode,
        });

    public override RowReader OpenRows() => new BlackPicture(Width, Height, Mode).OpenRows();
}
