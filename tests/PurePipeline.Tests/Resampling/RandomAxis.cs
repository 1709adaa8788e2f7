using PurePipeline.Resampling;
using PurePipeline.Torch;
using PurePipeline.Torch.Interpolation;

namespace PurePipeline.Tests.Resampling;

/// <summary>Random axes of all filters: whole and in part, from one sample up, enlarged and reduced.</summary>
internal static class RandomAxis
{
    public static IEnumerable<ConvolutionAxis> Many(Random random, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int most = i % 3 == 0 ? 12 : i % 50 == 1 ? 1200 : 90;
            int length = random.Next(1, most);
            (float start, float end) = (0, length);
            if (i % 4 == 0)
            {
                (float one, float other) = (random.NextSingle() * length, random.NextSingle() * length);
                (start, end) = (Math.Min(one, other), Math.Max(one, other));
            }

            yield return new((ConvolutionFilter)random.Next(7), length, start, end, random.Next(1, most));
        }
    }

    /// <summary>The same, and axes of torch's kernel for bytes.</summary>
    public static IEnumerable<IConvolutionAxis> ManyOfBytes(Random random, int count)
    {
        foreach (ConvolutionAxis axis in Many(random, count))
        {
            yield return axis;
            InterpolateMode mode = InterpolateMode.Bilinear + random.Next(2);
            double? factor = random.Next(4) == 0 ? (axis.TargetLength + random.NextDouble()) / axis.SourceLength : null;
            yield return random.Next(6) == 0
                ? new ByteAxis(new AxisScale(axis.SourceLength, axis.TargetLength, null), InterpolateMode.Lanczos, antialias: true)
                : new ByteAxis(new AxisScale(axis.SourceLength, axis.TargetLength, factor), mode, random.Next(2) == 0);
        }
    }

    /// <summary>Samples of any value, or only the extremes, which make sums overflow 8 bits on both sides.</summary>
    public static byte[] Samples(Random random, int count)
    {
        byte[] samples = new byte[count];
        random.NextBytes(samples);
        if (random.Next(2) == 0)
        {
            foreach (ref byte sample in samples.AsSpan())
            {
                sample = sample < 128 ? byte.MinValue : byte.MaxValue;
            }
        }

        return samples;
    }
}
