using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary><c>bytes</c>, made of nothing, a length, or numbers.</summary>
internal static class BytesType
{
    public static readonly PyType Type = new("bytes", signature: "(source=(), /)", construct: Make);

    /// <summary><c>bytearray</c>, as far as it is read: <c>np.asarray(bytearray(data))</c> takes it for numbers.</summary>
    public static readonly PyType ArrayType = new(
        "bytearray", signature: "(source=(), /)", construct: static call => new PyBytes(Make(call).Value, isArray: true));

    static BytesType() => Type.Members
        .Method("decode(self, encoding='utf-8', errors='strict')", static call => System.Text.Encoding.UTF8.GetString(((PyBytes)call.Self).Value))
        .Method("hex(self)", static call => Convert.ToHexStringLower(((PyBytes)call.Self).Value));

    private static PyBytes Make(NativeCall call)
    {
        if (call["source"] is PyBytes same)
        {
            return same;
        }

        if (PyInteger.TryIndex(call["source"]) is long length)
        {
            call.Run.Budget.RequireArray([(int)Math.Min(length, int.MaxValue)], 1);
            call.Run.Budget.Charge(length / 16);
            return length >= 0 ? new PyBytes(new byte[length]) : throw PythonError.Value("negative count");
        }

        return new PyBytes([.. Sequences.Iterate(call.Run, call["source"]).Select(ToByte)]);
    }

    private static byte ToByte(object value)
    {
        int number = NativeCall.ToInt(value);
        return number is >= 0 and <= 255 ? (byte)number : throw PythonError.Value("bytes must be in range(0, 256)");
    }
}
