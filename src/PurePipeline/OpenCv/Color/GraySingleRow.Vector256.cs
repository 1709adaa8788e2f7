using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class GraySingleRow
{
    private const int Ahead = 4 << 10;

    /// <summary>Eight pixels at a time, which are a group of OpenCV's; returns where it has stopped.</summary>
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
            // Safety: x + 8 <= width, of which the source has three or four floats each and the target one.
            ref float pixels = ref Unsafe.Add(ref from, channels * x);
            FetchAhead.At(ref Unsafe.As<float, byte>(ref pixels), Ahead);
            FetchAhead.At(ref Unsafe.As<float, byte>(ref pixels), Ahead + 64);
            Vector256<float> c0;
            Vector256<float> c1;
            Vector256<float> c2;
            if (channels == 3)
            {
                SingleGroups.Load(ref pixels, out c0, out c1, out c2);
            }
            else
            {
                SingleGroups.LoadFour(ref pixels, out c0, out c1, out c2);
            }

            Vector256.FusedMultiplyAdd(c2, third, Vector256.FusedMultiplyAdd(c1, green, c0 * first)).StoreUnsafe(ref to, (nuint)x);
        }

        return x;
    }
}
