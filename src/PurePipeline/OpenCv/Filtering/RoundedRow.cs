using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>A row of sums as channels, by <c>saturate_cast</c>.</summary>
internal static class RoundedRow<T, TOut>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TOut : unmanaged, INumber<TOut>
{
    public static void Store(ReadOnlySpan<T> sums, Span<TOut> row)
    {
        if (typeof(T) == typeof(TOut))
        {
            MemoryMarshal.Cast<T, TOut>(sums).CopyTo(row);
            return;
        }

        int done = typeof(T) == typeof(float) && typeof(TOut) == typeof(byte) && Avx2.IsSupported
            ? StoreBytes(MemoryMarshal.Cast<T, float>(sums), MemoryMarshal.AsBytes(row))
            : 0;
        for (int e = done; e < row.Length; e++)
        {
            row[e] = Saturation.To<TOut, T>(sums[e]);
        }
    }

    // 32 elements a turn. What an int cannot hold is the smallest one, so 0, as in saturate_cast.
    private static int StoreBytes(ReadOnlySpan<float> sums, Span<byte> row)
    {
        int e = 0;
        for (; e <= row.Length - Vector256<byte>.Count; e += Vector256<byte>.Count)
        {
            Vector256<short> lower = Avx2.PackSignedSaturate(Rounded(sums, e), Rounded(sums, e + 8));
            Vector256<short> upper = Avx2.PackSignedSaturate(Rounded(sums, e + 16), Rounded(sums, e + 24));

            // The packs work within lanes: eights of bytes 0 2 4 6 1 3 5 7 in fours.
            Vector256<int> packed = Avx2.PackUnsignedSaturate(lower, upper).AsInt32();
            Avx2.PermuteVar8x32(packed, Vector256.Create(0, 4, 1, 5, 2, 6, 3, 7)).AsByte().CopyTo(row[e..]);
        }

        return e;
    }

    private static Vector256<int> Rounded(ReadOnlySpan<float> sums, int e) => Avx.ConvertToVector256Int32(Vector256.Create(sums.Slice(e, 8)));
}
