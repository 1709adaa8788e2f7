namespace PurePipeline.Numerics;

/// <summary>Elements picked by lists of places.</summary>
public sealed partial class NdArray
{
    /// <summary>A copy of the given places along an axis, <c>np.take(a, places, axis)</c>; negative ones count from the end.</summary>
    /// <exception cref="ArgumentException">A place is out of bounds.</exception>
    public NdArray Take(ReadOnlySpan<int> places, int axis)
    {
        int own = Layout.NormalizeAxis(axis, Rank);
        int[] shape = Shape.ToArray();
        int length = shape[own];
        shape[own] = places.Length;
        int size = DType.ItemSize();
        long inner = size;
        for (int i = own + 1; i < Rank; i++)
        {
            inner *= shape[i];
        }

        byte[] elements = ToBytes();
        byte[] result = Storage.Allocate(DType, Layout.LengthOf(shape));
        int stretch = checked((int)inner);
        int outer = stretch == 0 || places.Length == 0 ? 0 : result.Length / (stretch * places.Length);
        for (int block = 0; block < outer; block++)
        {
            for (int i = 0; i < places.Length; i++)
            {
                int place = Resolve(places[i], length, own);
                elements.AsSpan(((block * length) + place) * stretch, stretch).CopyTo(result.AsSpan(((block * places.Length) + i) * stretch));
            }
        }

        return With(StridedArray.Of(DType, result, shape));
    }

    /// <summary>The elements at the given places of this array in C order, under a shape.</summary>
    internal NdArray Pick(ReadOnlySpan<int> places, ReadOnlySpan<int> shape)
    {
        int size = DType.ItemSize();
        byte[] elements = ToBytes();
        byte[] result = new byte[checked(places.Length * size)];
        for (int i = 0; i < places.Length; i++)
        {
            elements.AsSpan(places[i] * size, size).CopyTo(result.AsSpan(i * size));
        }

        return With(StridedArray.Of(DType, result, shape));
    }

    /// <summary>Writes values, broadcast to a shape of as many elements as there are places, to these places of the array in C order.</summary>
    internal void Put(ReadOnlySpan<int> places, ReadOnlySpan<int> shape, NdArray values)
    {
        int size = DType.ItemSize();
        byte[] elements = ToBytes();
        byte[] given = values.WithoutFrontAxes(shape.Length).AsType(DType).BroadcastTo(shape).ToBytes();
        for (int i = 0; i < places.Length; i++)
        {
            given.AsSpan(i * size, size).CopyTo(elements.AsSpan(places[i] * size));
        }

        _array.Assign(StridedArray.Of(DType, elements, Shape));
    }

    /// <summary>The places in C order at which an array is not zero.</summary>
    internal int[] NonzeroPlaces()
    {
        byte[] truth = AsType(DType.Bool).ToBytes();
        List<int> places = [];
        for (int i = 0; i < truth.Length; i++)
        {
            if (truth[i] != 0)
            {
                places.Add(i);
            }
        }

        return [.. places];
    }

    internal static int Resolve(int place, int length, int axis) => place >= -length && place < length
        ? place < 0 ? place + length : place
        : throw new ArgumentException($"index {place} is out of bounds for axis {axis} with size {length}");
}
