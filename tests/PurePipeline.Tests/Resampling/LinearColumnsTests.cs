using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class LinearColumnsTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Every_variant_gives_the_scalar_sums(int channels, bool isExact)
    {
        var random = new Random(channels);
        foreach ((int sourceWidth, int width) in Sizes(random))
        {
            byte[] row = Noise.Bytes(random, sourceWidth * channels);
            double factor = (double)width / sourceWidth;
            LinearTap[] taps = isExact ? ExactTaps(sourceWidth, width, factor) : Taps(sourceWidth, width);
            int shift = isExact ? 0 : 4;
            short[] expected = new short[LinearPlacement.RoundUp(width * channels)];
            LinearColumns.FilterScalar(taps, channels, shift, row, expected);

            WindowPlan? plan = LinearPlacement.Plan(taps, channels, row.Length);
            if (plan is not null)
            {
                short[] sums = new short[expected.Length];
                LinearColumns.FilterVector128(plan, shift, row, sums);
                Assert.Equal(expected, sums);
                if (Avx2.IsSupported)
                {
                    sums.AsSpan().Clear();
                    LinearColumns.FilterVector256(plan, shift, row, sums);
                    Assert.Equal(expected, sums);
                }
            }

            if (Avx512Vbmi.IsSupported && LinearLines.TryCreate(taps, channels, row.Length) is { } lines)
            {
                Assert.All(lines.Offsets.ToArray(), offset => Assert.InRange(offset, 0, row.Length - (lines.Lines * ILines.Bytes)));
                short[] sums = new short[expected.Length];
                LinearColumns.FilterVector512(lines, shift, row, sums);
                Assert.Equal(expected.AsSpan(0, width * channels), sums.AsSpan(0, width * channels));
            }

            short[] chosen = new short[expected.Length];
            LinearColumns columns = isExact
                ? LinearColumns.Exact(sourceWidth, width, channels, factor)
                : LinearColumns.For(sourceWidth, width, channels, LinearAxis.FillCentres, factor);
            columns.Filter(row, chosen);
            Assert.Equal(expected.AsSpan(0, width * channels), chosen.AsSpan(0, width * channels));
        }
    }

    [Theory]
    [InlineData(2560, 1536, 3, 1, false)]
    [InlineData(2560, 3840, 3, 1, true)]
    [InlineData(2560, 224, 3, 2, false)]
    [InlineData(2560, 224, 4, 2, true)]
    [InlineData(2560, 224, 1, 4, false)]
    [InlineData(2560, 1536, 1, 1, true)]
    public void Usual_sizes_have_a_plan(int sourceWidth, int width, int channels, int parts, bool isShared)
    {
        WindowPlan? plan = LinearPlacement.Plan(Taps(sourceWidth, width), channels, sourceWidth * channels);

        Assert.NotNull(plan);
        Assert.Equal((parts, isShared), (plan.Parts, plan.IsShared));
    }

    [Theory]
    [InlineData(2560, 3840, 3, 1)]
    [InlineData(2560, 1536, 3, 1)]
    [InlineData(2560, 640, 3, 2)]
    [InlineData(2560, 224, 1, 3)]
    [InlineData(2560, 224, 3, 3)]
    [InlineData(2560, 224, 4, 3)]
    [InlineData(2560, 160, 4, 4)]
    [InlineData(2560, 160, 1, 4)]
    public void Usual_sizes_have_their_bytes_in_few_lines(int sourceWidth, int width, int channels, int lines)
    {
        var plan = LinearLines.TryCreate(Taps(sourceWidth, width), channels, sourceWidth * channels);

        Assert.NotNull(plan);
        Assert.Equal(lines, plan.Lines);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_window_leaves_the_source_row(int channels)
    {
        var random = new Random(channels);
        foreach ((int sourceWidth, int width) in Sizes(random))
        {
            int sourceBytes = sourceWidth * channels;
            WindowPlan? plan = LinearPlacement.Plan(Taps(sourceWidth, width), channels, sourceBytes);
            if (plan is null)
            {
                continue;
            }

            int last = sourceBytes - (WindowPlan.WindowBytes / plan.Parts);
            foreach (int offset in plan.Offsets)
            {
                Assert.InRange(offset, 0, last);
            }
        }
    }

    private static LinearTap[] ExactTaps(int sourceWidth, int width, double factor) =>
        [.. ExactTap.Axis(sourceWidth, width, factor, bits: 8).Select(tap => new LinearTap(tap.Source, (short)tap.Weight0, (short)tap.Weight1))];

    private static LinearTap[] Taps(int sourceWidth, int width)
    {
        LinearTap[] taps = new LinearTap[width];
        LinearAxis.FillCentres(taps, (double)width / sourceWidth);
        LinearAxis.ClampToSource(taps, sourceWidth);
        return taps;
    }

    private static IEnumerable<(int Source, int Result)> Sizes(Random random)
    {
        for (int source = 1; source <= 24; source++)
        {
            for (int result = 1; result <= 24; result++)
            {
                yield return (source, result);
            }
        }

        for (int i = 0; i < 100; i++)
        {
            yield return (random.Next(1, 700), random.Next(1, 700));
            yield return (random.Next(200, 2000), random.Next(16, 200));
        }
    }
}
