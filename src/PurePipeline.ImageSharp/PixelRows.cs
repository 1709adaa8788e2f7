using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.PixelFormats;

namespace PurePipeline.ImageSharp;

/// <summary>Rows from here to there and back, each copied once.</summary>
internal static class PixelRows
{
    /// <summary>The picture decoded and computed into an image's own memory; its pixels lie as TPixel's.</summary>
    public static Image<TPixel> Read<TPixel>(Picture picture, Configuration configuration)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        var image = new Image<TPixel>(configuration, picture.Width, picture.Height);
        try
        {
            using RowReader rows = RowReader.Open(picture);
            for (int y = 0; y < picture.Height; y++)
            {
                rows.Read(MemoryMarshal.AsBytes(image.DangerousGetPixelRowMemory(y).Span));
            }

            return image;
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }

    /// <summary>An image as a picture of the mode that lies in memory as its pixels do; rows are read from the image when they are asked for.</summary>
    public static Picture View<TPixel>(Image<TPixel> image)
        where TPixel : unmanaged, IPixel<TPixel> => new ImagePicture<TPixel>(image, PixelTypes.ModeOf<TPixel>());

    private sealed class ImagePicture<TPixel>(Image<TPixel> image, PixelMode mode) : Picture(image.Width, image.Height, mode)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        public override RowReader OpenRows() => new Reader(this, image);

        private sealed class Reader(Picture picture, Image<TPixel> image) : RowReader(picture)
        {
            protected override void ReadRow(Span<byte> row) => MemoryMarshal.AsBytes(image.DangerousGetPixelRowMemory(NextRow).Span).CopyTo(row);

            protected override void SkipRows(int count)
            {
            }
        }
    }
}
