using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Reducing axes of an array as NumPy walks them: the axes in the order of their strides, neighbours joined; along a reduced last axis each
/// run is summed up pairwise, else the elements are added one by one.
/// </summary>
internal static class Reduction
{
    /// <param name="operation">What is done.</param>
    /// <param name="dtype">The dtype of elements and result.</param>
    /// <param name="elements">Elements in C order under <paramref name="lengths"/>.</param>
    /// <param name="lengths">The axes as they are walked, the first slowest.</param>
    /// <param name="places">How far each axis moves in the result; 0 for one that is reduced.</param>
    /// <param name="longest">Runs that are longer are summed up in pieces of this length, which are added one by one.</param>
    /// <param name="result">The result, filled with what is neutral.</param>
    public static void Run(
        ReductionOperation operation, DType dtype, ReadOnlySpan<byte> elements, ReadOnlySpan<int> lengths, ReadOnlySpan<int> places, int longest, Span<byte> result)
    {
        switch (dtype)
        {
            case DType.Float32: Run<float>(operation, elements, lengths, places, longest, result); break;
            case DType.Float64: Run<double>(operation, elements, lengths, places, longest, result); break;
            case DType.BFloat16: throw new NotSupportedException("Reducing bfloat16 is not supported; convert it to float32 first.");
            case DType.Float16: Run<Half>(operation, elements, lengths, places, longest, result); break;
            case DType.Int8: Run<sbyte>(operation, elements, lengths, places, longest, result); break;
            case DType.UInt16: Run<ushort>(operation, elements, lengths, places, longest, result); break;
            case DType.Int16: Run<short>(operation, elements, lengths, places, longest, result); break;
            case DType.UInt32: Run<uint>(operation, elements, lengths, places, longest, result); break;
            case DType.Int32: Run<int>(operation, elements, lengths, places, longest, result); break;
            case DType.UInt64: Run<ulong>(operation, elements, lengths, places, longest, result); break;
            case DType.Int64: Run<long>(operation, elements, lengths, places, longest, result); break;
            default: Run<byte>(operation, elements, lengths, places, longest, result); break;
        }
    }

    private static void Run<T>(
        ReductionOperation operation, ReadOnlySpan<byte> bytes, ReadOnlySpan<int> lengths, ReadOnlySpan<int> places, int longest, Span<byte> resultBytes)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = MemoryMarshal.Cast<byte, T>(bytes);
        Span<T> result = MemoryMarshal.Cast<byte, T>(resultBytes);
        Func<T, T, T> combine = operation switch
        {
            ReductionOperation.Sum => static (a, b) => unchecked(a + b),
            ReductionOperation.Product => static (a, b) => unchecked(a * b),
            ReductionOperation.Minimum => T.Min,
            _ => T.Max,
        };
        int inner = lengths.Length == 0 ? 1 : lengths[^1];
        int step = lengths.Length == 0 ? 0 : places[^1];
        Span<int> counters = stackalloc int[lengths.Length];
        int at = 0;
        for (int start = 0; start < elements.Length; start += inner)
        {
            ReadOnlySpan<T> run = elements.Slice(start, inner);
            if (step == 0 && operation == ReductionOperation.Sum && typeof(T) != typeof(Half))
            {
                for (int from = 0; from < run.Length; from += Math.Min(longest, run.Length - from))
                {
                    result[at] += PairwiseSum.Of(run.Slice(from, Math.Min(longest, run.Length - from)));
                }
            }
            else
            {
                for (int i = 0; i < run.Length; i++)
                {
                    result[at + (i * step)] = combine(result[at + (i * step)], run[i]);
                }
            }

            for (int axis = lengths.Length - 2; axis >= 0; axis--)
            {
                at += places[axis];
                if (++counters[axis] < lengths[axis])
                {
                    break;
                }

                at -= places[axis] * lengths[axis];
                counters[axis] = 0;
            }
        }
    }
}
