using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

internal sealed unsafe partial class ByteBlurColumn
{
    /// <summary>Of up to 8 bits, in 16: 32 elements a turn; the last turn ends with the row and repeats some. The row has at least 32.</summary>
    // Safety: Filter has checked that from each start a row can be read, and e never exceeds length - 32.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FilterShortVector256(
        ReadOnlySpan<uint> weights, int bits, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int middle = weights.Length - 1;
        Vector256<ushort> half = Vector256.Create((ushort)((1 << bits) >> 1));
        Vector128<ushort> shift = Vector128.CreateScalar((ulong)bits).AsUInt16();
        fixed (ushort* source = rows)
        fixed (byte* target = result)
        fixed (int* start = starts)
        fixed (uint* weight = weights)
        {
            int last = result.Length - Vector256<byte>.Count;
            for (int e = 0; ; e = Math.Min(e + Vector256<byte>.Count, last))
            {
                ushort* row = source + e;
                Vector256<ushort> w = Vector256.Create((ushort)weight[0]);
                Vector256<ushort> lower = half + (w * Vector256.Load(row + start[middle]));
                Vector256<ushort> upper = half + (w * Vector256.Load(row + start[middle] + 16));
                for (int k = 1; k <= middle; k++)
                {
                    ushort* above = row + start[middle - k];
                    ushort* below = row + start[middle + k];
                    w = Vector256.Create((ushort)weight[k]);
                    lower += w * (Vector256.Load(above) + Vector256.Load(below));
                    upper += w * (Vector256.Load(above + 16) + Vector256.Load(below + 16));
                }

                Pack(Avx2.ShiftRightLogical(lower, shift).AsInt16(), Avx2.ShiftRightLogical(upper, shift).AsInt16()).Store(target + e);
                if (e == last)
                {
                    break;
                }
            }
        }
    }

    /// <summary>
    /// As <see cref="FilterShortVector256"/>, in 32 bits: two rows a multiplication. Its factors have a sign, so 2^15 is taken from each sum
    /// of a row, and 2^15 times the weights' sum added at the end.
    /// </summary>
    // Safety: as above; a row without a partner is its own, with a weight of 0.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void FilterVector256(
        ReadOnlySpan<uint> weights, int weightBits, int bits, ReadOnlySpan<ushort> rows, ReadOnlySpan<int> starts, Span<byte> result)
    {
        int middle = weights.Length - 1;
        int pairs = (starts.Length + 1) / 2;
        Span<uint> pairWeights = pairs <= 64 ? stackalloc uint[pairs] : new uint[pairs];
        for (int p = 0; p < pairs; p++)
        {
            int second = (2 * p) + 1;
            pairWeights[p] = weights[Math.Abs((2 * p) - middle)] | (second < starts.Length ? weights[Math.Abs(second - middle)] << 16 : 0);
        }

        Vector256<short> sign = Vector256.Create(short.MinValue);
        Vector256<int> initial = Vector256.Create((1 << (15 + weightBits)) + (1 << (bits - 1)));
        Vector128<int> shift = Vector128.CreateScalar((long)bits).AsInt32();
        fixed (ushort* source = rows)
        fixed (byte* target = result)
        fixed (int* start = starts)
        fixed (uint* weight = pairWeights)
        {
            int last = result.Length - Vector256<byte>.Count;
            for (int e = 0; ; e = Math.Min(e + Vector256<byte>.Count, last))
            {
                (Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) = (initial, initial, initial, initial);
                for (int p = 0; p < pairs; p++)
                {
                    ushort* first = source + e + start[2 * p];
                    ushort* second = source + e + start[Math.Min((2 * p) + 1, starts.Length - 1)];
                    Vector256<short> w = Vector256.Create(weight[p]).AsInt16();
                    Vector256<short> x = Vector256.Load((short*)first) ^ sign;
                    Vector256<short> y = Vector256.Load((short*)second) ^ sign;
                    a += Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(x, y), w);
                    b += Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(x, y), w);
                    x = Vector256.Load((short*)first + 16) ^ sign;
                    y = Vector256.Load((short*)second + 16) ^ sign;
                    c += Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(x, y), w);
                    d += Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(x, y), w);
                }

                Vector256<short> lower = Avx2.PackSignedSaturate(Avx2.ShiftRightArithmetic(a, shift), Avx2.ShiftRightArithmetic(b, shift));
                Vector256<short> upper = Avx2.PackSignedSaturate(Avx2.ShiftRightArithmetic(c, shift), Avx2.ShiftRightArithmetic(d, shift));
                Pack(lower, upper).Store(target + e);
                if (e == last)
                {
                    break;
                }
            }
        }
    }

    // The pack works within lanes: quarters 0 2 1 3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Pack(Vector256<short> lower, Vector256<short> upper) =>
        Avx2.Permute4x64(Avx2.PackUnsignedSaturate(lower, upper).AsUInt64(), 0b_11_01_10_00).AsByte();
}
