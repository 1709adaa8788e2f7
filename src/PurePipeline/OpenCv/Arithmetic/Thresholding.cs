using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Numerics;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Arithmetic;

/// <summary><c>cv2.threshold</c> (imgproc/src/thresh.cpp): integers compare with the threshold's floor.</summary>
internal static class Thresholding
{
    public static (double Threshold, NdArray Result) Run(NdArray source, double threshold, double maximum, ThresholdTypes type, bool vectors = true)
    {
        ThresholdTypes search = type & (ThresholdTypes.Otsu | ThresholdTypes.Triangle);
        type &= ~(ThresholdTypes.Otsu | ThresholdTypes.Triangle);
        if (!Enum.IsDefined(type))
        {
            throw new ArgumentException($"Unknown threshold type {(int)type}; cv2.THRESH_BINARY to THRESH_TOZERO_INV are known.");
        }

        ReadOnlyMemory<byte> memory = source.Lend();
        if (search != 0)
        {
            threshold = Search(source, memory.Span, search);
        }

        if (source.DType.IsInteger())
        {
            threshold = Math.Floor(threshold);
        }

        ElementWriter writer = source.DType switch
        {
            DType.UInt8 => result => Apply<byte>(memory.Span, threshold, maximum, type, vectors, result),
            DType.UInt16 => result => Apply<ushort>(memory.Span, threshold, maximum, type, vectors, result),
            DType.Int16 => result => Apply<short>(memory.Span, threshold, maximum, type, vectors, result),
            DType.Float32 => result => Apply<float>(memory.Span, (float)threshold, maximum, type, vectors, result),
            DType.Float64 => result => Apply<double>(memory.Span, threshold, maximum, type, vectors, result),
            _ => throw new ArgumentException($"cv2.threshold takes uint8, uint16, int16, float32 and float64, not {source.DType.NumPyName()}."),
        };
        return (threshold, CvDepth.Image(source, source.DType, writer));
    }

    private static double Search(NdArray source, ReadOnlySpan<byte> memory, ThresholdTypes search)
    {
        if (source.DType != DType.UInt8 || CvDepth.Channels(source) != 1)
        {
            throw source.DType == DType.UInt16 && search == ThresholdTypes.Otsu
                ? new NotSupportedException("cv2.THRESH_OTSU of uint16 is not supported; of uint8 it is.")
                : new ArgumentException($"cv2.THRESH_{search} takes uint8 images of one channel.");
        }

        return search switch
        {
            ThresholdTypes.Otsu => HistogramThreshold.Otsu(memory),
            ThresholdTypes.Triangle => HistogramThreshold.Triangle(memory),
            _ => throw new ArgumentException("cv2.THRESH_OTSU and THRESH_TRIANGLE exclude each other."),
        };
    }

    private static void Apply<T>(ReadOnlySpan<byte> memory, double threshold, double maximum, ThresholdTypes type, bool vectors, Span<byte> result)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(memory);
        Span<T> to = MemoryMarshal.Cast<byte, T>(result);

        // Integers cut at less than their type's smallest number are 0.
        T high = type != ThresholdTypes.Truncate ? Saturation.To<T, double>(maximum)
            : typeof(T) != typeof(float) && typeof(T) != typeof(double) && threshold < double.CreateTruncating(T.MinValue) ? T.Zero
            : Saturation.To<T, double>(threshold);
        for (int i = vectors ? Vectors(from, threshold, high, type, to) : 0; i < from.Length; i++)
        {
            // Not a number is neither above nor not above.
            double element = double.CreateTruncating(from[i]);
            to[i] = type switch
            {
                ThresholdTypes.Binary => element > threshold ? high : T.Zero,
                ThresholdTypes.BinaryInverted => element <= threshold ? high : T.Zero,
                ThresholdTypes.Truncate => element <= threshold ? from[i] : high,
                ThresholdTypes.ToZero => element > threshold ? from[i] : T.Zero,
                _ => element <= threshold ? from[i] : T.Zero,
            };
        }
    }

    /// <summary>Whole vectors, if the threshold is one of the type's numbers; what is chosen stays or becomes a constant, as all else does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int Vectors<T>(ReadOnlySpan<T> source, double threshold, T high, ThresholdTypes type, Span<T> result)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        if (!Vector256.IsHardwareAccelerated
            || !(threshold >= double.CreateTruncating(T.MinValue) && threshold <= double.CreateTruncating(T.MaxValue)))
        {
            return 0;
        }

        Vector256<T> limit = Vector256.Create(T.CreateTruncating(threshold));
        Vector256<T> kept = Vector256<T>.AllBitsSet;
        Vector256<T> zero = Vector256<T>.Zero;
        Vector256<T> constant = Vector256.Create(high);
        bool isFromBelow = type is ThresholdTypes.BinaryInverted or ThresholdTypes.Truncate or ThresholdTypes.ToZeroInverted;
        (Vector256<T> mask, Vector256<T> plus, Vector256<T> otherwise) = type switch
        {
            ThresholdTypes.Truncate => (kept, zero, constant),
            ThresholdTypes.ToZero or ThresholdTypes.ToZeroInverted => (kept, zero, zero),
            _ => (zero, constant, zero),
        };
        ref T from = ref MemoryMarshal.GetReference(source);
        ref T to = ref MemoryMarshal.GetReference(result[..source.Length]);
        int i = 0;
        for (; i <= source.Length - Vector256<T>.Count; i += Vector256<T>.Count)
        {
            // Safety: i + Count <= source.Length = result.Length.
            var x = Vector256.LoadUnsafe(ref from, (nuint)i);
            Vector256<T> isChosen = isFromBelow ? Vector256.LessThanOrEqual(x, limit) : Vector256.GreaterThan(x, limit);
            Vector256.ConditionalSelect(isChosen, (x & mask) | plus, otherwise).StoreUnsafe(ref to, (nuint)i);
        }

        return i;
    }
}
