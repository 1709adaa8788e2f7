using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary>What an image has: its range, its mean, how many elements are not 0; which of its pixels lie between bounds.</summary>
internal static class Measures
{
    public static (double Low, double High, (int X, int Y) LowAt, (int X, int Y) HighAt) Range(NdArray source)
    {
        RequireOneChannel(source, "minMaxLoc");
        double[] elements = Elements(source);
        int width = source.Shape[1];
        (int low, int high) = (-1, -1);
        for (int i = 0; i < elements.Length; i++)
        {
            low = !double.IsNaN(elements[i]) && (low < 0 || elements[i] < elements[low]) ? i : low;
            high = !double.IsNaN(elements[i]) && (high < 0 || elements[i] > elements[high]) ? i : high;
        }

        return low < 0
            ? (0, 0, (-1, -1), (-1, -1))
            : (elements[low], elements[high], (low % width, low / width), (high % width, high / width));
    }

    public static double[] Mean(NdArray source)
    {
        int channels = CvDepth.Channels(source);
        if (!source.DType.IsInteger() || source.DType == DType.Int32 || channels > 4)
        {
            throw new NotSupportedException(
                $"cv2.mean of {source.DType.NumPyName()} with {channels} channels is not supported: integers of up to 16 bits with up to 4 are (OpenCV's other sums depend on the machine's vectors).");
        }

        double[] sums = new double[4];
        double[] elements = Elements(source);
        for (int i = 0; i < elements.Length; i++)
        {
            sums[i % channels] += elements[i];
        }

        double share = 1.0 / (elements.Length / channels);
        return [.. sums.Select(sum => sum * share)];
    }

    public static int CountNonZero(NdArray source)
    {
        RequireOneChannel(source, "countNonZero");
        return Elements(source).Count(element => element != 0);
    }

    public static NdArray InRange(NdArray source, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        int channels = CvDepth.Channels(source);
        if (channels > 4 || lower.Length > 4 || upper.Length > 4)
        {
            throw new ArgumentException("cv2.inRange takes images of 1 to 4 channels, and as many bounds.");
        }

        DType bound = source.DType.IsInteger() ? DType.Int32 : source.DType;
        double[] low = new double[4];
        double[] high = new double[4];
        for (int c = 0; c < channels; c++)
        {
            low[c] = c < lower.Length ? ElementBlock.As(bound, lower[c]) : 0;
            high[c] = c < upper.Length ? ElementBlock.As(bound, upper[c]) : 0;
        }

        double[] elements = Elements(source);
        byte[] result = new byte[elements.Length / channels];
        for (int i = 0; i < result.Length; i++)
        {
            bool isInside = true;
            for (int c = 0; c < channels; c++)
            {
                double value = elements[(i * channels) + c];
                isInside &= value >= low[c] && value <= high[c];
            }

            result[i] = isInside ? byte.MaxValue : (byte)0;
        }

        return new NdArray(StridedArray.Of(DType.UInt8, result, [source.Shape[0], source.Shape[1]]), source.Versions);
    }

    public static NdArray LookUp(NdArray source, NdArray table)
    {
        int channels = CvDepth.Channels(source);
        int tableChannels = table.Rank == 3 ? table.Shape[2] : 1;
        if (source.DType is not (DType.UInt8 or DType.Int8) || table.Length != 256L * tableChannels || (tableChannels != 1 && tableChannels != channels))
        {
            throw new ArgumentException("cv2.LUT takes a uint8 or int8 image and a table of 256 elements, of one channel or as many as the image.");
        }

        int size = CvDepth.Of(table).ItemSize();
        byte[] entries = table.ToBytes();
        byte[] indices = source.ToBytes();
        byte[] result = new byte[checked(indices.Length * size)];
        for (int i = 0; i < indices.Length; i++)
        {
            int entry = (indices[i] * tableChannels) + (i % tableChannels);
            entries.AsSpan(entry * size, size).CopyTo(result.AsSpan(i * size));
        }

        return new NdArray(StridedArray.Of(table.DType, result, CvDepth.ResultShape(source)), source.Versions);
    }

    private static double[] Elements(NdArray source)
    {
        double[] elements = new double[source.Length];
        ElementBlock.Load(CvDepth.Of(source), source.ToBytes(), 0, elements);
        return elements;
    }

    private static void RequireOneChannel(NdArray source, string function)
    {
        if (CvDepth.Channels(source) != 1)
        {
            throw new ArgumentException($"cv2.{function} takes images of one channel; this one has {CvDepth.Channels(source)}.");
        }
    }
}
