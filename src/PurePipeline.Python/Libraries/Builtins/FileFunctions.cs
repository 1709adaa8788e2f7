using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>open</c>, of the given picture alone and for reading its bytes; another file's text, such as labels, may be opened but not needed.</summary>
internal static class FileFunctions
{
    public static readonly NativeFunction OpenFunction = new("open", "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None)", static call => call.Text("mode") switch
    {
        "rb" or "br" => new BinaryStream(Bytes(call, "file"), BinaryStream.FileType),
        "r" or "rt" => call.Run.MakeUnknown("open"),
        _ => throw new Refusal("open: only mode 'rb', which reads the picture's bytes, is supported.", "open"),
    });

    /// <summary>The picture's bytes, if the argument is its path.</summary>
    public static byte[] Bytes(NativeCall call, string name)
    {
        ReadOnlyMemory<byte> file = call.Run.Picture.Open(call[name], call.FunctionName);
        call.Run.Budget.RequireArray([file.Length], 1);
        return System.Runtime.InteropServices.MemoryMarshal.TryGetArray(file, out ArraySegment<byte> segment)
            && segment.Offset == 0 && segment.Count == segment.Array!.Length ? segment.Array : file.ToArray();
    }
}
