using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>16 neighbouring bytes: enlargements and moderate reductions.</summary>
internal readonly unsafe struct WholeWindow : IByteWindow
{
    public static int Parts => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(byte* row, int* offsets) => Vector128.Load(row + offsets[0]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch(byte* row, int* offsets)
    {
        Pixels.Prefetch.Line(row + offsets[0]);
    }
}
