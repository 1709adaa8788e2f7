using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector512<float>;

namespace PurePipeline.OpenCv.Color;

internal static partial class HueByteVectors
{
    private const int Wide = 16;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int FromBgrVector512(Planes<byte> bgr, Planes<byte> to, int count, float scale)
    {
        var scales = Vector512.Create(scale);
        var unit = Vector512.Create(1f / 255f);
        var full = Vector512.Create(255f);
        int x = 0;
        for (; x <= count - Wide; x += Wide)
        {
            (Floats h, Floats l, Floats s) =
                HueVectors512.ToHls(Load512(bgr.First, x) * unit, Load512(bgr.Second, x) * unit, Load512(bgr.Third, x) * unit, scales);
            Store(Avx512F.ConvertToVector512Int32(h), to.First, x);
            Store(Avx512F.ConvertToVector512Int32(l * full), to.Second, x);
            Store(Avx512F.ConvertToVector512Int32(s * full), to.Third, x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int OfHlsVector512(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        var scales = Vector512.Create(scale);
        var unit = Vector512.Create(1f / 255f);
        var full = Vector512.Create(255f);
        int x = 0;
        for (; x <= count - Wide; x += Wide)
        {
            (Floats b, Floats g, Floats r) =
                HueVectors512.OfHls(Load512(from.First, x) * scales, Load512(from.Second, x) * unit, Load512(from.Third, x) * unit);
            Store(Avx512F.ConvertToVector512Int32(b * full), bgr.First, x);
            Store(Avx512F.ConvertToVector512Int32(g * full), bgr.Second, x);
            Store(Avx512F.ConvertToVector512Int32(r * full), bgr.Third, x);
        }

        return x;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int OfHsvVector512(Planes<byte> from, Planes<byte> bgr, int count, float scale)
    {
        var scales = Vector512.Create(scale);
        var unit = Vector512.Create(1f / 255f);
        var full = Vector512.Create(255f);
        int x = 0;
        for (; x <= count - Wide; x += Wide)
        {
            (Floats b, Floats g, Floats r) =
                HueVectors512.OfHsv(Load512(from.First, x) * scales, Load512(from.Second, x) * unit, Load512(from.Third, x) * unit);
            Store(Avx512F.ConvertToVector512Int32WithTruncation(b * full), bgr.First, x);
            Store(Avx512F.ConvertToVector512Int32WithTruncation(g * full), bgr.Second, x);
            Store(Avx512F.ConvertToVector512Int32WithTruncation(r * full), bgr.Third, x);
        }

        return x;
    }

    // Safety, here and below: x + 16 <= count, and the planes have as many bytes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Load512(ReadOnlySpan<byte> plane, int x) => Avx512F.ConvertToVector512Single(
        Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> values, Span<byte> plane, int x) =>
        Avx512F.ConvertToVector128ByteWithSaturation(Vector512.Max(values, Vector512<int>.Zero).AsUInt32())
            .StoreUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x);
}
