using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using PilImage = PurePipeline.Pillow.Image;

namespace PurePipeline.ImageSharp.Tests;

public class ImageSharpImagesTests
{
    [Theory]
    [InlineData("1", typeof(L8))]
    [InlineData("L", typeof(L8))]
    [InlineData("LA", typeof(La16))]
    [InlineData("I;16", typeof(L16))]
    [InlineData("RGB", typeof(Rgb24))]
    [InlineData("RGBA", typeof(Rgba32))]
    public void Pillows_image_goes_there_and_comes_back(string mode, Type pixel)
    {
        PilImage image = mode == "I;16"
            ? PilImage.FromArray(NdArray.Create(Enumerable.Range(0, 35 * 27).Select(i => (ushort)(i * 69)).ToArray(), 27, 35))
            : Photo(35, 27).Convert(mode);
        using Image there = image.ToImageSharp();
        PilImage back = there.ToPillow();

        Assert.Equal(typeof(Image<>).MakeGenericType(pixel), there.GetType());
        Assert.Equal(mode == "1" ? "L" : mode, back.Mode);
        Assert.Equal((35, 27), back.Size);
        Assert.Equal(mode == "1" ? image.Convert("L").AsArray().ToBytes() : image.AsArray().ToBytes(), back.AsArray().ToBytes());
    }

    [Fact]
    public void Cv2s_image_is_blue_green_red()
    {
        NdArray array = Cv2.Resize(Cv2.Imread(GoldenFolder.Picture("profile.jpg")), (40, 30));
        using Image<Bgr24> image = array.ToImageSharp<Bgr24>();
        byte[] first = array.ToBytes()[..3];

        Assert.Equal(new Bgr24(first[2], first[1], first[0]), image[0, 0]);
        Assert.Equal([30, 40, 3], image.ToNdArray().Shape.ToArray());
        Assert.Equal(array.ToBytes(), image.ToNdArray().ToBytes());
        Assert.Equal(Cv2.CvtColor(array, ColorConversion.Bgr2Rgb).ToBytes(), image.ToPillow().AsArray().ToBytes());
    }

    [Fact]
    public void Each_pixel_type_of_the_same_memory_is_an_array()
    {
        Same<L8>(DType.UInt8, 1);
        Same<La16>(DType.UInt8, 2);
        Same<Rgb24>(DType.UInt8, 3);
        Same<Bgr24>(DType.UInt8, 3);
        Same<Rgba32>(DType.UInt8, 4);
        Same<Bgra32>(DType.UInt8, 4);
        Same<L16>(DType.UInt16, 1);
        Same<La32>(DType.UInt16, 2);
        Same<Rgb48>(DType.UInt16, 3);
        Same<Rgba64>(DType.UInt16, 4);
        Same<RgbaVector>(DType.Float32, 4);
    }

    [Fact]
    public void Pixels_in_another_order_become_Pillows()
    {
        using Image<Rgba32> image = Photo(9, 7).Convert("RGBA").ToImageSharp<Rgba32>();
        image[2, 3] = new Rgba32(1, 2, 3, 4);
        byte[] expected = image.ToNdArray().ToBytes();

        Assert.Equal(expected, image.CloneAs<Bgra32>().ToPillow().AsArray().ToBytes());
        Assert.Equal(expected, image.CloneAs<Argb32>().ToPillow().AsArray().ToBytes());
        Assert.Equal(expected, image.CloneAs<Abgr32>().ToPillow().AsArray().ToBytes());
    }

    [Fact]
    public void A_view_reads_the_images_own_pixels()
    {
        using var image = new Image<Rgb24>(5, 4);
        PilImage view = image.ToPillow();
        image[1, 2] = new Rgb24(7, 8, 9);

        Assert.Equal([7, 8, 9], view.AsArray().ToBytes().AsSpan(((2 * 5) + 1) * 3, 3).ToArray());
        Assert.Equal([7, 8, 9], view.Crop((1, 2, 2, 3)).AsArray().ToBytes());
    }

    [Fact]
    public void What_does_not_fit_is_refused_and_says_what_to_do()
    {
        PilImage photo = Photo(8, 6);
        using var deep = new Image<Rgb48>(2, 2);
        using var packed = new Image<Bgr565>(2, 2);

        Assert.Contains("CloneAs<L8>", Assert.Throws<NotSupportedException>(() => photo.ToImageSharp<L8>()).Message, StringComparison.Ordinal);
        Assert.Contains("Convert(\"RGB\")", Assert.Throws<NotSupportedException>(() => photo.Convert("CMYK").ToImageSharp()).Message, StringComparison.Ordinal);
        Assert.Contains("Rgb48", Assert.Throws<NotSupportedException>(() => deep.ToPillow()).Message, StringComparison.Ordinal);
        Assert.Contains("Bgr565", Assert.Throws<NotSupportedException>(() => packed.ToNdArray()).Message, StringComparison.Ordinal);
        Assert.Contains("uint8", Assert.Throws<ArgumentException>(() => photo.AsArray(DType.Float32).ToImageSharp<Rgb24>()).Message, StringComparison.Ordinal);
    }

    private static PilImage Photo(int width, int height) => PilImage.Open(GoldenFolder.Picture("profile.jpg")).Resize((width, height));

    private static void Same<TPixel>(DType dtype, int channels)
        where TPixel : unmanaged, IPixel<TPixel>
    {
        int[] shape = channels == 1 ? [6, 11] : [6, 11, channels];
        NdArray array = NdArray.Create(Enumerable.Range(0, 66 * channels).Select(i => i * 3L).ToArray(), shape).AsType(dtype);
        using Image<TPixel> image = array.ToImageSharp<TPixel>();
        NdArray back = image.ToNdArray();

        Assert.Equal(dtype, back.DType);
        Assert.Equal(shape, back.Shape.ToArray());
        Assert.Equal(array.ToBytes(), back.ToBytes());
    }
}
