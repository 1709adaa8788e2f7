using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight or sixteen 16-bit numbers of a plane as 32-bit numbers, and back.</summary>
internal static class WordLanes
{
    /// <summary>The eight from <paramref name="x"/> on.</summary>
    // Safety, here and below: the caller's, whose plane has as many numbers from x on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ReadOnlySpan<ushort> plane, int x) =>
        Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x));

    /// <summary>The numbers, limited to 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> numbers, Span<ushort> plane, int x) =>
        Sse41.PackUnsignedSaturate(numbers.GetLower(), numbers.GetUpper()).StoreUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x);

    /// <summary>The sixteen from <paramref name="x"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LoadWide(ReadOnlySpan<ushort> plane, int x) =>
        Avx512F.ConvertToVector512Int32(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x));

    /// <summary>The numbers, limited to 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<int> numbers, Span<ushort> plane, int x) =>
        Avx512F.ConvertToVector256UInt16WithSaturation(Vector512.Max(numbers, Vector512<int>.Zero).AsUInt32())
            .StoreUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x);
}
