using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Decoding;

/// <summary>Pictures read whole, for comparing.</summary>
internal static class Decoded
{
    public static byte[] Pixels(byte[] file, DecodeColor color = DecodeColor.Native, Truncation truncation = Truncation.Refuse)
    {
        DecodedPicture picture = PictureDecoder.Open(file, new DecodeOptions { Name = "test.jpg", Color = color, Truncation = truncation });
        using RowReader rows = picture.OpenRows();
        byte[] pixels = new byte[picture.RowBytes * picture.Height];
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(pixels.AsSpan(y * picture.RowBytes, picture.RowBytes));
        }

        return pixels;
    }

    public static PictureException Error(byte[] file, Truncation truncation = Truncation.Refuse, DecodeLimits? limits = null) =>
        Assert.Throws<PictureException>(() =>
        {
            var options = new DecodeOptions { Name = "test.jpg", Truncation = truncation, Limits = limits ?? DecodeLimits.Default };
            MemoryPicture.Load(PictureDecoder.Open(file, options));
        });
}
