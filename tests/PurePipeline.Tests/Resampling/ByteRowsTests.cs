using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;
using PurePipeline.Tests.Pixels;

namespace PurePipeline.Tests.Resampling;

/// <summary>Every width of vectors gives what the scalar code gives.</summary>
public class ByteRowsTests
{
    [Fact]
    public void Cubic()
    {
        Assert.SkipUnless(Avx2.IsSupported, "There is no AVX2.");
        var random = new Random(8);
        for (int i = 0; i < 300; i++)
        {
            (float[] ring, int[] starts, float[] weights, int length) = Make(random, 4, _ => (float)random.Next(-300_000, 800_000));
            byte[] expected = new byte[length];
            CubicByteRows.BlendScalar(ring, starts, weights, expected, 0);
            byte[] row = new byte[length];
            int done = CubicByteRows.BlendVector256(ring, starts, weights, row);
            Assert.Equal(expected[..done], row[..done]);
            if (Avx512BW.IsSupported)
            {
                row.AsSpan().Clear();
                done = CubicByteRows.BlendVector512(ring, starts, weights, row);
                Assert.Equal(expected[..done], row[..done]);
                Span<byte> streamed = PlacedMemory.Of(length);
                done = CubicByteRows.BlendVector512(ring, starts, weights, streamed, streams: true);
                Assert.Equal(expected.AsSpan(0, done), streamed[..done]);
            }
        }
    }

    [Fact]
    public void Lanczos()
    {
        Assert.SkipUnless(Avx2.IsSupported, "There is no AVX2.");
        var random = new Random(9);
        for (int i = 0; i < 300; i++)
        {
            (int[] ring, int[] starts, float[] weights, int length) = Make(random, 8, _ => random.Next(-300_000, 800_000));
            byte[] expected = new byte[length];
            LanczosByteRows.BlendScalar(ring, starts, weights, expected, 0);
            byte[] row = new byte[length];
            int done = LanczosByteRows.BlendVector256(ring, starts, weights, row);
            Assert.Equal(expected[..done], row[..done]);
        }
    }

    private static (T[] Ring, int[] Starts, float[] Weights, int Length) Make<T>(Random random, int taps, Func<int, T> sum)
    {
        int length = random.Next(1, 200);
        return (
            [.. Enumerable.Range(0, taps * length).Select(sum)],
            [.. Enumerable.Range(0, taps).Select(j => j * length)],
            [.. Enumerable.Range(0, taps).Select(_ => (random.NextSingle() - 0.2f) * 0.7f)],
            length);
    }
}
