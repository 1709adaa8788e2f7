using PurePipeline.Decoding.WebP;

namespace PurePipeline.Tests.Decoding.WebP;

public unsafe class ReconstructionTests
{
    private const int Stride = 32;

    [Fact]
    public void The_vector_forms_of_the_inverse_transform_give_the_bytes_of_the_scalar_ones()
    {
        var random = new Random(3);
        short* coefficients = stackalloc short[16];
        for (int i = 0; i < 5000; i++)
        {
            // Beyond what an encoder writes, sums wrap.
            int largest = 1 << random.Next(1, 16);
            for (int j = 0; j < 16; j++)
            {
                coefficients[j] = (short)random.Next(-largest, largest);
            }

            short dc = coefficients[0];
            short* source = coefficients;
            AssertSame(random, block => InverseTransform.AddFullScalar(source, block, Stride), block => InverseTransform.AddFullVector128(source, block, Stride));
            AssertSame(random, block => InverseTransform.AddDcScalar(dc, block, Stride), block => InverseTransform.AddDcVector128(dc, block, Stride));
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(16)]
    public void The_vector_form_of_the_true_motion_prediction_gives_the_bytes_of_the_scalar_one(int size)
    {
        var random = new Random(size);
        for (int i = 0; i < 200; i++)
        {
            AssertSame(
                random,
                block => BlockPredictor.TrueMotionScalar(block, Stride, size),
                block => BlockPredictor.TrueMotionVector128(block, Stride, size));
        }
    }

    private delegate void Change(byte* block);

    private static void AssertSame(Random random, Change scalar, Change vector)
    {
        byte[] expected = new byte[Stride * 20];
        random.NextBytes(expected);
        byte[] actual = [.. expected];
        fixed (byte* e = expected, a = actual)
        {
            scalar(e + (2 * Stride) + 8);
            vector(a + (2 * Stride) + 8);
        }

        Assert.Equal(expected, actual);
    }
}
