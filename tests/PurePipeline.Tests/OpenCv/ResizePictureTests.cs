using PurePipeline.OpenCv;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6 and 4.13.</summary>
public class ResizePictureTests
{
    private static readonly byte[] _square = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 255];

    [Theory]
    [InlineData(3, 3, new byte[] { 18, 32, 45, 72, 85, 98, 125, 138, 217 })]
    [InlineData(2, 2, new byte[] { 35, 55, 115, 159 })]
    [InlineData(5, 2, new byte[] { 30, 37, 45, 53, 60, 110, 117, 125, 147, 188 })]
    public void Linear_gives_the_values_of_cv2(int width, int height, byte[] expected) =>
        Assert.Equal(expected, Resize(new MemoryPicture(_square, 4, 4, PixelMode.L), (width, height)));

    [Fact]
    public void Linear_enlarges_as_cv2_does() =>
        Assert.Equal([0, 0, 55, 128, 200, 255, 255], Resize(new MemoryPicture(new byte[] { 0, 255 }, 2, 1, PixelMode.L), (7, 1)));

    [Theory]
    [InlineData(3, 3, new byte[] { 10, 20, 30, 50, 60, 70, 90, 100, 110 })]
    [InlineData(2, 2, new byte[] { 10, 30, 90, 110 })]
    public void Nearest_gives_the_values_of_cv2(int width, int height, byte[] expected) =>
        Assert.Equal(expected, Resize(new MemoryPicture(_square, 4, 4, PixelMode.L), (width, height), Interpolation.Nearest));

    [Theory]
    [InlineData(3, 3, new byte[] { 22, 35, 48, 72, 85, 98, 122, 135, 201 })]
    [InlineData(2, 2, new byte[] { 35, 55, 115, 159 })]
    [InlineData(5, 2, new byte[] { 30, 38, 45, 53, 60, 110, 118, 125, 144, 188 })]
    [InlineData(1, 4, new byte[] { 25, 65, 105, 169 })]
    public void Area_gives_the_values_of_cv2(int width, int height, byte[] expected) =>
        Assert.Equal(expected, Resize(new MemoryPicture(_square, 4, 4, PixelMode.L), (width, height), Interpolation.Area));

    [Theory]
    [InlineData(17, 8)]
    [InlineData(13, 6)]
    [InlineData(19, 10)]
    public void Sizes_by_factor_round_half_to_even(int length, int expected)
    {
        ResizeScale scale = ResizeScale.Of(new MemoryPicture(new byte[length * length], length, length, PixelMode.L), default, 0.5, 0.5);

        Assert.Equal((expected, expected), (scale.Width, scale.Height));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(-1, 5, 0, 0.5)]
    [InlineData(0, 5, 0.01, 0.5)]
    [InlineData(0, 0, double.NaN, 1)]
    [InlineData(0, 0, 1e300, 1)]
    public void A_size_of_no_pixels_is_refused(int width, int height, double fx, double fy) =>
        Assert.Throws<ArgumentException>(() => ResizeScale.Of(new MemoryPicture(_square, 4, 4, PixelMode.L), (width, height), fx, fy));

    [Fact]
    public void The_same_size_is_the_picture_itself()
    {
        var picture = new MemoryPicture(_square, 4, 4, PixelMode.L);

        Assert.Same(picture, ResizePicture.Create(picture, ResizeScale.Of(picture, (4, 4), 0, 0), Interpolation.Linear));
    }

    [Theory]
    [InlineData(Interpolation.Nearest)]
    [InlineData(Interpolation.Linear)]
    [InlineData(Interpolation.Area)]
    [InlineData(Interpolation.Cubic)]
    [InlineData(Interpolation.Lanczos4)]
    [InlineData(Interpolation.LinearExact)]
    [InlineData(Interpolation.NearestExact)]
    public void Rows_may_be_skipped(Interpolation interpolation)
    {
        var random = new Random(5);
        byte[] pixels = new byte[60 * 50 * 3];
        random.NextBytes(pixels);
        foreach ((int width, int height) in new[] { (31, 77), (31, 37), (20, 13), (30, 25), (20, 10) })
        {
            var source = new MemoryPicture(pixels, 60, 50, PixelMode.Bgr);
            Picture picture = ResizePicture.Create(source, ResizeScale.Of(source, (width, height), 0, 0), interpolation);
            byte[] expected = Resize(source, (width, height), interpolation);

            using RowReader rows = picture.OpenRows();
            byte[] row = new byte[picture.RowBytes];
            while (rows.NextRow < picture.Height)
            {
                rows.Skip(random.Next(Math.Min(4, picture.Height - rows.NextRow)));
                int y = rows.NextRow;
                rows.Read(row);
                Assert.Equal(expected.AsSpan(y * row.Length, row.Length), row.AsSpan());
            }
        }
    }

    private static byte[] Resize(Picture source, (int Width, int Height) size, Interpolation interpolation = Interpolation.Linear)
    {
        Picture picture = ResizePicture.Create(source, ResizeScale.Of(source, size, 0, 0), interpolation);
        byte[] pixels = new byte[picture.RowBytes * picture.Height];
        using RowReader rows = picture.OpenRows();
        for (int y = 0; y < picture.Height; y++)
        {
            rows.Read(pixels.AsSpan(y * picture.RowBytes, picture.RowBytes));
        }

        return pixels;
    }
}
