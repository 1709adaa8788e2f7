using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's INTER_AREA by any factor: rows of <see cref="AreaColumns"/> times a weight, added in their order, and
/// rounded half to even at the end.
/// </summary>
internal static unsafe class AreaRows
{
    /// <summary><c>sums = row * weight</c> for the first row of a result row, <c>sums += row * weight</c> for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Add<TSum>(ReadOnlySpan<TSum> row, float weight, bool isFirst, Span<TSum> sums)
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length, nameof(row));
        var factor = TSum.CreateTruncating(weight);
        int i = 0;
        fixed (TSum* source = row, target = sums)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                // Safety: i + a vector <= sums.Length <= row.Length.
                for (; i <= sums.Length - Vector256<TSum>.Count; i += Vector256<TSum>.Count)
                {
                    Vector256<TSum> product = Vector256.Load(source + i) * Vector256.Create(factor);
                    (isFirst ? product : Vector256.Load(target + i) + product).Store(target + i);
                }
            }
        }

        for (; i < sums.Length; i++)
        {
            TSum product = row[i] * factor;
            sums[i] = isFirst ? product : sums[i] + product;
        }
    }

    /// <summary>Rounds the sums to channels.</summary>
    public static void Round<T, TSum>(ReadOnlySpan<TSum> sums, Span<T> row)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length, nameof(row));
        int done = 0;
        if (typeof(T) == typeof(TSum))
        {
            sums.CopyTo(MemoryMarshal.Cast<T, TSum>(row));
            return;
        }

        if (typeof(T) == typeof(byte) && Vector128.IsHardwareAccelerated)
        {
            done = RoundBytes(MemoryMarshal.Cast<TSum, float>(sums), MemoryMarshal.AsBytes(row));
        }

        for (int i = done; i < sums.Length; i++)
        {
            row[i] = Saturation.To<T, TSum>(sums[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int RoundBytes(ReadOnlySpan<float> sums, Span<byte> row)
    {
        int i = 0;
        fixed (float* source = sums)
        fixed (byte* target = row)
        {
            // Safety: i + 16 <= sums.Length <= row.Length.
            for (; i <= sums.Length - 16; i += 16)
            {
                Vector128<short> low = Vector128.NarrowWithSaturation(Integers(source + i), Integers(source + i + 4));
                Vector128<short> high = Vector128.NarrowWithSaturation(Integers(source + i + 8), Integers(source + i + 12));
                Vector128.NarrowWithSaturation(
                    Vector128.Max(low, Vector128<short>.Zero).AsUInt16(), Vector128.Max(high, Vector128<short>.Zero).AsUInt16()).Store(target + i);
            }
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Integers(float* sums) => Vector128.ConvertToInt32(Vector128.Round(Vector128.Load(sums)));
}
