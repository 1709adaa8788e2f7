using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class GraySingleRow
{
    /// <summary>Eight pixels of three channels at a time, which are a group of OpenCV's; returns where it has stopped.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int Vector256Kernel(ReadOnlySpan<float> source, Span<float> target, int width)
    {
        ref float from = ref MemoryMarshal.GetReference(source);
        ref float to = ref MemoryMarshal.GetReference(target);
        Vector256<float> first = Vector256.Create(_first);
        Vector256<float> green = Vector256.Create(Green);
        Vector256<float> third = Vector256.Create(_third);
        int groups = width / group * group;
        int x = 0;
        for (; x <= groups - 8; x += 8)
        {
            // Safety: x + 8 <= width, of which the source has three floats each and the target one.
            SingleGroups.Load(ref Unsafe.Add(ref from, 3 * x), out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2);
            Vector256.FusedMultiplyAdd(c2, third, Vector256.FusedMultiplyAdd(c1, green, c0 * first)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }
}
