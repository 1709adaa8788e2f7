using System.Numerics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

/// <summary>Every width of vectors gives what the scalar code gives.</summary>
public class TapKernelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Columns_of_bytes(int channels)
    {
        var random = new Random(channels);
        for (int i = 0; i < 400; i++)
        {
            (int sourceWidth, int width) = (random.Next(1, 90), random.Next(1, 90));
            byte[] row = Noise.Bytes(random, sourceWidth * channels);
            ByteTapColumns<int> columns = ByteTapColumns<int>.For(
                i % 2 == 0 ? TapMethod.Cubic : TapMethod.Lanczos4, sourceWidth, width, channels, (double)width / sourceWidth, strip: width)[0];
            int[] expected = new int[columns.SumCount];
            columns.FilterScalar(row, expected, 0, width);
            int[] sums = new int[columns.SumCount];
            columns.Filter(row, sums);
            Assert.Equal(expected[..(width * channels)], sums[..(width * channels)]);
            if (columns.Plan is not { } plan)
            {
                continue;
            }

            int blocks = TapPlacement.BlocksOf(i % 2 == 0 ? 4 : 8);
            sums.AsSpan().Clear();
            ByteTapColumns<int>.FilterVector128(plan, blocks, row, sums);
            Assert.Equal(expected[..(width * channels)], sums[..(width * channels)]);
            if (Avx2.IsSupported)
            {
                sums.AsSpan().Clear();
                ByteTapColumns<int>.FilterVector256(plan, blocks, row, sums);
                Assert.Equal(expected[..(width * channels)], sums[..(width * channels)]);
            }
        }
    }

    [Fact]
    public void Columns_of_floats() => Columns<float>(random => (random.NextSingle() - 0.5f) * 300);

    [Fact]
    public void Columns_of_unsigned_words() => Columns(random => (ushort)random.Next(ushort.MaxValue + 1));

    [Fact]
    public void Columns_of_signed_words() => Columns(random => (short)random.Next(short.MinValue, short.MaxValue + 1));

    [Fact]
    public void Rows_of_floats() => Rows<float>();

    [Fact]
    public void Rows_of_unsigned_words() => Rows<ushort>();

    [Fact]
    public void Rows_of_signed_words() => Rows<short>();

    private static void Columns<T>(Func<Random, T> next)
        where T : unmanaged, INumber<T>
    {
        var random = new Random(3);
        TapMethod[] methods = [TapMethod.Linear, TapMethod.Cubic, TapMethod.Lanczos4, TapMethod.EnlargingArea];
        for (int i = 0; i < 600; i++)
        {
            (int sourceWidth, int width, int channels) = (random.Next(1, 90), random.Next(1, i % 3 == 0 ? 300 : 90), random.Next(1, 5));
            TapMethod method = methods[i % methods.Length];
            var axis = TapAxis.Columns(method, sourceWidth, width, (double)width / sourceWidth);

            T[] row = [.. Enumerable.Range(0, sourceWidth * channels).Select(_ => next(random))];
            var columns = new WeightedColumns<T, float>(axis, sourceWidth, channels);
            float[] expected = new float[columns.SumCount];
            columns.FilterScalar(row, expected, 0, width);

            float[] sums = new float[columns.SumCount];
            columns.Filter(row, sums);
            Assert.Equal(expected[..(width * channels)], sums[..(width * channels)]);
        }
    }

    private static void Rows<T>()
        where T : unmanaged, INumber<T>
    {
        var random = new Random(4);
        for (int i = 0; i < 300; i++)
        {
            (int taps, int length) = (2 << random.Next(3), random.Next(1, 150));
            float[] ring = [.. Enumerable.Range(0, taps * length).Select(_ => (random.NextSingle() - 0.3f) * 90000)];
            int[] starts = [.. Enumerable.Range(0, taps).Select(j => j * length)];
            float[] weights = [.. Enumerable.Range(0, taps).Select(_ => random.NextSingle() - 0.2f)];
            foreach (bool fromLast in new[] { false, true })
            {
                T[] expected = new T[length];
                WeightedRows<T, float>.BlendScalar(ring, starts, weights, expected, 0, length, fromLast);
                T[] half = new T[length];
                int done = WeightedRows<T, float>.BlendVector128(ring, starts, weights, half, 0, length, fromLast);
                Assert.Equal(expected[..done], half[..done]);
                T[] whole = new T[length];
                done = WeightedRows<T, float>.BlendVector256(ring, starts, weights, whole, 0, length, fromLast);
                Assert.Equal(expected[..done], whole[..done]);

                // Wherever the row begins in a register's width, past the caches too; nothing before it is written.
                int before = random.Next(16);
                T[] streamed = new T[before + length];
                done = WeightedRows<T, float>.BlendVector256(ring, starts, weights, streamed.AsSpan(before), 0, length, fromLast, streams: true);
                Assert.Equal(expected[..done], streamed[before..(before + done)]);
                Assert.Equal(new T[before], streamed[..before]);
            }
        }
    }
}
