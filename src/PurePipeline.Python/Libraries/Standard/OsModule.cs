using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>os</c>, as far as it looks at no machine: paths' names, and an environment that is empty and forgets nothing of the run.</summary>
internal static class OsModule
{
    public static readonly PyModule PathModule = new(new MemberTable("os.path")
        .Constant("sep", "/")
        .Function("join(path, /, *paths)", static call => PathText.Join([TextOf(call["path"]), .. call.Star("paths").Items.Select(TextOf)]))
        .Function("basename(p)", static call => PathText.Split(TextOf(call["p"])).Tail)
        .Function("dirname(p)", static call => PathText.Split(TextOf(call["p"])).Head)
        .Function("split(p)", static call => PathText.Split(TextOf(call["p"])) is var (head, tail) ? PyTuple.Of(head, tail) : PyTuple.Empty)
        .Function("splitext(p)", static call => PathText.SplitExtension(TextOf(call["p"])) is var (root, suffix) ? PyTuple.Of(root, suffix) : PyTuple.Empty)
        .Function("abspath(path)", static call => TextOf(call["path"]))
        .Function("realpath(filename)", static call => TextOf(call["filename"]))
        .Function("expanduser(path)", static call => TextOf(call["path"]))
        .Function("normpath(path)", static call => TextOf(call["path"]))
        .Function("exists(path)", static call => Exists(call, TextOf(call["path"])))
        .Function("isfile(path)", static call => Exists(call, TextOf(call["path"])))
        .Function("isdir(s)", static call => call.Run.MakeUnknown("os.path.isdir")));

    public static readonly PyModule Module = new(new MemberTable("os")
        .Constant("path", PathModule)
        .Constant("sep", "/")
        .Constant("pardir", "..")
        .Constant("curdir", ".")
        .Constant("extsep", ".")
        .Constant("linesep", "\n")
        .Constant("pathsep", ":")
        .Constant("name", "posix")
        .Constant("PathLike", PyPath.PathType)
        .Computed("environ", static () => new PyDict())
        .Function("makedirs(name, mode=511, exist_ok=False)", static _ => PyNone.Value)
        .Function("mkdir(path, mode=511)", static _ => PyNone.Value)
        .Function("chdir(path)", static _ => PyNone.Value)
        .Function("getenv(key, default=None)", static call => call["default"])
        .Function("cpu_count()", static call => (long)call.Run.Options.Versions.TorchThreads)
        .Function("fspath(path)", static call => TextOf(call["path"])));

    /// <summary><c>glob</c>: the picture is found under its own name; what other files there are is not known.</summary>
    public static readonly PyModule GlobModule = new(new MemberTable("glob")
        .Function("glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False)", static call =>
            Found(call) ? new PyList([call["pathname"]]) : call.Run.MakeUnknown("glob.glob"))
        .Function("iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False)", static call =>
            Found(call) ? new PyList([call["pathname"]]) : call.Run.MakeUnknown("glob.iglob")));

    public static string TextOf(object path) => path switch
    {
        string text => text,
        PyPath whole => whole.Text,
        _ => throw PythonError.Type($"expected str, bytes or os.PathLike object, not {PyTypes.NameOf(path)}"),
    };

    private static bool Found(NativeCall call) =>
        call["root_dir"] is PyNone && call["pathname"] is string text && text == call.Run.Picture.Name && text.AsSpan().IndexOfAny("*?[") < 0;

    /// <summary>Only the picture that the run is given exists.</summary>
    public static object Exists(NativeCall call, string path) => path == call.Run.Picture.Name ? true : call.Run.MakeUnknown("os.path.exists");
}
