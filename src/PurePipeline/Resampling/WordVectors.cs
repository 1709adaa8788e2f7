using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.Wasm;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>What <see cref="Vector128"/> lacks for sums of products of 16-bit words.</summary>
internal static class WordVectors
{
    /// <summary>Multiplies words and adds neighbouring products: one instruction on x86 and WebAssembly, three on Arm64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> MultiplyAddAdjacent(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyAddAdjacent(a, b);
        }

        if (PackedSimd.IsSupported)
        {
            return PackedSimd.Dot(a, b);
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.AddPairwise(AdvSimd.MultiplyWideningLower(a.GetLower(), b.GetLower()), AdvSimd.MultiplyWideningUpper(a, b));
        }

        // Even and odd words, each widened by shifts.
        Vector128<int> even = ((a.AsInt32() << 16) >> 16) * ((b.AsInt32() << 16) >> 16);
        return even + ((a.AsInt32() >> 16) * (b.AsInt32() >> 16));
    }

    /// <summary>Four vectors of four numbers as sixteen bytes, each limited to 0..255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Clip(Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d)
    {
        Vector128<short> lower = Vector128.NarrowWithSaturation(a, b);
        Vector128<short> upper = Vector128.NarrowWithSaturation(c, d);
        return Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(lower, upper)
            : Vector128.NarrowWithSaturation(
                Vector128.Max(lower, Vector128<short>.Zero).AsUInt16(), Vector128.Max(upper, Vector128<short>.Zero).AsUInt16());
    }
}
