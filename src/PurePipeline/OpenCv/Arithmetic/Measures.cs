using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>What an image has: its range, its mean, how many elements are not 0.</summary>
internal static class Measures
{
    public static (double Low, double High, (int X, int Y) LowAt, (int X, int Y) HighAt) Range(NdArray source)
    {
        RequireOneChannel(source, "minMaxLoc");
        (int low, int high) = CvDepth.Of(source) switch
        {
            DType.UInt8 => Extremes<byte>(source),
            DType.Int8 => Extremes<sbyte>(source),
            DType.UInt16 => Extremes<ushort>(source),
            DType.Int16 => Extremes<short>(source),
            DType.Int32 => Extremes<int>(source),
            DType.Float32 => Extremes<float>(source),
            _ => Extremes<double>(source),
        };
        int width = source.Shape[1];
        return low < 0
            ? (0, 0, (-1, -1), (-1, -1))
            : (Element(source, low), Element(source, high), (low % width, low / width), (high % width, high / width));
    }

    public static (double Low, double High, (int X, int Y) LowAt, (int X, int Y) HighAt) Range(NdArray source, NdArray mask)
    {
        RequireOneChannel(source, "minMaxLoc");
        Masked.Require(mask, source);
        byte[] used = mask.ToBytes();
        double[] elements = source.AsType(DType.Float64).ToArray<double>();
        (int low, int high) = (-1, -1);
        for (int i = 0; i < elements.Length; i++)
        {
            if (used[i] != 0 && !double.IsNaN(elements[i]))
            {
                low = low < 0 || elements[i] < elements[low] ? i : low;
                high = high < 0 || elements[i] > elements[high] ? i : high;
            }
        }

        int width = source.Shape[1];
        return low < 0
            ? (0, 0, (-1, -1), (-1, -1))
            : (elements[low], elements[high], (low % width, low / width), (high % width, high / width));
    }

    public static double[] Mean(NdArray source)
    {
        double[] sums = Sum(source, "cv2.mean");
        double share = 1.0 / (source.Length / CvDepth.Channels(source));
        return [.. sums.Select(sum => sum * share)];
    }

    public static double[] Sum(NdArray source, string call)
    {
        int channels = CvDepth.Channels(source);
        if (!source.DType.IsInteger() || source.DType == DType.Int32 || channels > 4)
        {
            throw new NotSupportedException(
                $"{call} of {source.DType.NumPyName()} with {channels} channels is not supported: integers of up to 16 bits with up to 4 are (OpenCV's other sums depend on the machine's vectors).");
        }

        Span<long> sums = stackalloc long[4];
        ChannelSums.Run(source.DType, source.Lend().Span, channels, sums);
        return [sums[0], sums[1], sums[2], sums[3]];
    }

    /// <summary>The mean of the pixels that a mask selects: the others count as 0.</summary>
    public static double[] Mean(NdArray source, NdArray? mask)
    {
        if (mask is null)
        {
            return Mean(source);
        }

        double[] mean = Mean(Masked.Apply(source, mask));
        (double pixels, int selected) = (mask.Length, CountNonZero(mask));
        double share = selected == 0 ? 0 : 1.0 / selected;
        return [.. mean.Select(value => Math.Round(value * pixels) * share)];
    }

    public static (double[] Mean, double[] StdDev) MeanStdDev(NdArray source, NdArray? mask)
    {
        int channels = CvDepth.Channels(source);
        double[] mean = Mean(source, mask)[..channels];
        NdArray selected = mask is null ? source : Masked.Apply(source, mask);
        int count = mask is null ? (int)(source.Length / channels) : CountNonZero(mask);
        double share = count == 0 ? 0 : 1.0 / count;
        double[] squares = new double[channels];
        double[] elements = selected.AsType(DType.Float64).ToArray<double>();
        for (int i = 0; i < elements.Length; i++)
        {
            squares[i % channels] += elements[i] * elements[i];
        }

        return (mean, [.. squares.Select((square, channel) => Math.Sqrt(Math.Max((square * share) - (mean[channel] * mean[channel]), 0)))]);
    }

    public static int CountNonZero(NdArray source)
    {
        RequireOneChannel(source, "countNonZero");
        ReadOnlySpan<byte> memory = source.Lend().Span;
        int zeros = CvDepth.Of(source) switch
        {
            DType.UInt8 or DType.Int8 => ZeroCount.Of<byte>(memory),
            DType.UInt16 or DType.Int16 => ZeroCount.Of<short>(memory),
            DType.Int32 => ZeroCount.Of<int>(memory),
            DType.Float32 => ZeroCount.Of<float>(memory),
            _ => ZeroCount.Of<double>(memory),
        };
        return (int)source.Length - zeros;
    }

    /// <summary>Where the smallest and the greatest element first are; -1 if none is a number.</summary>
    private static (int Low, int High) Extremes<T>(NdArray source)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(source.Lend().Span);
        (T least, T greatest) = ElementRange.Of(elements);
        if (!T.IsNaN(least))
        {
            return (FirstEqual.Find(elements, least), FirstEqual.Find(elements, greatest));
        }

        (int low, int high) = (-1, -1);
        for (int i = 0; i < elements.Length; i++)
        {
            low = !T.IsNaN(elements[i]) && (low < 0 || elements[i] < elements[low]) ? i : low;
            high = !T.IsNaN(elements[i]) && (high < 0 || elements[i] > elements[high]) ? i : high;
        }

        return (low, high);
    }

    private static double Element(NdArray source, int index)
    {
        Span<double> element = stackalloc double[1];
        ElementBlock.Load(source.DType, source.Lend().Span, index, element);
        return element[0];
    }

    private static void RequireOneChannel(NdArray source, string function)
    {
        if (CvDepth.Channels(source) != 1)
        {
            throw new ArgumentException($"cv2.{function} takes images of one channel; this one has {CvDepth.Channels(source)}.");
        }
    }
}
