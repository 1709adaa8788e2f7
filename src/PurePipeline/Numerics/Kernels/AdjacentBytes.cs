using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Bytes side by side.</summary>
internal readonly struct AdjacentBytes : IFloatLoad<AdjacentBytes>
{
    public static AdjacentBytes Create(int step, int offset) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector128<float> X0, Vector128<float> X1, Vector128<float> X2, Vector128<float> X3) Load128(ref byte from)
    {
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from));
        (Vector128<uint> i0, Vector128<uint> i1) = Vector128.Widen(low);
        (Vector128<uint> i2, Vector128<uint> i3) = Vector128.Widen(high);
        return (Vector128.ConvertToSingle(i0.AsInt32()), Vector128.ConvertToSingle(i1.AsInt32()),
            Vector128.ConvertToSingle(i2.AsInt32()), Vector128.ConvertToSingle(i3.AsInt32()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector256<float> X0, Vector256<float> X1, Vector256<float> X2, Vector256<float> X3) Load256(ref byte from)
    {
        return (Eight(ref from), Eight(ref Unsafe.Add(ref from, 8)), Eight(ref Unsafe.Add(ref from, 16)), Eight(ref Unsafe.Add(ref from, 24)));

        // Eight bytes to eight whole numbers of 32 bits in one step, where there is one.
        static Vector256<float> Eight(ref byte from)
        {
            Vector128<byte> eight = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref from)).AsByte();
            if (Avx2.IsSupported)
            {
                return Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(eight));
            }

            (Vector128<uint> low, Vector128<uint> high) = Vector128.Widen(Vector128.WidenLower(eight));
            return Vector256.ConvertToSingle(Vector256.Create(low, high).AsInt32());
        }
    }
}
