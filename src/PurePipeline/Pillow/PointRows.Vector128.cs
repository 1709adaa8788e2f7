using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

// Each starts a row, and returns how many bytes of the target are done.
internal sealed partial class PointRows
{
    /// <summary>Four levels a turn.</summary>
    internal static int ScaleInt32Vector128(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        Span<int> results = MemoryMarshal.Cast<byte, int>(target);
        int x = 0;
        for (; x <= results.Length - Vector128<int>.Count; x += Vector128<int>.Count)
        {
            Vector256<double> scaled = (DoubleLanes.FromInt32(Vector128.Create(levels[x..])) * scale) + Vector256.Create(offset);
            DoubleLanes.Truncate(scaled).CopyTo(results[x..]);
        }

        return x * sizeof(int);
    }

    /// <summary>Eight levels a turn.</summary>
    internal static int ScaleUInt16Vector128(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<ushort> levels = MemoryMarshal.Cast<byte, ushort>(source);
        Span<ushort> results = MemoryMarshal.Cast<byte, ushort>(target);
        int x = 0;
        for (; x <= results.Length - Vector128<ushort>.Count; x += Vector128<ushort>.Count)
        {
            (Vector128<uint> lower, Vector128<uint> upper) = Vector128.Widen(Vector128.Create(levels[x..]));
            Vector128<int> a = DoubleLanes.Truncate((DoubleLanes.FromInt32(lower.AsInt32()) * scale) + Vector256.Create(offset));
            Vector128<int> b = DoubleLanes.Truncate((DoubleLanes.FromInt32(upper.AsInt32()) * scale) + Vector256.Create(offset));
            Vector128.Narrow(a.AsUInt32(), b.AsUInt32()).CopyTo(results[x..]);
        }

        return x * sizeof(ushort);
    }

    /// <summary>Four levels a turn.</summary>
    internal static int ScaleFloatVector128(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<float> levels = MemoryMarshal.Cast<byte, float>(source);
        Span<float> results = MemoryMarshal.Cast<byte, float>(target);
        int x = 0;
        for (; x <= results.Length - Vector128<float>.Count; x += Vector128<float>.Count)
        {
            Vector256<double> scaled = (DoubleLanes.FromSingle(Vector128.Create(levels[x..])) * scale) + Vector256.Create(offset);
            DoubleLanes.ToSingle(scaled).CopyTo(results[x..]);
        }

        return x * sizeof(float);
    }
}
