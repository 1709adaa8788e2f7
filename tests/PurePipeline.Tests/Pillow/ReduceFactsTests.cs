using PurePipeline.Pillow;
using static PurePipeline.Pillow.Resampling;

namespace PurePipeline.Tests.Pillow;

/// <summary>What Pillow's own tests say of reductions by whole factors (Tests/test_image_reduce.py).</summary>
public class ReduceFactsTests
{
    // Those that Pillow has code of their own for, and some of the others.
    private static readonly (int X, int Y)[] Factors =
    [
        (1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (1, 2), (1, 3), (1, 4), (1, 7), (2, 1), (3, 1), (4, 1), (7, 1), (4, 6), (5, 6), (4, 7), (5, 7),
        (19, 17),
    ];

    // The largest differences are those of Pillow's tests. Their picture's mean is 0.4 where this one's is 0.6.
    [Theory]
    [InlineData("L", 0.6, 1)]
    [InlineData("LA", 0.8, 5)]
    [InlineData("La", 0.6, 1)]
    [InlineData("RGB", 0.6, 1)]
    [InlineData("RGBA", 0.8, 5)]
    [InlineData("RGBa", 0.6, 1)]
    [InlineData("I", 0.6, 1)]
    [InlineData("F", 0, 0)]
    public void A_reduction_is_nearly_BOX_and_a_box_is_a_crop(string mode, double mean, double most)
    {
        Image image = SmoothPicture.Create(mode, 256, 251);
        foreach ((int X, int Y) factor in Factors)
        {
            Image reduced = image.Reduce(factor);
            Image boxed = WithBox(image, factor, reduced.Size);

            // Float sums in another order.
            double rounding = mode == "F" ? 1e-4 : 0;
            Assert.InRange(SmoothPicture.Difference(reduced, boxed), 0, (mean * reduced.Bands.Count) + rounding);
            Assert.InRange(SmoothPicture.LargestDifference(reduced, boxed), 0, most + rounding);
            if (mode is not ("LA" or "RGBA"))
            {
                Assert.Equal(image.Crop((11, 13, 146, 164)).Reduce(factor).ToBytes(), image.Reduce(factor, (11, 13, 146, 164)).ToBytes());
            }
        }
    }

    [Theory]
    [InlineData("LA")]
    [InlineData("RGBA")]
    public void Opaque_images_are_reduced_as_those_without_alpha(string mode)
    {
        Image image = SmoothPicture.Create(mode, 256, 251).PutAlpha(255);
        foreach ((int X, int Y) factor in Factors)
        {
            Image reduced = image.Reduce(factor);
            Assert.InRange(SmoothPicture.LargestDifference(reduced, WithBox(image, factor, reduced.Size)), 0, 1);
            Assert.Equal(image.Crop((11, 13, 146, 164)).Reduce(factor).ToBytes(), image.Reduce(factor, (11, 13, 146, 164)).ToBytes());
        }
    }

    // Whole blocks, then the cut ones of the last column, of the last row, and of the corner.
    private static Image WithBox(Image image, (int X, int Y) factor, (int Width, int Height) size)
    {
        (int columns, int rows) = (image.Width / factor.X, image.Height / factor.Y);
        (int right, int lower) = (columns * factor.X, rows * factor.Y);
        Image result = Image.New(image.Mode, size).Paste(image.Resize((columns, rows), Box, (0, 0, right, lower)).Load(), (0, 0));
        if (columns < size.Width)
        {
            result = result.Paste(image.Resize((1, rows), Box, (right, 0, image.Width, lower)).Load(), (columns, 0));
        }

        if (rows < size.Height)
        {
            result = result.Paste(image.Resize((columns, 1), Box, (0, lower, right, image.Height)).Load(), (0, rows));
        }

        return columns < size.Width && rows < size.Height
            ? result.Paste(image.Resize((1, 1), Box, (right, lower, image.Width, image.Height)).Load(), (columns, rows))
            : result;
    }
}
