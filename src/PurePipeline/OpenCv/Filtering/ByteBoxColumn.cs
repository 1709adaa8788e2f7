using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The vertical half of <c>cv2.blur</c> of bytes for few rows: added up anew for each row of the result, which for whole numbers gives what
/// sums that run down the image give, and takes no memory of its own.
/// </summary>
/// <param name="mean">Makes means of sums.</param>
internal sealed unsafe class ByteBoxColumn(ByteBoxFinish mean) : IColumnFilter<ushort>
{
    /// <summary>The rows up to which this is faster.</summary>
    public const int MostRows = 5;

    private const int Lanes = 32;

    public bool IsSequential => false;

    public void Filter(ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        foreach (int start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(start, rows.Length - result.Length, nameof(starts));
        }

        int done = Avx512BW.IsSupported ? FilterVector512(rows, starts, result)
            : Avx2.IsSupported ? FilterVector256(rows, starts, result)
            : 0;

        if (done == result.Length)
        {
            return;
        }

        // What is left, or all, by sums in memory; the first element of OpenCV's last vectors is a multiple of 32 too.
        using var scratch = new Scratch<ushort>(result.Length - done);
        Span<ushort> sums = scratch.Span;
        for (int e = 0; e < sums.Length; e++)
        {
            int sum = 0;
            foreach (int start in starts)
            {
                sum += rows[start + done + e];
            }

            sums[e] = (ushort)sum;
        }

        mean.Finish(sums, result[done..]);
    }

    // Safety, here and below: from each start as many elements can be read as the result has, and a turn ends within it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int FilterVector256(ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        ByteBoxFinish.Means256 means = mean.For256();
        int e = 0;
        fixed (ushort* source = rows)
        fixed (int* start = starts)
        fixed (byte* target = result)
        {
            for (int last = result.Length - Lanes; e <= last; e = Next(e, last))
            {
                ushort* row = source + e;
                Vector256<ushort> a = Vector256.Load(row + start[0]);
                Vector256<ushort> b = Vector256.Load(row + start[0] + 16);
                for (int j = 1; j < starts.Length; j++)
                {
                    a += Vector256.Load(row + start[j]);
                    b += Vector256.Load(row + start[j] + 16);
                }

                means.Of(a, b).Store(target + e);
            }
        }

        return e;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int FilterVector512(ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        ByteBoxFinish.Means512 means = mean.For512();
        int e = 0;
        fixed (ushort* source = rows)
        fixed (int* start = starts)
        fixed (byte* target = result)
        {
            for (int last = result.Length - Lanes; e <= last; e = Next(e, last))
            {
                ushort* row = source + e;
                Vector512<ushort> sum = Vector512.Load(row + start[0]);
                for (int j = 1; j < starts.Length; j++)
                {
                    sum += Vector512.Load(row + start[j]);
                }

                means.Of(sum).Store(target + e);
            }
        }

        return e;
    }

    // The last turn ends with the row, unless it would be wrong for the elements that vectors leave over.
    private int Next(int e, int last) => e + (e < last && mean.IsAlike ? Math.Min(Lanes, last - e) : Lanes);
}
