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

    // The texts are Pillow's.
    [Fact]
    public void Arrays_that_are_no_images_are_refused()
    {
        var error = Assert.Throws<InvalidCastException>(() => Image.FromArray(NdArray.Full([4, 4], 1, DType.Int64)));
        Assert.Equal("Cannot handle this data type: (1, 1), <i8", error.Message);
        error = Assert.Throws<InvalidCastException>(() => Image.FromArray(NdArray.Full([4, 4, 1], 1, DType.UInt8)));
        Assert.Equal("Cannot handle this data type: (1, 1, 1), |u1", error.Message);
        Assert.Throws<ArgumentException>(() => Image.FromArray(NdArray.Full([4, 4, 3], 1, DType.UInt8), "L"));
    }

    [Theory]
    [InlineData("9.4", "L", true)]
    [InlineData("9.4", "RGB", false)]
    [InlineData("11.1", "L", true)]
    [InlineData("11.1", "RGB", true)]
    public void Arrays_without_elements_are_images_of_most_modes_since_10_2(string release, string mode, bool isImage)
    {
        NdArray array = NdArray.Full(mode == "L" ? [5, 0] : [5, 0, 3], 0, DType.UInt8, ReferenceVersions.Parse("pillow=" + release));
        if (isImage)
        {
            Image image = Image.FromArray(array);
            Assert.Equal((mode, (0, 5)), (image.Mode, image.Size));
        }
        else
        {
            Assert.Throws<ArgumentException>(() => Image.FromArray(array));
        }
    }

    [Theory]
    [InlineData(DType.Bool, "1", DType.Bool)]
    [InlineData(DType.UInt8, "L", DType.UInt8)]
    [InlineData(DType.Int8, "I", DType.Int32)]
    [InlineData(DType.UInt16, "I;16", DType.UInt16)]
    [InlineData(DType.Int16, "I", DType.Int32)]
    [InlineData(DType.UInt32, "I", DType.Int32)]
    [InlineData(DType.Int32, "I", DType.Int32)]
    [InlineData(DType.Float32, "F", DType.Float32)]
    [InlineData(DType.Float64, "F", DType.Float32)]
    public void The_type_decides_the_mode(DType elements, string mode, DType again)
    {
        NdArray array = NdArray.Create<byte>([0, 1, 2, 3, 4, 5], 2, 3).AsType(elements);

        Image image = Image.FromArray(array);

        Assert.Equal((mode, (3, 2)), (image.Mode, image.Size));
        Assert.Equal(again, image.AsArray().DType);
        Assert.Equal(array.AsType(again).AsType(DType.Float64).ToBytes(), image.AsArray().AsType(DType.Float64).ToBytes());
    }
}
