using PurePipeline.Decoding.WebP;

namespace PurePipeline.Tests.Decoding.WebP;

public class LosslessTransformTests
{
    [Theory]
    [MemberData(nameof(Modes))]
    public void The_vector_forms_of_the_predictions_give_the_pixels_of_the_scalar_ones(int mode)
    {
        var random = new Random(mode);
        for (int width = 2; width < 60; width++)
        {
            uint[] above = Pixels(random, width + 1);
            uint[] expected = Pixels(random, width);
            uint[] actual = [.. expected];
            int x = random.Next(1, Math.Min(width, 6));

            PredictorTransform.Undo(mode, expected, above, x, width, vectors: false);
            PredictorTransform.Undo(mode, actual, above, x, width, vectors: true);

            Assert.Equal(expected, actual);
        }
    }

    public static TheoryData<int> Modes => [.. Enumerable.Range(0, 16)];

    [Fact]
    public void The_vector_forms_of_the_colour_transforms_give_the_pixels_of_the_scalar_ones()
    {
        var random = new Random(1);
        for (int width = 1; width < 200; width++)
        {
            uint[] expected = Pixels(random, width);
            uint[] actual = [.. expected];
            uint factors = (uint)random.NextInt64(1L << 32);

            CrossColorTransform.Undo(expected, factors, vectors: false);
            CrossColorTransform.Undo(actual, factors, vectors: true);
            Assert.Equal(expected, actual);

            SubtractGreenTransform.Undo(expected, vectors: false);
            SubtractGreenTransform.Undo(actual, vectors: true);
            Assert.Equal(expected, actual);
        }
    }

    // Noise, and neighbours that are alike, so that all choices occur.
    private static uint[] Pixels(Random random, int count)
    {
        uint mask = random.Next(3) == 0 ? 0x03030303u : uint.MaxValue;
        return [.. Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1L << 32) & mask)];
    }
}
