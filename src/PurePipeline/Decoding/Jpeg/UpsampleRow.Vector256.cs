using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

// Text as in UpsampleRow.Vector128.cs, twice as wide.
internal static unsafe partial class UpsampleRow
{
    // Safety: reads up to 15 bytes behind near and far; writes sums[-1 .. width + 15], within the margin.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BlendVector256(byte* near, byte* far, short* sums, int width)
    {
        for (int x = 0; x < width; x += 16)
        {
            Vector256<short> sample = Avx2.ConvertToVector256Int16(near + x);
            (sample + sample + sample + Avx2.ConvertToVector256Int16(far + x)).Store(sums + x);
        }

        RepeatEdges(sums, width);
    }

    // Safety: reads up to 15 bytes behind samples; writes sums[-1 .. width + 15], within the margin.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WidenVector256(byte* samples, short* sums, int width)
    {
        for (int x = 0; x < width; x += 16)
        {
            (Avx2.ConvertToVector256Int16(samples + x) << 2).Store(sums + x);
        }

        RepeatEdges(sums, width);
    }

    // Safety: reads sums[-1 .. width + 16], within the margin; writes up to 30 bytes behind output.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void DoubleWidthVector256(short* sums, byte* output, int width, TriangleRounding rounding)
    {
        Vector256<short> even = Vector256.Create((short)rounding.Even);
        Vector256<short> odd = Vector256.Create((short)rounding.Odd);
        for (int x = 0; x < width; x += 16)
        {
            Vector256<short> sum = Vector256.Load(sums + x);
            Vector256<short> triple = sum + sum + sum;
            Vector256<short> left = (triple + Vector256.Load(sums + x - 1) + even) >> 4;
            Vector256<short> right = (triple + Vector256.Load(sums + x + 1) + odd) >> 4;
            (left | (right << 8)).AsByte().Store(output + (2 * x));
        }
    }

    // Safety: reads up to 31 bytes behind near and far; writes as many behind output.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void BlendToBytesVector256(byte* near, byte* far, byte* output, int width, int bias)
    {
        Vector256<ushort> low = Vector256.Create((ushort)0xFF);
        Vector256<ushort> half = Vector256.Create((ushort)bias);
        for (int x = 0; x < width; x += 32)
        {
            Vector256<ushort> n = Vector256.Load(near + x).AsUInt16();
            Vector256<ushort> f = Vector256.Load(far + x).AsUInt16();
            Vector256<ushort> even = n & low;
            Vector256<ushort> odd = n >> 8;
            even = (even + even + even + (f & low) + half) >> 2;
            odd = (odd + odd + odd + (f >> 8) + half) >> 2;
            (even | (odd << 8)).AsByte().Store(output + x);
        }
    }
}
