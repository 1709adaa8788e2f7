using PurePipeline.Numerics;

namespace PurePipeline.Torch;

public static partial class Functional
{
    /// <summary>
    /// <c>F.pad(input, pad, mode, value)</c>: what is added before and after each axis, from the last axis on; negative numbers cut off
    /// (constant alone).
    /// </summary>
    /// <param name="input">The tensor.</param>
    /// <param name="pad">Pairs, before and after, of the last axis, then of the one before it ...</param>
    /// <param name="mode">What is added.</param>
    /// <param name="value">The value of <see cref="PadMode.Constant"/>, converted to the tensor's dtype.</param>
    /// <exception cref="ArgumentException">The numbers are no pairs, are too many, or are more than the mode can make of an axis.</exception>
    public static TorchTensor Pad(TorchTensor input, ReadOnlySpan<int> pad, PadMode mode = PadMode.Constant, Scalar value = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (pad.Length % 2 != 0 || pad.Length > 2 * input.Rank)
        {
            throw new ArgumentException($"Padding length must be divisible by 2 and at most {2 * input.Rank}, not {pad.Length}", nameof(pad));
        }

        NdArray result = input.Data;
        for (int i = 0; i < pad.Length; i += 2)
        {
            int axis = input.Rank - 1 - (i / 2);
            (int before, int after) = (pad[i], pad[i + 1]);
            int length = result.Shape[axis];
            if (length + (long)before + after < 0 || (mode != PadMode.Constant && Math.Max(before, after) > Most(mode, length)))
            {
                throw new ArgumentException($"Padding of {before} and {after} is too much for an axis of length {length}", nameof(pad));
            }

            result = mode == PadMode.Constant ? Surrounded(result, axis, before, after, value) : Continued(result, axis, before, after, mode);
        }

        return TorchTensor.FromNumpy(result);
    }

    private static int Most(PadMode mode, int length) => mode switch
    {
        PadMode.Reflect => length - 1,
        PadMode.Circular or PadMode.Symmetric => length,
        _ => int.MaxValue,
    };

    private static NdArray Surrounded(NdArray array, int axis, int before, int after, Scalar value)
    {
        if ((before, after) == (0, 0))
        {
            return array;
        }

        int[] shape = array.Shape.ToArray();
        shape[axis] = checked(shape[axis] + before + after);
        NdArray result = NdArray.Full(shape, value, array.DType, array.Versions);
        int end = array.Shape[axis] + Math.Min(after, 0);
        NdArray kept = array[Part(axis, Math.Max(-before, 0), Math.Max(end, 0))];
        int start = Math.Max(before, 0);
        result[Part(axis, start, start + kept.Shape[axis])] = kept;
        return result;
    }

    private static NdArray Continued(NdArray array, int axis, int before, int after, PadMode mode)
    {
        int length = array.Shape[axis];
        int[] places = [.. Enumerable.Range(-before, length + before + after).Select(place => mode switch
        {
            PadMode.Reflect => place < 0 ? -place : place >= length ? (2 * (length - 1)) - place : place,
            PadMode.Symmetric => place < 0 ? -place - 1 : place >= length ? (2 * length) - 1 - place : place,
            PadMode.Circular => ((place % length) + length) % length,
            _ => Math.Clamp(place, 0, length - 1),
        })];
        return array.Take(places, axis);
    }

    private static ArrayIndex[] Part(int axis, int start, int stop)
    {
        ArrayIndex[] part = new ArrayIndex[axis + 1];
        Array.Fill(part, ArrayIndex.All);
        part[axis] = ArrayIndex.Slice(start, stop);
        return part;
    }
}
