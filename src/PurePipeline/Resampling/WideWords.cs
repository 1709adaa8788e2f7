using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>
/// What AVX-512 does with bytes and words in each lane of 128 bits; in halves by AVX2 where the processor lacks it, so that the kernels of
/// 512 bits can be tested there.
/// </summary>
internal static class WideWords
{
    /// <summary>Multiplies words and adds neighbouring products.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> MultiplyAddAdjacent(Vector512<short> a, Vector512<short> b) => Avx512BW.IsSupported
        ? Avx512BW.MultiplyAddAdjacent(a, b)
        : Vector512.Create(
            Avx2.MultiplyAddAdjacent(a.GetLower(), b.GetLower()), Avx2.MultiplyAddAdjacent(a.GetUpper(), b.GetUpper()));

    /// <summary>Picks bytes within each lane; an index of 0x80 gives zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Shuffle(Vector512<byte> bytes, Vector512<byte> indices) => (Avx512BW.IsSupported
        ? Avx512BW.Shuffle(bytes, indices)
        : Vector512.Create(Avx2.Shuffle(bytes.GetLower(), indices.GetLower()), Avx2.Shuffle(bytes.GetUpper(), indices.GetUpper()))).AsInt16();

    /// <summary>The one of each lane's four pairs of words that <paramref name="control"/> names, four times.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Repeat(Vector512<int> pairs, [ConstantExpected] byte control) => (Avx512F.IsSupported
        ? Avx512F.Shuffle(pairs, control)
        : Vector512.Create(Avx2.Shuffle(pairs.GetLower(), control), Avx2.Shuffle(pairs.GetUpper(), control))).AsInt16();

    /// <summary>Bytes of the lower halves of both vectors' lanes, taking turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> UnpackLow(Vector512<byte> a, Vector512<byte> b) => Avx512BW.IsSupported
        ? Avx512BW.UnpackLow(a, b)
        : Vector512.Create(Avx2.UnpackLow(a.GetLower(), b.GetLower()), Avx2.UnpackLow(a.GetUpper(), b.GetUpper()));

    /// <summary>Bytes of the upper halves of both vectors' lanes, taking turns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> UnpackHigh(Vector512<byte> a, Vector512<byte> b) => Avx512BW.IsSupported
        ? Avx512BW.UnpackHigh(a, b)
        : Vector512.Create(Avx2.UnpackHigh(a.GetLower(), b.GetLower()), Avx2.UnpackHigh(a.GetUpper(), b.GetUpper()));

    /// <summary>Four vectors' numbers as bytes, each limited to 0..255; undoes two times of unpacking.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Clip(Vector512<int> a, Vector512<int> b, Vector512<int> c, Vector512<int> d) => Avx512BW.IsSupported
        ? Avx512BW.PackUnsignedSaturate(Avx512BW.PackSignedSaturate(a, b), Avx512BW.PackSignedSaturate(c, d))
        : Vector512.Create(
            Clip(a.GetLower(), b.GetLower(), c.GetLower(), d.GetLower()), Clip(a.GetUpper(), b.GetUpper(), c.GetUpper(), d.GetUpper()));

    /// <summary>Sixteen numbers as bytes in their order, each limited to 0..255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Clip(Vector512<int> numbers) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector128ByteWithSaturation(Vector512.Max(numbers, Vector512<int>.Zero).AsUInt32())
        : WordVectors.Clip(
            numbers.GetLower().GetLower(), numbers.GetLower().GetUpper(), numbers.GetUpper().GetLower(), numbers.GetUpper().GetUpper());

    /// <summary>Two halves as one. (<see cref="Vector512.Create(Vector256{byte}, Vector256{byte})"/> goes by way of the stack.)</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Join(Vector256<byte> lower, Vector256<byte> upper) => Avx512F.IsSupported
        ? Avx512F.InsertVector256(lower.ToVector512Unsafe(), upper, 1)
        : Vector512.Create(lower, upper);

    /// <summary>Bytes as words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> Widen(Vector256<byte> bytes) => Avx512BW.IsSupported
        ? Avx512BW.ConvertToVector512Int16(bytes)
        : Vector512.Create(Avx2.ConvertToVector256Int16(bytes.GetLower()), Avx2.ConvertToVector256Int16(bytes.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Clip(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) =>
        Avx2.PackUnsignedSaturate(Avx2.PackSignedSaturate(a, b), Avx2.PackSignedSaturate(c, d));
}
