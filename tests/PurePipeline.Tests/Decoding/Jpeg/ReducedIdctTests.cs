using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding.Jpeg;

public unsafe class ReducedIdctTests
{
    [Theory]
    [InlineData(4, 1, new byte[] { 108, 107, 106, 106, 92, 98, 106, 111, 83, 90, 99, 106, 85, 88, 91, 93 })]
    [InlineData(4, 2, new byte[] { 108, 107, 106, 106, 92, 98, 106, 111, 83, 90, 99, 106, 85, 88, 91, 93 })]
    [InlineData(2, 1, new byte[] { 101, 107, 86, 97 })]
    [InlineData(1, 1, new byte[] { 98 })]
    public void The_block_of_the_reference_gives_its_samples(int size, int batch, byte[] expected)
    {
        short[] coefficients = new short[64 * batch];
        foreach ((int place, short value) in ((int, short)[])[(0, -240), (1, -37), (8, 55), (9, 12), (17, 31), (63, -9)])
        {
            coefficients[Idct.Place(place, batch)] = value;
        }

        byte[] samples = new byte[size * size];
        fixed (short* from = coefficients)
        fixed (byte* to = samples)
        {
            ReducedIdct.Transform(size, from, batch, to, size);
        }

        Assert.Equal(expected, samples);
        Assert.False(coefficients.AsSpan().ContainsAnyExcept((short)0));
    }

    [Theory]
    [InlineData(4)]
    [InlineData(2)]
    public void The_vector_form_equals_the_scalar_one(int size)
    {
        var random = new Random(size);
        for (int run = 0; run < 20_000; run++)
        {
            int batch = 1 + (run % 2);
            short[] coefficients = new short[64 * batch];
            int count = run % 5 == 0 ? 64 : random.Next(1, 12);
            int range = run % 7 == 0 ? 32767 : 1500;
            for (int i = 0; i < count; i++)
            {
                int natural = run % 3 == 0 ? random.Next(8) : random.Next(64);
                coefficients[Idct.Place(natural, batch)] = (short)random.Next(-range, range + 1);
            }

            (byte[] expected, byte[] actual) = (new byte[size * size], new byte[size * size]);
            fixed (short* scalar = (short[])coefficients.Clone(), vector = coefficients)
            fixed (byte* scalarSamples = expected, vectorSamples = actual)
            {
                ReducedIdct.TransformScalar(size, scalar, batch, scalarSamples, size);
                ReducedIdct.TransformVector128(size, vector, batch, vectorSamples, size);
            }

            Assert.Equal(expected, actual);
            Assert.False(coefficients.AsSpan().ContainsAnyExcept((short)0));
        }
    }
}
