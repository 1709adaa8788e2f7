using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ToPackedCameraRow
{
    private const int Block = 512;
    private const int Step = 16;

    /// <summary>Sixteen pixels at a time, in blocks whose channels lie apart: returns how many pixels are done.</summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vectors(ReadOnlySpan<byte> source, Span<byte> target, int width)
    {
        Span<byte> planes = stackalloc byte[4 * Block];
        int whole = width / Step * Step;
        for (int start = 0; start < whole; start += Block)
        {
            int count = Math.Min(Block, whole - start);
            Deinterleave.Run(source.Slice(start * sourceChannels, count * sourceChannels), sourceChannels, 1, planes);
            ReadOnlySpan<byte> reds = planes.Slice(redFirst ? 0 : 2 * count, count);
            ReadOnlySpan<byte> greens = planes.Slice(count, count);
            ReadOnlySpan<byte> blues = planes.Slice(redFirst ? 2 * count : 0, count);
            for (int x = 0; x < count; x += Step)
            {
                Vector128<byte> red = Vector128.Create(reds.Slice(x, Step));
                Vector128<byte> green = Vector128.Create(greens.Slice(x, Step));
                Vector128<byte> blue = Vector128.Create(blues.Slice(x, Step));
                Vector128<short> luma0 = Luma(red, green, blue);
                Vector128<short> luma1 = Luma(Upper(red), Upper(green), Upper(blue));
                (Vector256<int> r, Vector256<int> g, Vector256<int> b) = (PairSums(red), PairSums(green), PairSums(blue));
                Vector128<short> u = Descale((r * -1212) + (g * -2384) + (b * 3596) + Vector256.Create(128 << Shift));
                Vector128<short> v = Descale((r * 3596) + (g * -3015) + (b * -582) + Vector256.Create(128 << Shift));
                Vector128<byte> y = Sse2.PackUnsignedSaturate(luma0, luma1);
                Vector128<byte> first = Sse2.PackUnsignedSaturate(order.U < order.V ? u : v, Vector128<short>.Zero);
                Vector128<byte> chroma = Zip.Low(first, Sse2.PackUnsignedSaturate(order.U < order.V ? v : u, Vector128<short>.Zero));
                Span<byte> pairs = target[(2 * (start + x))..];
                (order.Luma == 0 ? Zip.Low(y, chroma) : Zip.Low(chroma, y)).CopyTo(pairs);
                (order.Luma == 0 ? Zip.High(y, chroma) : Zip.High(chroma, y)).CopyTo(pairs[Step..]);
            }
        }

        return whole;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Upper(Vector128<byte> x) => Sse2.ShiftRightLogical128BitLane(x, 8);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Luma(Vector128<byte> red, Vector128<byte> green, Vector128<byte> blue) => Descale(
        (Avx2.ConvertToVector256Int32(red) * 4211) + (Avx2.ConvertToVector256Int32(green) * 8258) + (Avx2.ConvertToVector256Int32(blue) * 1606)
        + Vector256.Create(16 << Shift));

    /// <summary>The sums of two neighbours.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> PairSums(Vector128<byte> x) => Avx2.ConvertToVector256Int32(Ssse3.MultiplyAddAdjacent(x, Vector128<sbyte>.One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Descale(Vector256<int> x)
    {
        x = (x + Vector256.Create(1 << (Shift - 1))) >> Shift;
        return Sse2.PackSignedSaturate(x.GetLower(), x.GetUpper());
    }
}
