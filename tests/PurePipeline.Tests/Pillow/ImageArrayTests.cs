using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

public class ImageArrayTests
{
    [Fact]
    public void An_image_is_an_array_of_rows_columns_and_channels()
    {
        MemoryPicture picture = TestPicture.Create(4, 3, PixelMode.Rgb, 1);

        NdArray array = new Image(picture).AsArray();

        Assert.Equal([3, 4, 3], array.Shape);
        Assert.Equal(DType.UInt8, array.DType);
        Assert.Equal(picture.Row(0), array.ToBytes().AsSpan(0, 12));
        Assert.Equal([3, 4], new Image(picture).Convert("L").AsArray(DType.Float32).Shape);
    }

    [Fact]
    public void An_image_made_of_an_array_is_that_array_again()
    {
        NdArray array = new Image(TestPicture.Create(9, 7, PixelMode.Rgb, 2)).Resize((5, 6), Bilinear).AsArray();

        Image image = Image.FromArray(array);

        Assert.Equal("RGB", image.Mode);
        Assert.Equal((5, 6), image.Size);
        Assert.Equal(array.ToBytes(), image.AsArray().ToBytes());
    }

    [Fact]
    public void Three_channels_of_an_array_are_red_green_blue_whatever_they_were()
    {
        MemoryPicture blueFirst = TestPicture.Create(4, 3, PixelMode.Bgr, 3);

        Image image = Image.FromArray(NdArray.FromPicture(blueFirst));

        Assert.Equal("RGB", image.Mode);
        Assert.Equal(blueFirst.Row(2), MemoryPicture.Load(image.Picture).Row(2));
    }

    [Fact]
    public void Arrays_that_are_no_images_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Image.FromArray(NdArray.Full([4, 4], 1.0, DType.Float64)));
        Assert.Throws<ArgumentException>(() => Image.FromArray(NdArray.Full([4, 4, 1], 1.0, DType.UInt8)));
    }
}
