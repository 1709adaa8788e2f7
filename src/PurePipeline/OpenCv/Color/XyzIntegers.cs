using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
            (int a, int b, int c) = (int.CreateTruncating(source.First[x]), int.CreateTruncating(source.Second[x]), int.CreateTruncating(source.Third[x]));
            target.First[x] = Product(0, a, b, c);
            target.Second[x] = Product(3, a, b, c);
            target.Third[x] = Product(6, a, b, c);
        }
    }

    /// <summary>Eight pixels at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    protected override int Vectors(Planes<T> from, Planes<T> to, int count, bool isLast)
    {
        Planes<T> source = toXyz ? from.Swapped(!redFirst) : from;
        Planes<T> target = toXyz ? to : to.Swapped(!redFirst);
        Vector256<int> m0 = Weights(0), m1 = Weights(1), m2 = Weights(2);
        Vector256<int> m3 = Weights(3), m4 = Weights(4), m5 = Weights(5);
        Vector256<int> m6 = Weights(6), m7 = Weights(7), m8 = Weights(8);
        int x = 0;
        for (; Avx2.IsSupported && x < count; x += 8)
        {
            (Vector256<int> a, Vector256<int> b, Vector256<int> c) = (Load(source.First, x), Load(source.Second, x), Load(source.Third, x));
            if (typeof(T) == typeof(byte))
            {
                // Two products in one: a and b, c and the rounding.
                a |= b << 16;
                c |= Vector256.Create(1 << 16);
                Store(Pairs(a, m0) + Pairs(c, m2), target.First, x);
                Store(Pairs(a, m3) + Pairs(c, m5), target.Second, x);
                Store(Pairs(a, m6) + Pairs(c, m8), target.Third, x);
            }
            else
            {
                var half = Vector256.Create(1 << (Shift - 1));
                Store((m0 * a) + (m1 * b) + (m2 * c) + half, target.First, x);
                Store((m3 * a) + (m4 * b) + (m5 * c) + half, target.Second, x);
                Store((m6 * a) + (m7 * b) + (m8 * c) + half, target.Third, x);
            }
        }

        return x;
    }

    private T Product(int row, int a, int b, int c)
    {
        int sum = (_matrix[row] * a) + (_matrix[row + 1] * b) + (_matrix[row + 2] * c) + (1 << (Shift - 1));
        return T.CreateTruncating(Limited.To(sum >> Shift, int.CreateTruncating(T.MaxValue)));
    }

    /// <summary>A weight; of bytes with what is multiplied beside it in the upper half: the next weight, or half a unit.</summary>
    private Vector256<int> Weights(int index) => Vector256.Create(
        typeof(T) != typeof(byte) ? _matrix[index]
        : index % 3 == 2 ? (_matrix[index] & 0xFFFF) | (1 << (Shift - 1 + 16))
        : (_matrix[index] & 0xFFFF) | (_matrix[index + 1] << 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<int> numbers, Vector256<int> weights) =>
        Avx2.MultiplyAddAdjacent(numbers.AsInt16(), weights.AsInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Load(Span<T> plane, int x) => typeof(T) == typeof(byte)
        ? ByteLanes.Load(MemoryMarshal.AsBytes(plane), x)
        : WordLanes.Load(MemoryMarshal.Cast<T, ushort>(plane), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> sums, Span<T> plane, int x)
    {
        if (typeof(T) == typeof(byte))
        {
            ByteLanes.Store(sums >> Shift, MemoryMarshal.AsBytes(plane), x);
        }
        else
        {
            WordLanes.Store(sums >> Shift, MemoryMarshal.Cast<T, ushort>(plane), x);
        }
    }
}
