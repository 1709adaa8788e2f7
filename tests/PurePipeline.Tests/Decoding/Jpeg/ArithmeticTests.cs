namespace PurePipeline.Tests.Decoding.Jpeg;

/// <summary>The tiny file's coefficients, written anew by libjpeg-turbo's jpegtran; Pillow and OpenCV read the same pixels of them.</summary>
public class ArithmeticTests
{
    private const string Tables =
        "ffd8ffdb004300" + "10101010101010101010101010101010" + "10101010101010101010101010101010"
        + "10101010101010101010101010101010" + "10101010101010101010101010101010";

    private const string Sequential = Tables
        + "ffc90011080004000703012200021100031100ffcc000a0010100501101105ffda000c03010002110311003f00"
        + "d0581453404e604ee6a5797dfb4894cf562843240c85119036014b1c85673f1ecf161a4a10e0ffd9";

    private const string Progressive = Tables
        + "ffca0011080004000703012200021100031100ffcc000600100110ffda000c03010002110310000001cbb9ab70"
        + "ffcc00041005ffda00080101000105021ea860ffcc00041105ffda0008010301013f01156d32ab23ed36c608"
        + "ffcc00041105ffda0008010201013f013887e1cb89af6c6080ffcc00041005ffda0008010100063f02c0"
        + "ffcc00041005ffda0008010100013f217980ffda000c03010002000300000010f8ffcc00041105ffda0008010301013f1051ca5fcb03"
        + "ffcc00041105ffda0008010201013f10ae85976808ffcc00041005ffda0008010100013f10ae83d55e2c20ffd9";

    [Theory]
    [InlineData(Sequential)]
    [InlineData(Progressive)]
    public void Arithmetic_coded_files_give_the_pixels_of_the_references(string file) =>
        Assert.Equal(TinyJpeg.Rgb, Decoded.Pixels(Convert.FromHexString(file)));

    [Theory]
    [InlineData(Sequential)]
    [InlineData(Progressive)]
    public void Whatever_is_cut_off_or_changed_is_handled(string file)
    {
        byte[] whole = Convert.FromHexString(file);
        var random = new Random(1);
        for (int length = 4; length < whole.Length; length++)
        {
            Damaged.AssertHandled(whole[..length]);
            byte[] changed = [.. whole];
            changed[random.Next(71, changed.Length)] = (byte)random.Next(256);
            Damaged.AssertHandled(changed);
        }
    }
}
