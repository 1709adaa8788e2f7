using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Arrays of a file's bytes.</summary>
internal static class NumPyReading
{
    public static void AddTo(MemberTable table) => table
        .Function("fromfile(file, dtype=None, count=-1, sep='', offset=0)", static call =>
            call.Text("sep").Length > 0 ? throw call.Unsupported("text")
            : new ArrayObject(Elements(call, call["file"] is BinaryStream stream ? stream.Data : FileFunctions.Bytes(call, "file"))))
        .Function("frombuffer(buffer, dtype=None, count=-1, offset=0)", static call =>
            new ArrayObject(Elements(call, Buffer(call)), isReadOnly: true));

    /// <summary>A copy of the buffer's bytes.</summary>
    public static NdArray Bytes(NativeCall call)
    {
        byte[] data = Buffer(call);
        return new NdArray(StridedArray.Of(DType.UInt8, (byte[])data.Clone(), [data.Length]), call.Run.Options.Versions);
    }

    private static byte[] Buffer(NativeCall call) => call["buffer"] switch
    {
        PyBytes bytes => bytes.Value,
        BinaryStream stream => stream.Data,
        ArrayObject array => array.Data.ToBytes(),
        var other => throw PythonError.Type($"a bytes-like object is required, not '{PyTypes.NameOf(other)}'"),
    };

    private static NdArray Elements(NativeCall call, byte[] data)
    {
        DType dtype = NumPyModule.DTypeOf(call) ?? DType.Float64;
        int size = dtype.ItemSize();
        (int count, int offset) = (call.Int("count"), call.Int("offset"));
        if (offset < 0 || offset > data.Length)
        {
            throw PythonError.Value($"offset must be non-negative and no greater than buffer length ({data.Length})");
        }

        if (count < 0 && (data.Length - offset) % size != 0)
        {
            throw PythonError.Value("buffer size must be a multiple of element size");
        }

        count = count < 0 ? (data.Length - offset) / size : count;
        if ((long)count * size > data.Length - offset)
        {
            throw PythonError.Value("buffer is smaller than requested size");
        }

        byte[] elements = data.AsSpan(offset, count * size).ToArray();
        return new NdArray(StridedArray.Of(dtype, elements, [count]), call.Run.Options.Versions);
    }
}
