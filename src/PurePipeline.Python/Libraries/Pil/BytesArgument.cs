using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>Bytes as an argument: bytes, an array's memory, or numbers from 0 to 255.</summary>
internal static class BytesArgument
{
    public static byte[] Of(NativeCall call, string name) => call[name] switch
    {
        PyBytes bytes => bytes.Value,
        ArrayObject array => array.Data.ToBytes(),
        var numbers => [.. Sequences.Iterate(call.Run, numbers).Select(ToByte)],
    };

    private static byte ToByte(object value)
    {
        int number = NativeCall.ToInt(value);
        return number is >= 0 and <= 255 ? (byte)number : throw PythonError.Value("bytes must be in range(0, 256)");
    }
}
