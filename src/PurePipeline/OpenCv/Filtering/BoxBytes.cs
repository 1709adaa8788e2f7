using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>The sums of a few neighbouring bytes, at most 256, as 16 bits.</summary>
internal static unsafe class BoxBytes
{
    /// <summary>Adds up neighbours.</summary>
    /// <param name="row">The row, with the neighbours of its last element.</param>
    /// <param name="distance">From a neighbour to the next.</param>
    /// <param name="taps">How many neighbours.</param>
    /// <param name="sums">The sums.</param>
    public static void AddEach(ReadOnlySpan<byte> row, int distance, int taps, Span<ushort> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length + ((taps - 1) * distance), nameof(row));
        int done = Avx512BW.IsSupported ? AddEachVector512(row, distance, taps, sums)
            : Avx2.IsSupported ? AddEachVector256(row, distance, taps, sums)
            : 0;
        AddEachScalar(row[done..], distance, taps, sums[done..]);
    }

    /// <summary>The specification.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void AddEachScalar(ReadOnlySpan<byte> row, int distance, int taps, Span<ushort> sums)
    {
        for (int e = 0; e < sums.Length; e++)
        {
            int sum = row[e];
            for (int k = 1; k < taps; k++)
            {
                sum += row[e + (k * distance)];
            }

            sums[e] = (ushort)sum;
        }
    }

    /// <summary>16 elements a turn, of which the last ends with the sums; returns where it has stopped: their end, or their start.</summary>
    // Safety, here and below: e and the elements of a turn are at most sums.Length, and AddEach has checked that each tap has as many.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddEachVector256(ReadOnlySpan<byte> row, int distance, int taps, Span<ushort> sums)
    {
        int e = 0;
        fixed (byte* from = row)
        fixed (ushort* to = sums)
        {
            for (int last = sums.Length - 16; e <= last; e += e < last ? Math.Min(16, last - e) : 16)
            {
                byte* x = from + e;
                Vector256<short> sum = Avx2.ConvertToVector256Int16(x);
                for (int k = 1; k < taps; k++)
                {
                    x += distance;
                    sum += Avx2.ConvertToVector256Int16(x);
                }

                sum.AsUInt16().Store(to + e);
            }
        }

        return e;
    }

    /// <summary>32 elements a turn, of which the last ends with the sums; returns where it has stopped: their end, or their start.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int AddEachVector512(ReadOnlySpan<byte> row, int distance, int taps, Span<ushort> sums)
    {
        int e = 0;
        fixed (byte* from = row)
        fixed (ushort* to = sums)
        {
            for (int last = sums.Length - 32; e <= last; e += e < last ? Math.Min(32, last - e) : 32)
            {
                byte* x = from + e;
                Vector512<ushort> sum = Avx512BW.ConvertToVector512UInt16(Vector256.Load(x));
                for (int k = 1; k < taps; k++)
                {
                    x += distance;
                    sum += Avx512BW.ConvertToVector512UInt16(Vector256.Load(x));
                }

                sum.Store(to + e);
            }
        }

        return e;
    }
}
