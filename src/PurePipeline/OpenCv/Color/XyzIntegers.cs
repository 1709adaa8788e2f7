using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;

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
        if (first < count)
        {
            Convert(from, to, count, vectors: false);
        }
    }

    protected override int Vectors(Planes<T> from, Planes<T> to, int count, bool isLast)
    {
        Convert(from, to, count, vectors: true);
        return count;
    }

    [SkipLocalsInit]
    private void Convert(Planes<T> from, Planes<T> to, int count, bool vectors)
    {
        Span<int> numbers = stackalloc int[3 * BlockSize];
        var planes = new Planes<int>(numbers[..count], numbers.Slice(BlockSize, count), numbers.Slice(2 * BlockSize, count));
        Planes<T> source = toXyz ? from.Swapped(!redFirst) : from;
        Planes<T> target = toXyz ? to : to.Swapped(!redFirst);
        TensorPrimitives.ConvertTruncating<T, int>(source.First[..count], planes.First);
        TensorPrimitives.ConvertTruncating<T, int>(source.Second[..count], planes.Second);
        TensorPrimitives.ConvertTruncating<T, int>(source.Third[..count], planes.Third);
        MatrixRows.Run(_matrix, planes, count, Shift, int.CreateTruncating(T.MaxValue), vectors);
        TensorPrimitives.ConvertTruncating<int, T>(planes.First, target.First);
        TensorPrimitives.ConvertTruncating<int, T>(planes.Second, target.Second);
        TensorPrimitives.ConvertTruncating<int, T>(planes.Third, target.Third);
    }
}
