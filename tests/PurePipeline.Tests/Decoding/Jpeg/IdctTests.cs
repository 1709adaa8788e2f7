using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding.Jpeg;

public unsafe class IdctTests
{
    private const int Stride = 24;

    [Fact]
    public void The_block_of_the_reference_gives_its_samples()
    {
        short[] block = new short[64];
        (block[0], block[1], block[8], block[9], block[17], block[63]) = (-240, -37, 55, 12, 31, -9);

        byte[] samples = Transform(block, Variant.Scalar);

        Assert.Equal([111, 111, 109, 109, 106, 106, 104, 104], samples[..8]);
        Assert.Equal([86, 86, 88, 88, 89, 89, 91, 91], samples[(7 * Stride)..((7 * Stride) + 8)]);
    }

    [Theory]
    [InlineData(Variant.Vector128)]
    [InlineData(Variant.Vector256)]
    [InlineData(Variant.Dispatched)]
    public void Every_variant_gives_the_bytes_of_the_scalar_one(Variant variant)
    {
        Assert.SkipUnless(variant != Variant.Vector256 || Avx2.IsSupported, "No AVX2 here.");
        var random = new Random(20261123);
        for (int i = 0; i < 20_000; i++)
        {
            short[] block = RandomBlock(random, i);

            if (!Transform(block, Variant.Scalar).AsSpan().SequenceEqual(Transform(block, variant)))
            {
                Assert.Fail($"Block {i}: {string.Join(' ', block)}.");
            }
        }
    }

    [Fact]
    public void A_block_of_one_coefficient_is_filled_as_it_is_transformed()
    {
        for (int dc = short.MinValue; dc <= short.MaxValue; dc++)
        {
            short[] block = new short[64];
            block[0] = (short)dc;
            byte[] filled = new byte[8 * Stride];
            fixed (byte* destination = filled)
            {
                Idct.Fill((short)dc, destination, Stride);
            }

            if (!filled.AsSpan().SequenceEqual(Transform(block, Variant.Scalar)))
            {
                Assert.Fail($"A first coefficient of {dc}.");
            }
        }
    }

    public enum Variant
    {
        Scalar,
        Vector128,
        Vector256,
        Dispatched,
    }

    /// <summary>
    /// Transforms the block in each place of a batch, among other blocks, and returns its samples; bytes between rows must stay 0.
    /// </summary>
    private static byte[] Transform(short[] block, Variant variant)
    {
        int batch = variant switch { Variant.Vector256 => 2, Variant.Dispatched => Idct.BatchSize, _ => 1 };
        byte** destinations = stackalloc byte*[2];
        nint* strides = stackalloc nint[2] { Stride, Stride };
        byte[]? result = null;
        for (int place = 0; place < batch; place++)
        {
            short[] coefficients = new short[64 * batch];
            for (int i = 0; i < coefficients.Length; i++)
            {
                coefficients[i] = (short)(i * 37);
            }

            for (int i = 0; i < 64; i++)
            {
                coefficients[Idct.Place(i, batch) + (8 * place)] = block[i];
            }

            byte[] samples = new byte[8 * Stride * batch];
            fixed (short* input = coefficients)
            fixed (byte* output = samples)
            {
                destinations[0] = output;
                destinations[1] = output + (8 * Stride);
                switch (variant)
                {
                    case Variant.Scalar: Idct.TransformScalar(input, 1, output, Stride); break;
                    case Variant.Vector128: Idct.TransformVector128(input, output, Stride); break;
                    case Variant.Vector256: Idct.TransformVector256(input, destinations, strides); break;
                    default: Idct.Transform(input, destinations, strides); break;
                }
            }

            Assert.False(coefficients.AsSpan().ContainsAnyExcept((short)0));
            byte[] own = samples[(place * 8 * Stride)..((place + 1) * 8 * Stride)];
            Assert.True(result is null || own.AsSpan().SequenceEqual(result));
            result = own;
        }

        return result!;
    }

    private static short[] RandomBlock(Random random, int kind)
    {
        short[] block = new short[64];
        int limit = (kind % 5) switch { 0 => 32768, 1 => 9000, 2 => 2048, 3 => 300, _ => 40 };
        int count = (kind % 4) switch { 0 => 64, 1 => 8, 2 => 20, _ => 3 };
        for (int i = 0; i < count; i++)
        {
            int at = (kind % 3) switch { 0 => random.Next(64), 1 => random.Next(8), _ => i };
            block[at] = random.Next(8) == 0 ? (short)(random.Next(2) == 0 ? -limit : limit - 1) : (short)random.Next(-limit, limit);
        }

        return block;
    }
}
