using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Bytes as their bits, and bits as bytes.</summary>
internal static class NumPyBits
{
    public static void AddTo(MemberTable table) => table
        .Function("unpackbits(a, /, axis=None, count=None, bitorder='big')", Unpack)
        .Function("packbits(a, /, axis=None, bitorder='big')", Pack);

    private static ArrayObject Unpack(NativeCall call)
    {
        NdArray bytes = NumPyFunctions.Data(call, "a");
        if (bytes.DType != DType.UInt8)
        {
            throw PythonError.Type("Expected an input array of unsigned byte data type");
        }

        if (call.OrNull("count") is not null)
        {
            throw call.Unsupported("count");
        }

        call.Run.Budget.RequireArray([.. bytes.Shape, 8], 1);
        return Along(call, bytes, line => [.. line.SelectMany(value => Enumerable.Range(0, 8).Select(bit => (byte)((value >> Shift(call, bit)) & 1)))]);
    }

    private static ArrayObject Pack(NativeCall call)
    {
        NdArray bits = NumPyFunctions.Data(call, "a");
        return bits.DType.IsFloat()
            ? throw PythonError.Type("Expected an input array of integer or boolean data type")
            : Along(call, bits.AsType(DType.Bool).AsType(DType.UInt8), line => [.. line.Chunk(8).Select(part => (byte)part.Select((value, bit) => value << Shift(call, bit)).Sum())]);
    }

    private static int Shift(NativeCall call, int bit) => call.Text("bitorder") == "big" ? 7 - bit : bit;

    // Each line along the axis, or the one of all elements, becomes another.
    private static ArrayObject Along(NativeCall call, NdArray array, Func<byte[], byte[]> convert)
    {
        int? axis = call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank);
        NdArray lines = axis is { } moved ? ArrayLayout.SwapAxes(array, moved, -1) : array.Reshape(-1);
        int length = lines.Shape[^1];
        byte[] elements = lines.ToBytes();
        byte[] result = length == 0 ? [] : [.. elements.Chunk(length).SelectMany(convert)];
        int[] shape = lines.Shape.ToArray();
        shape[^1] = length == 0 ? 0 : result.Length / Math.Max(elements.Length / length, 1);
        NdArray made = NdArray.Create<byte>(result, shape);
        return new ArrayObject(axis is { } back ? ArrayLayout.SwapAxes(made, back, -1) : made);
    }
}
