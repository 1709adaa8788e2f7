using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.Jpeg;

// Bytes that stay bytes are treated as pairs in 16-bit lanes, the even ones by masking, the odd ones by shifting: no lane moves.
internal static unsafe partial class UpsampleRow
{
    // Safety: reads up to 7 bytes behind near and far; writes sums[-1 .. width + 7], within the margin.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BlendVector128(byte* near, byte* far, short* sums, int width)
    {
        for (int x = 0; x < width; x += 8)
        {
            Vector128<short> sample = Widen8(near + x);
            (sample + sample + sample + Widen8(far + x)).Store(sums + x);
        }

        RepeatEdges(sums, width);
    }

    // Safety: reads up to 7 bytes behind samples; writes sums[-1 .. width + 7], within the margin.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WidenVector128(byte* samples, short* sums, int width)
    {
        for (int x = 0; x < width; x += 8)
        {
            (Widen8(samples + x) << 2).Store(sums + x);
        }

        RepeatEdges(sums, width);
    }

    // Safety: reads sums[-1 .. width + 8], within the margin; writes up to 14 bytes behind output.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DoubleWidthVector128(short* sums, byte* output, int width, TriangleRounding rounding)
    {
        Vector128<short> even = Vector128.Create((short)rounding.Even);
        Vector128<short> odd = Vector128.Create((short)rounding.Odd);
        for (int x = 0; x < width; x += 8)
        {
            Vector128<short> sum = Vector128.Load(sums + x);
            Vector128<short> triple = sum + sum + sum;
            Vector128<short> left = (triple + Vector128.Load(sums + x - 1) + even) >> 4;
            Vector128<short> right = (triple + Vector128.Load(sums + x + 1) + odd) >> 4;
            (left | (right << 8)).AsByte().Store(output + (2 * x));
        }
    }

    // Safety: reads up to 15 bytes behind near and far; writes as many behind output.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BlendToBytesVector128(byte* near, byte* far, byte* output, int width, int bias)
    {
        Vector128<ushort> low = Vector128.Create((ushort)0xFF);
        Vector128<ushort> half = Vector128.Create((ushort)bias);
        for (int x = 0; x < width; x += 16)
        {
            Vector128<ushort> n = Vector128.Load(near + x).AsUInt16();
            Vector128<ushort> f = Vector128.Load(far + x).AsUInt16();
            Vector128<ushort> even = n & low;
            Vector128<ushort> odd = n >> 8;
            even = (even + even + even + (f & low) + half) >> 2;
            odd = (odd + odd + odd + (f >> 8) + half) >> 2;
            (even | (odd << 8)).AsByte().Store(output + x);
        }
    }

    // Safety: reads 8 bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Widen8(byte* samples) =>
        Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(ulong*)samples).AsByte()).AsInt16();
}
