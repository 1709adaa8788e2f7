using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class PackedCameraRow
{
    /// <summary>Thirty-two pixels at a time; returns how many pairs are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int SplitVector256(ReadOnlySpan<uint> pairs, Span<byte> luma, Span<byte> u, Span<byte> v)
    {
        ref uint from = ref MemoryMarshal.GetReference(pairs);
        (bool lumaFirst, bool uFirst) = (order.Luma == 0, order.U < order.V);
        var low = Vector256.Create((short)0xFF);
        int i = 0;
        for (; i <= pairs.Length - 16; i += 16)
        {
            // Safety: i + 16 <= pairs.Length, which u and v have too, and luma twice as many. Packing goes by halves, so each register has
            // eight pairs and those sixteen behind them.
            Vector256<short> a = Vector256.Create(Vector128.LoadUnsafe(ref from, (nuint)i), Vector128.LoadUnsafe(ref from, (nuint)(i + 8))).AsInt16();
            Vector256<short> b = Vector256.Create(Vector128.LoadUnsafe(ref from, (nuint)(i + 4)), Vector128.LoadUnsafe(ref from, (nuint)(i + 12))).AsInt16();
            Vector256<byte> even = Avx2.PackUnsignedSaturate(a & low, b & low);
            Vector256<byte> odd = Avx2.PackUnsignedSaturate(a >>> 8, b >>> 8);
            (lumaFirst ? even : odd).StoreUnsafe(ref MemoryMarshal.GetReference(luma), (nuint)(2 * i));
            Vector256<short> chroma = (lumaFirst ? odd : even).AsInt16();
            Vector256<byte> uv = Avx2.Permute4x64(Avx2.PackUnsignedSaturate(chroma & low, chroma >>> 8).AsUInt64(), 0b11_01_10_00).AsByte();
            uv.GetLower().StoreUnsafe(ref MemoryMarshal.GetReference(uFirst ? u : v), (nuint)i);
            uv.GetUpper().StoreUnsafe(ref MemoryMarshal.GetReference(uFirst ? v : u), (nuint)i);
        }

        return i;
    }
}
