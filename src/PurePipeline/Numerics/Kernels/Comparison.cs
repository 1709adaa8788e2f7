using System.Numerics;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Comparing elements of one dtype; comparisons with NaN are false but for "not equal".</summary>
internal static class Comparison
{
    public static void Run(DType dtype, ComparisonOperation operation, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> result)
    {
        switch (dtype)
        {
            case DType.Bool or DType.UInt8: Run<byte>(operation, a, b, result); break;
            case DType.Int8: Run<sbyte>(operation, a, b, result); break;
            case DType.UInt16: Run<ushort>(operation, a, b, result); break;
            case DType.Int16: Run<short>(operation, a, b, result); break;
            case DType.UInt32: Run<uint>(operation, a, b, result); break;
            case DType.Int32: Run<int>(operation, a, b, result); break;
            case DType.UInt64: Run<ulong>(operation, a, b, result); break;
            case DType.Int64: Run<long>(operation, a, b, result); break;
            case DType.Float16: Run<Half>(operation, a, b, result); break;
            case DType.BFloat16: Run<float>(operation, BFloat16.ToSingles(a), BFloat16.ToSingles(b), result); break;
            case DType.Float32: Run<float>(operation, a, b, result); break;
            default: Run<double>(operation, a, b, result); break;
        }
    }

    private static void Run<T>(ComparisonOperation operation, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, Span<byte> result)
        where T : unmanaged, IComparisonOperators<T, T, bool>
    {
        ReadOnlySpan<T> x = MemoryMarshal.Cast<byte, T>(a);
        ReadOnlySpan<T> y = MemoryMarshal.Cast<byte, T>(b);
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = operation switch
            {
                ComparisonOperation.Equal => x[i] == y[i],
                ComparisonOperation.NotEqual => x[i] != y[i],
                ComparisonOperation.Less => x[i] < y[i],
                ComparisonOperation.LessOrEqual => x[i] <= y[i],
                ComparisonOperation.Greater => x[i] > y[i],
                _ => x[i] >= y[i],
            } ? (byte)1 : (byte)0;
        }
    }
}
