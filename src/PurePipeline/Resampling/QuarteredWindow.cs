using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>Four times 4 bytes: strong reductions of one or two channels.</summary>
internal readonly unsafe struct QuarteredWindow : IByteWindow
{
    public static int Parts => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(byte* row, int* offsets) => Vector128.Create(
        Unsafe.ReadUnaligned<uint>(row + offsets[0]),
        Unsafe.ReadUnaligned<uint>(row + offsets[1]),
        Unsafe.ReadUnaligned<uint>(row + offsets[2]),
        Unsafe.ReadUnaligned<uint>(row + offsets[3])).AsByte();

    // The others lie in the same lines, or in the next.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(byte* row, int* offsets)
    {
        Pixels.Prefetch.Line(row + offsets[0]);
        Pixels.Prefetch.Line(row + offsets[2]);
    }
}
