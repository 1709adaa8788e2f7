using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// Twice 8 bytes, each the two neighbours of a pixel of 3 or 4 channels: strong reductions, where pixels come from places far apart.
/// </summary>
internal readonly unsafe struct HalvedWindow : IByteWindow
{
    public static int Parts => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(byte* row, int* offsets) =>
        Vector128.Create(Unsafe.ReadUnaligned<ulong>(row + offsets[0]), Unsafe.ReadUnaligned<ulong>(row + offsets[1])).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(byte* row, int* offsets)
    {
        Pixels.Prefetch.Line(row + offsets[0]);
        Pixels.Prefetch.Line(row + offsets[1]);
    }
}
