using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>What x86 calls pmaddwd: the products of two vectors of words, neighbours added.</summary>
internal static class PairSums
{
    /// <summary><c>pixels[2i] * weights[2i] + pixels[2i + 1] * weights[2i + 1]</c>, in 32 bits; the pixels are not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Of(Vector128<short> pixels, Vector128<short> weights)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyAddAdjacent(pixels, weights);
        }

        Vector128<int> even = (pixels.AsInt32() & Vector128.Create(0xFFFF)) * ((weights.AsInt32() << 16) >> 16);
        Vector128<int> odd = (pixels.AsInt32() >> 16) * (weights.AsInt32() >> 16);
        return even + odd;
    }

    /// <summary>The same of unsigned bytes, in 16 bits, which the sums must fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> Of(Vector128<byte> pixels, Vector128<sbyte> weights)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.MultiplyAddAdjacent(pixels, weights);
        }

        Vector128<short> even = (pixels.AsInt16() & Vector128.Create((short)0xFF)) * ((weights.AsInt16() << 8) >> 8);
        Vector128<short> odd = (pixels.AsUInt16() >> 8).AsInt16() * (weights.AsInt16() >> 8);
        return even + odd;
    }
}
