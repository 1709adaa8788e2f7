using System.Buffers.Text;
using System.Text;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>base64</c>: pictures that came as text.</summary>
internal static class Base64Module
{
    public static readonly PyModule Module = new(new MemberTable("base64")
        .Function("b64encode(s)", static call => new PyBytes(Encoding.ASCII.GetBytes(Convert.ToBase64String(Bytes(call)))))
        .Function("b64decode(s)", Decode)
        .Alias("decodebytes", "b64decode"));

    private static byte[] Bytes(NativeCall call)
    {
        byte[] bytes = call["s"] switch
        {
            PyBytes given => given.Value,
            string text => Encoding.UTF8.GetBytes(text),
            var other => throw PythonError.Type($"a bytes-like object is required, not '{PyTypes.NameOf(other)}'"),
        };
        call.Run.Budget.RequireArray([bytes.Length, 2], 1);
        return bytes;
    }

    // Whatever is no letter of the alphabet is passed over.
    private static PyBytes Decode(NativeCall call)
    {
        byte[] letters = [.. Bytes(call).Where(static letter => char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'+' or (byte)'/' or (byte)'=')];
        byte[] decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(letters.Length)];
        return Base64.DecodeFromUtf8(letters, decoded, out _, out int count) == System.Buffers.OperationStatus.Done
            ? new PyBytes(decoded[..count])
            : throw PythonError.Value("Incorrect padding");
    }
}
