using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;

namespace PurePipeline.Python.Libraries;

/// <summary>
/// <c>requests</c> and <c>urllib.request</c>: the address from which a model card's example takes its picture stands, like a path in a flat
/// script, for the picture that is given. Nothing is ever fetched.
/// </summary>
internal static class WebModules
{
    private static readonly PyType s_response = new("Response", "requests.Response");

    public static readonly PyModule Requests = new(new MemberTable("requests")
        .Function("get(url, params=None, **kwargs)", static call => new Response(Builtins.FileFunctions.Bytes(call, "url"))));

    // Python 3 has no URLopener there, which the hub's examples try first.
    public static readonly PyModule UrlLib = new(new MemberTable("urllib").Constant("URLopener", PyNone.Value).Only("URLopener", static _ => false));

    public static readonly PyModule UrlLibRequest = new(new MemberTable("urllib.request")
        .Function("urlopen(url, data=None, timeout=None)", static call => new BinaryStream(Builtins.FileFunctions.Bytes(call, "url"), BinaryStream.FileType))
        .Function("urlretrieve(url, filename)", static call =>
        {
            call.Run.Picture.Retrieve(call.Text("url"), call.Text("filename"));
            return PyTuple.Of(call["filename"], new PyDict());
        }));

    static WebModules() => s_response.Members
        .Property("content", static self => new PyBytes(((Response)self).Body))
        .Property("raw", static self => new BinaryStream(((Response)self).Body, BinaryStream.FileType))
        .Property("status_code", static _ => 200L)
        .Property("ok", static _ => true)
        .Method("raise_for_status(self)", static _ => PyNone.Value);

    private sealed class Response(byte[] body) : PyObject
    {
        public byte[] Body { get; } = body;

        public override PyType Type => s_response;
    }
}
