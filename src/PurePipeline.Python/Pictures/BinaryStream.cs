using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Pictures;

/// <summary>Bytes behind a position: what <c>open(path, "rb")</c> and <c>io.BytesIO(data)</c> give. Only the latter is written to.</summary>
/// <param name="data">All bytes.</param>
/// <param name="type">One of the two types below.</param>
internal sealed class BinaryStream(byte[] data, PyType type) : PyObject, IContext
{
    public static readonly PyType FileType = Readable(new PyType("BufferedReader", "_io.BufferedReader"));

    public static readonly PyType BytesIOType = Readable(new PyType(
        "BytesIO", "io.BytesIO", signature: "(initial_bytes=b'', /)", construct: static call => new BinaryStream(
            (call["initial_bytes"] as PyBytes)?.Value
                ?? throw PythonError.Type($"a bytes-like object is required, not '{PyTypes.NameOf(call["initial_bytes"])}'"),
            BytesIOType!)));

    private int _position;

    static BinaryStream() => BytesIOType.Members.Method("write(self, b, /)", static call =>
    {
        byte[] bytes = (call["b"] as PyBytes)?.Value ?? throw PythonError.Type($"a bytes-like object is required, not '{PyTypes.NameOf(call["b"])}'");
        ((BinaryStream)call.Self).Write(call.Run, bytes);
        return (long)bytes.Length;
    })
        .Method("getbuffer(self)", static call => new PyBytes(((BinaryStream)call.Self).Data));

    /// <summary>All bytes, wherever the position is: <c>Image.open</c> goes back to the start.</summary>
    public byte[] Data { get; private set; } = data;

    /// <summary>Puts bytes where the position is, over those that are there.</summary>
    public void Write(Interpreter run, ReadOnlySpan<byte> bytes)
    {
        int end = checked(_position + bytes.Length);
        run.Budget.RequireArray([Math.Max(end, Data.Length)], 1);
        byte[] all = new byte[Math.Max(end, Data.Length)];
        Data.CopyTo(all, 0);
        bytes.CopyTo(all.AsSpan(_position));
        (Data, _position) = (all, end);
    }

    public override PyType Type => type;

    public object Enter() => this;

    private static PyType Readable(PyType type)
    {
        type.Members
            .Method("read(self, size=-1, /)", static call => ((BinaryStream)call.Self).Read(call.OrNull("size") is null ? -1 : call.Int("size")))
            .Method("getvalue(self)", static call => new PyBytes(((BinaryStream)call.Self).Data))
            .Method("tell(self)", static call => (long)((BinaryStream)call.Self)._position)
            .Method("seek(self, offset, whence=0, /)", static call => ((BinaryStream)call.Self).Seek(call.Int("offset"), call.Int("whence")))
            .Method("close(self)", static _ => PyNone.Value);
        return type;
    }

    private PyBytes Read(int size)
    {
        int count = Math.Max(0, Data.Length - _position);
        count = size < 0 ? count : Math.Min(size, count);
        byte[] part = count == Data.Length ? Data : Data[_position..(_position + count)];
        _position += count;
        return new PyBytes(part);
    }

    private long Seek(int offset, int whence)
    {
        long position = whence switch
        {
            0 => offset,
            1 => (long)_position + offset,
            2 => (long)Data.Length + offset,
            _ => throw PythonError.Value($"invalid whence ({whence}, should be 0, 1 or 2)"),
        };
        _position = position is >= 0 and <= int.MaxValue ? (int)position : throw PythonError.Value($"negative seek value {position}");
        return _position;
    }
}
