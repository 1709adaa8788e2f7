using System.Numerics;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB to CIE XYZ of the illuminant D65 and back, of <c>uint8</c> and <c>uint16</c>: a matrix times 4096 in whole numbers, rounded
/// and limited (imgproc/src/color_lab.cpp, <c>RGB2XYZ_i</c>, <c>XYZ2RGB_i</c>). No sum reaches 2^31.
/// </summary>
internal sealed class XyzIntegers<T>(int sourceChannels, int targetChannels, bool redFirst, bool toXyz)
    : PlanarRow<T>(sourceChannels, targetChannels)
    where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
{
    private const int Shift = 12;

    private readonly int[] _matrix = toXyz ? XyzMatrix.ToXyzIntegers : XyzMatrix.FromXyzIntegers;

    protected override void Scalar(Planes<T> from, Planes<T> to, int first, int count, bool isLast)
    {
        Planes<T> source = toXyz ? from.Swapped(!redFirst) : from;
        Planes<T> target = toXyz ? to : to.Swapped(!redFirst);
        for (int x = first; x < count; x++)
        {
            int c0 = int.CreateTruncating(source.First[x]);
            int c1 = int.CreateTruncating(source.Second[x]);
            int c2 = int.CreateTruncating(source.Third[x]);
            target.First[x] = Row(0, c0, c1, c2);
            target.Second[x] = Row(3, c0, c1, c2);
            target.Third[x] = Row(6, c0, c1, c2);
        }
    }

    private T Row(int at, int c0, int c1, int c2)
    {
        int sum = (c0 * _matrix[at]) + (c1 * _matrix[at + 1]) + (c2 * _matrix[at + 2]);
        return T.CreateSaturating((sum + (1 << (Shift - 1))) >> Shift);
    }
}
