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
        return new ArrayObject(bytes.UnpackBits(Axis(call, bytes), IsLittleEndian(call)));
    }

    private static ArrayObject Pack(NativeCall call)
    {
        NdArray bits = NumPyFunctions.Data(call, "a");
        return bits.DType.IsFloat()
            ? throw PythonError.Type("Expected an input array of integer or boolean data type")
            : new ArrayObject(bits.PackBits(Axis(call, bits), IsLittleEndian(call)));
    }

    private static int? Axis(NativeCall call, NdArray array) => call.OrNull("axis") is null ? null : ArrayShapes.Axis(call.Int("axis"), array.Rank);

    private static bool IsLittleEndian(NativeCall call) => call.Text("bitorder") != "big";
}
