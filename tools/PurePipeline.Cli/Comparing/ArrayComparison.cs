using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Cli.Output;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Comparing;

/// <summary>Two arrays value by value. Values are equal when their bits are: 0.0 and -0.0 differ, a NaN equals itself.</summary>
internal sealed class ArrayComparison
{
    private readonly List<ChannelDifferences> _channels = [];
    private long _largestAt = -1;
    private double _largest = -1;

    private ArrayComparison(NdArray a, NdArray b) => (A, B) = (a, b);

    /// <summary>The one array.</summary>
    public NdArray A { get; }

    /// <summary>The other array.</summary>
    public NdArray B { get; }

    /// <summary>Whether the values were compared at all.</summary>
    public bool SameShape => A.Shape.SequenceEqual(B.Shape);

    /// <summary>Whether both have one type; values of two types are compared as float64.</summary>
    public bool SameDType => A.DType == B.DType;

    /// <summary>Whether shape, type and every bit are the same.</summary>
    public bool Equal => SameShape && SameDType && Different == 0;

    /// <summary>The axis of the channels; null: there is none, all values count as channel 0.</summary>
    public int? Axis { get; private set; }

    /// <summary>The number of values in each array.</summary>
    public long Values => _channels.Sum(channel => channel.Values);

    /// <summary>The number of values that differ.</summary>
    public long Different => _channels.Sum(channel => channel.Histogram.Total);

    /// <summary>The differences of each channel; empty if the shapes differ.</summary>
    public IReadOnlyList<ChannelDifferences> Channels => _channels;

    /// <summary>Where the difference is largest; null if nothing differs.</summary>
    public LargestDifference? Largest { get; private set; }

    /// <summary>Whether either holds floats.</summary>
    public bool HasFloats => IsFloat(A.DType) || IsFloat(B.DType);

    /// <summary>Compares two arrays.</summary>
    /// <param name="a">The one array.</param>
    /// <param name="b">The other array.</param>
    /// <param name="axis">The axis of the channels, counted from the end if negative; null: guessed from the shape.</param>
    /// <exception cref="UsageException">The arrays have no such axis.</exception>
    public static ArrayComparison Of(NdArray a, NdArray b, int? axis = null)
    {
        ArrayComparison comparison = new(a, b);
        if (comparison.SameShape)
        {
            comparison.Axis = axis is { } chosen ? Normalize(chosen, a.Rank) : ChannelAxis.Guess(a);
            comparison.CompareValues();
        }

        return comparison;
    }

    private static bool IsFloat(DType type) => type is DType.Float16 or DType.Float32 or DType.Float64;

    private static int Normalize(int axis, int rank)
    {
        int normal = axis < 0 ? axis + rank : axis;
        return normal >= 0 && normal < rank ? normal : throw new UsageException($"--axis {axis}: the arrays have {rank} axes.");
    }

    private void CompareValues()
    {
        DType type = SameDType ? A.DType : DType.Float64;
        byte[] a = A.AsType(type).ToBytes();
        byte[] b = B.AsType(type).ToBytes();
        switch (type)
        {
            case DType.Bool or DType.UInt8: CompareValues<byte>(a, b); break;
            case DType.Int8: CompareValues<sbyte>(a, b); break;
            case DType.UInt16: CompareValues<ushort>(a, b); break;
            case DType.Int16: CompareValues<short>(a, b); break;
            case DType.UInt32: CompareValues<uint>(a, b); break;
            case DType.Int32: CompareValues<int>(a, b); break;
            case DType.UInt64: CompareValues<ulong>(a, b); break;
            case DType.Int64: CompareValues<long>(a, b); break;
            case DType.Float16: CompareValues<Half>(a, b); break;
            case DType.Float32: CompareValues<float>(a, b); break;
            case DType.Float64: CompareValues<double>(a, b); break;
            default: throw new UsageException($"Arrays of {type.NumPyName()} cannot be compared.");
        }
    }

    private void CompareValues<T>(byte[] bytesOfA, byte[] bytesOfB)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> a = MemoryMarshal.Cast<byte, T>(bytesOfA);
        ReadOnlySpan<T> b = MemoryMarshal.Cast<byte, T>(bytesOfB);
        ReadOnlySpan<int> shape = A.Shape;
        int channels = Axis is { } axis ? shape[axis] : 1;
        int inner = 1;
        for (int i = (Axis ?? -1) + 1; i < shape.Length; i++)
        {
            inner *= shape[i];
        }

        for (int channel = 0; channel < channels; channel++)
        {
            DifferenceHistogram histogram = new();
            long values = 0;
            for (int start = channel * inner; start < a.Length; start += channels * inner)
            {
                CompareRun(a.Slice(start, inner), b.Slice(start, inner), start, histogram);
                values += inner;
            }

            _channels.Add(new ChannelDifferences(channel, values, histogram));
        }

        if (_largestAt >= 0)
        {
            Largest = new(_largest, Index(_largestAt), double.CreateChecked(a[(int)_largestAt]), double.CreateChecked(b[(int)_largestAt]));
        }
    }

    private void CompareRun<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, int start, DifferenceHistogram histogram)
        where T : unmanaged, INumber<T>
    {
        int equal;
        for (int i = 0; i < a.Length && (equal = EqualBits(a[i..], b[i..])) < a.Length - i; i++)
        {
            i += equal;
            double difference = Math.Abs(double.CreateChecked(a[i]) - double.CreateChecked(b[i]));
            histogram.Add(difference);

            // NaN is above every number here, and the first of equals stays.
            if (difference > _largest || (double.IsNaN(difference) && !double.IsNaN(_largest)))
            {
                (_largest, _largestAt) = (difference, start + i);
            }
        }
    }

    /// <summary>How many values from the start have equal bits.</summary>
    private static int EqualBits<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b)
        where T : unmanaged =>
        MemoryMarshal.AsBytes(a).CommonPrefixLength(MemoryMarshal.AsBytes(b)) / (MemoryMarshal.AsBytes(a).Length / a.Length);

    private int[] Index(long flat)
    {
        ReadOnlySpan<int> shape = A.Shape;
        int[] index = new int[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            (flat, long at) = Math.DivRem(flat, shape[axis]);
            index[axis] = (int)at;
        }

        return index;
    }
}
