using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>Twice 8 bytes: strong reductions, where neighbouring result pixels come from places far apart.</summary>
internal readonly unsafe struct SplitWindow : ILinearWindow
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Load(byte* row, int* offsets) =>
        Vector128.Create(Unsafe.ReadUnaligned<ulong>(row + offsets[0]), Unsafe.ReadUnaligned<ulong>(row + offsets[1])).AsByte();
}
