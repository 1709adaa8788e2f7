using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// The vertical half of OpenCV's INTER_AREA by any factor: rows of <see cref="AreaColumns"/> times a weight, added in their order, and
/// rounded half to even at the end.
/// </summary>
internal static unsafe class AreaRows
{
    /// <summary><c>sums = row * weight</c> for the first row of a result row, <c>sums += row * weight</c> for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> row, float weight, bool isFirst, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length, nameof(row));
        int i = 0;
        fixed (float* source = row, target = sums)
        {
            if (Vector256.IsHardwareAccelerated)
            {
                // Safety: i + 8 <= sums.Length <= row.Length.
                for (; i <= sums.Length - Vector256<float>.Count; i += Vector256<float>.Count)
                {
                    Vector256<float> product = Vector256.Load(source + i) * Vector256.Create(weight);
                    (isFirst ? product : Vector256.Load(target + i) + product).Store(target + i);
                }
            }
        }

        for (; i < sums.Length; i++)
        {
            float product = row[i] * weight;
            sums[i] = isFirst ? product : sums[i] + product;
        }
    }

    /// <summary>Rounds the sums to bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Round(ReadOnlySpan<float> sums, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, sums.Length, nameof(row));
        int i = 0;
        fixed (float* source = sums)
        fixed (byte* target = row)
        {
            if (Vector128.IsHardwareAccelerated)
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
        }

        for (; i < sums.Length; i++)
        {
            row[i] = (byte)Math.Clamp(MathF.Round(sums[i]), 0, 255);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Integers(float* sums) => Vector128.ConvertToInt32(Vector128.Round(Vector128.Load(sums)));
}
