using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>float32</c> to CIE XYZ and back (imgproc/src/color_lab.cpp, <c>RGB2XYZ_f</c>, <c>XYZ2RGB_f</c>), the channels taken in
/// the order in which they lie. OpenCV builds this file without FMA: each product and each sum is rounded. Whole groups of four pixels add
/// the second and the third product first, the rest of the row the first and the second.
/// </summary>
internal sealed class XyzSingle : PlanarRow<float>
{
    private const int Group = 4;

    private readonly float[] _matrix;

    public XyzSingle(int sourceChannels, int targetChannels, bool redFirst, bool toXyz)
        : base(sourceChannels, targetChannels)
    {
        _matrix = [.. (toXyz ? XyzMatrix.ToXyz : XyzMatrix.FromXyz).Select(weight => (float)weight)];
        for (int i = 0; i < 3 && !redFirst; i++)
        {
            (int a, int b) = toXyz ? (3 * i, (3 * i) + 2) : (i, i + 6);
            (_matrix[a], _matrix[b]) = (_matrix[b], _matrix[a]);
        }
    }

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / Group * Group;
        for (int x = first; x < count; x++)
        {
            (float c0, float c1, float c2) = (from.First[x], from.Second[x], from.Third[x]);
            bool inGroup = x < groups;
            to.First[x] = Sum(c0 * _matrix[0], c1 * _matrix[1], c2 * _matrix[2], inGroup);
            to.Second[x] = Sum(c0 * _matrix[3], c1 * _matrix[4], c2 * _matrix[5], inGroup);
            to.Third[x] = Sum(c0 * _matrix[6], c1 * _matrix[7], c2 * _matrix[8], inGroup);
        }
    }

    protected override int Vectors(Planes<float> from, Planes<float> to, int count, bool isLast)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return 0;
        }

        ref float from0 = ref MemoryMarshal.GetReference(from.First);
        ref float from1 = ref MemoryMarshal.GetReference(from.Second);
        ref float from2 = ref MemoryMarshal.GetReference(from.Third);
        int x = 0;
        for (; x <= count - Vector256<float>.Count; x += Vector256<float>.Count)
        {
            // Safety: x + 8 <= count, and each plane has as many floats.
            Vector256<float> c0 = Vector256.LoadUnsafe(ref from0, (nuint)x);
            Vector256<float> c1 = Vector256.LoadUnsafe(ref from1, (nuint)x);
            Vector256<float> c2 = Vector256.LoadUnsafe(ref from2, (nuint)x);
            Row(0, c0, c1, c2).StoreUnsafe(ref MemoryMarshal.GetReference(to.First), (nuint)x);
            Row(3, c0, c1, c2).StoreUnsafe(ref MemoryMarshal.GetReference(to.Second), (nuint)x);
            Row(6, c0, c1, c2).StoreUnsafe(ref MemoryMarshal.GetReference(to.Third), (nuint)x);
        }

        return x;
    }

    private static float Sum(float a, float b, float c, bool inGroup) => inGroup ? a + (b + c) : a + b + c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Row(int at, Vector256<float> c0, Vector256<float> c1, Vector256<float> c2) =>
        (c0 * Vector256.Create(_matrix[at]))
        + ((c1 * Vector256.Create(_matrix[at + 1])) + (c2 * Vector256.Create(_matrix[at + 2])));
}
