using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight 16-bit numbers of a plane as 32-bit numbers, and back.</summary>
internal static class WordLanes
{
    /// <summary>The eight from <paramref name="x"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Load(ReadOnlySpan<ushort> plane, int x) =>
        Avx2.ConvertToVector256Int32(Vector128.Create(plane.Slice(x, 8)));

    /// <summary>The numbers, limited to 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<int> numbers, Span<ushort> plane, int x) =>
        Sse41.PackUnsignedSaturate(numbers.GetLower(), numbers.GetUpper()).CopyTo(plane.Slice(x, 8));
}
