using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight bytes of a plane as whole numbers of 32 bits and back.</summary>
internal static class ByteLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ReadOnlySpan<byte> plane, int x)
    {
        // Safety: the planes have BlockSize bytes, a multiple of 8, and x < count <= BlockSize is one; read as one 64-bit number.
        ulong eight = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(plane), x));
        return Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(eight).AsByte());
    }

    /// <summary>Limited to bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> values, Span<byte> plane, int x)
    {
        // Safety: as in Load.
        Vector128<short> eight = Sse2.PackSignedSaturate(values.GetLower(), values.GetUpper());
        Unsafe.WriteUnaligned(
            ref Unsafe.Add(ref MemoryMarshal.GetReference(plane), x), Sse2.PackUnsignedSaturate(eight, eight).AsUInt64().ToScalar());
    }
}
