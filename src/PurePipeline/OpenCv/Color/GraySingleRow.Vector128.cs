using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class GraySingleRow
{
    /// <summary>Four pixels at a time, inside whole groups.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector128Kernel(ReadOnlySpan<float> source, Span<float> target, int width)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target);
        Vector128<float> first = Vector128.Create(_first);
        Vector128<float> green = Vector128.Create(Green);
        Vector128<float> third = Vector128.Create(_third);
        int groups = width / group * group;
        int x = 0;
        for (; x < groups && (x + 5) <= width; x += 4)
        {
            // Safety: the last load begins 3 pixels behind x and is 4 floats long; x + 5 <= width.
            SplitChannels.Four(ref from, x * channels, channels, out Vector128<float> c0, out Vector128<float> c1, out Vector128<float> c2);
            Vector128.FusedMultiplyAdd(c2, third, Vector128.FusedMultiplyAdd(c1, green, c0 * first)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }
}
