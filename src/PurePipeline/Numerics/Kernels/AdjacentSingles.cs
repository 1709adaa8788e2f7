using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Floats side by side.</summary>
internal readonly struct AdjacentSingles : IFloatLoad<AdjacentSingles>
{
    public static AdjacentSingles Create(int step, int offset) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector128<float> X0, Vector128<float> X1, Vector128<float> X2, Vector128<float> X3) Load128(ref byte from)
    {
        ref float floats = ref Unsafe.As<byte, float>(ref from);
        return (Vector128.LoadUnsafe(ref floats), Vector128.LoadUnsafe(ref floats, 4), Vector128.LoadUnsafe(ref floats, 8), Vector128.LoadUnsafe(ref floats, 12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<float> X0, Vector256<float> X1, Vector256<float> X2, Vector256<float> X3) Load256(ref byte from)
    {
        ref float floats = ref Unsafe.As<byte, float>(ref from);
        return (Vector256.LoadUnsafe(ref floats), Vector256.LoadUnsafe(ref floats, 8), Vector256.LoadUnsafe(ref floats, 16), Vector256.LoadUnsafe(ref floats, 24));
    }
}
