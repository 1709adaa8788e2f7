using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>pathlib.Path</c>: a path's parts; only the given picture exists.</summary>
internal sealed class PyPath(string text) : PyObject
{
    public static readonly PyType PathType = new("PosixPath", "pathlib.PosixPath", signature: "(*args)", construct: static call =>
        new PyPath(PathText.Join(call.Star("args").Items.Select(OsModule.TextOf))));

    public static readonly PyModule Module = new(new MemberTable("pathlib").Constant("Path", PathType).Constant("PurePath", PathType));

    static PyPath() => PathType.Members
        .Property("name", static self => PathText.Split(Of(self)).Tail)
        .Property("stem", static self => PathText.SplitExtension(PathText.Split(Of(self)).Tail).Root)
        .Property("suffix", static self => PathText.SplitExtension(Of(self)).Suffix)
        .Property("parent", static self => new PyPath(PathText.Split(Of(self)).Head is { Length: > 0 } head ? head : "."))
        .Method("exists(self)", static call => OsModule.Exists(call, Of(call.Self)))
        .Method("is_file(self)", static call => OsModule.Exists(call, Of(call.Self)))
        .Method("resolve(self)", static call => call.Self)
        .Method("absolute(self)", static call => call.Self)
        .Method("expanduser(self)", static call => call.Self)
        .Method("as_posix(self)", static call => Of(call.Self))
        .Method("joinpath(self, *args)", static call => new PyPath(PathText.Join([Of(call.Self), .. call.Star("args").Items.Select(OsModule.TextOf)])))
        .Method("with_suffix(self, suffix)", static call => new PyPath(PathText.SplitExtension(Of(call.Self)).Root + call.Text("suffix")))
        .Method("read_bytes(self)", static call => new PyBytes(call.Run.Picture.Open(Of(call.Self), call.FunctionName).ToArray()))
        .Method("open(self, mode='r')", static call => call.Text("mode") == "rb"
            ? new BinaryStream(call.Run.Picture.Open(Of(call.Self), call.FunctionName).ToArray(), BinaryStream.FileType)
            : throw call.Unsupported("another mode than 'rb'"));

    public string Text { get; } = text;

    public override PyType Type => PathType;

    public override string Str() => Text;

    public override string Repr() => $"PosixPath({Representation.Repr(Text)})";

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) => op != BinaryOperator.Divide ? null
        : new PyPath(PathText.Join(reflected ? [OsModule.TextOf(other), Text] : [Text, OsModule.TextOf(other)]));

    public override bool Equals(object? obj) => obj is PyPath other && other.Text == Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static string Of(object self) => ((PyPath)self).Text;
}
