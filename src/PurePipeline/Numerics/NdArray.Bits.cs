using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>Bytes as their bits, bits as bytes, and the bits of all elements along an axis taken together.</summary>
public sealed partial class NdArray
{
    private const int BitsPerByte = 8;

    /// <summary><c>np.unpackbits(a, axis, bitorder=...)</c>: each byte becomes eight elements, 0 or 1.</summary>
    /// <param name="axis">The axis, which becomes eight times as long; null for the flat array.</param>
    /// <param name="littleEndian">Whether the lowest bit comes first: <c>bitorder='little'</c>.</param>
    /// <exception cref="ArgumentException">The elements are not uint8, or there is no such axis.</exception>
    public NdArray UnpackBits(int? axis = null, bool littleEndian = false)
    {
        if (DType != DType.UInt8)
        {
            throw new ArgumentException($"Expected an input array of unsigned byte data type, not {DType.NumPyName()}");
        }

        return AlongLines(axis, length => checked(length * BitsPerByte), (line, bits) =>
        {
            for (int i = 0; i < bits.Length; i++)
            {
                bits[i] = (byte)((line[i / BitsPerByte] >> Shift(i, littleEndian)) & 1);
            }
        });
    }

    /// <summary><c>np.packbits(a, axis, bitorder=...)</c>: of eight elements each, what is not 0 is a 1 in a byte; the last byte is filled with zeros.</summary>
    /// <param name="axis">The axis; null for the flat array.</param>
    /// <param name="littleEndian">Whether the first element is the lowest bit: <c>bitorder='little'</c>.</param>
    /// <exception cref="ArgumentException">The elements are floats, or there is no such axis.</exception>
    public NdArray PackBits(int? axis = null, bool littleEndian = false)
    {
        if (DType.IsFloat())
        {
            throw new ArgumentException($"Expected an input array of integer or boolean data type, not {DType.NumPyName()}");
        }

        return AsType(DType.Bool).AsType(DType.UInt8).AlongLines(axis, length => (length + BitsPerByte - 1) / BitsPerByte, (line, bytes) =>
        {
            bytes.Clear();
            for (int i = 0; i < line.Length; i++)
            {
                bytes[i / BitsPerByte] |= (byte)(line[i] << Shift(i, littleEndian));
            }
        });
    }

    /// <summary><c>np.bitwise_and.reduce(a, axis)</c>: the bits that all elements have.</summary>
    /// <param name="axis">The axis, which goes; null for all elements.</param>
    /// <exception cref="ArgumentException">The elements are floats, or there is no such axis.</exception>
    public NdArray BitwiseAndReduce(int? axis = 0) => ReduceBits(BinaryOperation.BitwiseAnd, -1L, axis);

    /// <summary><c>np.bitwise_or.reduce(a, axis)</c>: the bits that any element has.</summary>
    /// <inheritdoc cref="BitwiseAndReduce"/>
    public NdArray BitwiseOrReduce(int? axis = 0) => ReduceBits(BinaryOperation.BitwiseOr, 0L, axis);

    /// <summary><c>np.bitwise_xor.reduce(a, axis)</c>: the bits that an odd number of elements has.</summary>
    /// <inheritdoc cref="BitwiseAndReduce"/>
    public NdArray BitwiseXorReduce(int? axis = 0) => ReduceBits(BinaryOperation.BitwiseXor, 0L, axis);

    private static int Shift(int place, bool littleEndian) => littleEndian ? place % BitsPerByte : BitsPerByte - 1 - (place % BitsPerByte);

    private NdArray ReduceBits(BinaryOperation operation, Scalar neutral, int? axis)
    {
        NdArray array = axis is null ? Reshape(-1) : this;
        int own = Layout.NormalizeAxis(axis ?? 0, array.Rank);
        NdArray lines = array.Transpose([own, .. Enumerable.Range(0, array.Rank).Where(other => other != own)]);
        NdArray result = lines.Shape[0] == 0 ? Full(lines.Shape[1..].ToArray(), neutral, DType.Int64, Versions).AsType(DType) : lines[0];
        for (int i = 1; i < lines.Shape[0]; i++)
        {
            result = Operate(operation, result, lines[i]);
        }

        return result;
    }

    private delegate void LineConversion(ReadOnlySpan<byte> line, Span<byte> result);

    // Each line along the axis, or the one of all elements, becomes another.
    private NdArray AlongLines(int? axis, Func<int, int> lengthOf, LineConversion convert)
    {
        NdArray array = axis is null ? Reshape(-1) : this;
        int[] exchanged = [.. Enumerable.Range(0, array.Rank)];
        int own = Layout.NormalizeAxis(axis ?? 0, array.Rank);
        (exchanged[own], exchanged[^1]) = (exchanged[^1], exchanged[own]);
        NdArray lines = array.Transpose(exchanged);
        int[] shape = lines.Shape.ToArray();
        (int length, int converted) = (shape[^1], lengthOf(shape[^1]));
        shape[^1] = converted;
        byte[] elements = lines.ToArray<byte>();
        byte[] result = new byte[shape.Aggregate(1, static (product, side) => checked(product * side))];
        for (int line = 0; (line + 1) * converted <= result.Length && converted > 0; line++)
        {
            convert(elements.AsSpan(line * length, length), result.AsSpan(line * converted, converted));
        }

        return Create<byte>(result, shape).WithVersions(Versions).Transpose(exchanged);
    }
}
