using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary>Modules of which preprocessing needs a name or two.</summary>
internal static class SmallModules
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>What matplotlib shows to people.</summary>
    public static readonly string[] Plotting =
        ["imshow", "show", "figure", "subplot", "title", "axis", "savefig", "tight_layout", "close", "xlabel", "ylabel", "hist", "plot"];

    // What a colour map makes of numbers may be looked at.
    private static readonly string[] s_colors = ["cm", "colormaps", "get_cmap"];

    private static readonly NativeFunction s_unchanged = new("decorator", "(function, /)", static call => call["function"]);

    /// <summary><c>abc.ABCMeta</c>, which changes nothing that a recipe sees.</summary>
    public static readonly PyType AbstractMeta = new("ABCMeta", "abc.ABCMeta");

    public static readonly PyModule Sys = new(new MemberTable("sys")
        .Computed("argv", static () => new PyList([]))
        .Computed("path", static () => new PyList([]))
        .Constant("modules", LoadedModules.Instance)
        .Constant("platform", "linux")
        .Constant("maxsize", long.MaxValue)
        .Constant("byteorder", "little")
        .Constant("stdout", Sink.Instance)
        .Constant("stderr", Sink.Instance)
        .Function("exit(status=None, /)", static call => throw new PythonError("SystemExit", Representation.Str(call["status"])))
        .Constant("version_info", PyTuple.Of(3L, 11L, 0L)));

    public static readonly PyModule Warnings = new(new MemberTable("warnings")
        .Function("filterwarnings(*args, **kwargs)", static _ => PyNone.Value)
        .Function("simplefilter(*args, **kwargs)", static _ => PyNone.Value)
        .Function("warn(*args, **kwargs)", static _ => PyNone.Value)
        .Function("catch_warnings(**kwargs)", static _ => NoGradient.Instance));

    public static readonly PyModule Abc = new(new MemberTable("abc")
        .Constant("ABC", OtherTypes.Object)
        .Constant("ABCMeta", AbstractMeta)
        .Constant("abstractmethod", s_unchanged));

    public static readonly PyModule Copy = new(new MemberTable("copy")
        .Function("copy(x)", CopyOf)
        .Function("deepcopy(x, memo=None)", static call => Deep(call, call["x"])));

    public static readonly PyModule Random = new(new MemberTable("random")
        .Function("seed(*args)", static _ => PyNone.Value)
        .Function("shuffle(x)", Shuffle)
        .Function("choice(seq)", OnlyChoice));

    public static readonly PyModule Strings = new(new MemberTable("string")
        .Constant("ascii_lowercase", Lower)
        .Constant("ascii_uppercase", Lower.ToUpperInvariant())
        .Constant("ascii_letters", Lower + Lower.ToUpperInvariant())
        .Constant("digits", "0123456789")
        .Constant("punctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"));

    public static readonly PyModule Plots = new(
        Plotting.Aggregate(
            PictureReadingModules.AddMatplotlib(new MemberTable("matplotlib.pyplot")),
            static (table, name) => table.Function($"{name}(*args, **kwargs)", name == "hist" ? static _ => PyNone.Value : static _ => PlotPart.Instance))
            .Function("subplots(nrows=1, ncols=1, *, squeeze=True, **kwargs)", PlotPart.Grid),
        static name => s_colors.Contains(name) ? null : PlotPart.Instance);

    public static readonly PyModule Future = new(new MemberTable("__future__")
        .Constant("annotations", PyNone.Value)
        .Constant("division", PyNone.Value)
        .Constant("print_function", PyNone.Value));

    // Colours to draw with: which one is where differs from run to run.
    private static PyNone Shuffle(NativeCall call)
    {
        if (call["x"] is not PyList list)
        {
            throw call.Unsupported($"to shuffle a {PyTypes.NameOf(call["x"])}");
        }

        UnknownName any = call.Run.MakeUnknown("random.shuffle");
        list.Items.ForEach(static _ => Budget.ChargeCurrent());
        for (int i = 0; i < list.Items.Count; i++)
        {
            list.Items[i] = any;
        }

        return PyNone.Value;
    }

    // A resize's sizes in evaluation are a list of one.
    private static object OnlyChoice(NativeCall call) => Sequences.ToList(call.Run, call["seq"]) is [var only] ? only
        : throw call.Unsupported("a choice among several, which differs from run to run,");

    // Containers with copies of what they hold.
    private static object Deep(NativeCall call, object value)
    {
        call.Run.Budget.Charge();
        switch (value)
        {
            case PyList list:
                return new PyList([.. list.Items.Select(item => Deep(call, item))]);
            case PyTuple tuple:
                return new PyTuple([.. tuple.Items.Select(item => Deep(call, item))]);
            case PyDict dict:
                PyDict copy = new();
                foreach ((object key, object item) in dict.Items)
                {
                    copy.Items[key] = Deep(call, item);
                }

                return copy;
            case PyInstance { Value: null } instance:
                PyInstance twin = new(instance.Type, call.Run);
                foreach (string name in instance.OwnNames)
                {
                    twin.SetOwnAttribute(name, Deep(call, instance.GetAttribute(name)!));
                }

                return twin;
            case PyCallable or PyModule:
                return value;
            default:
                return CopyOf(call, value);
        }
    }

    private static object CopyOf(NativeCall call) => CopyOf(call, call["x"]);

    // Plain values do not change; everything else knows how to copy itself.
    private static object CopyOf(NativeCall call, object value) => value switch
    {
        string or PyNone or PySlice or PyRange or PyEllipsis => value,
        PyTuple tuple => tuple,
        PyList list => new PyList([.. list.Items]),
        var number when Numbers.IsNumber(number) => number,
        PyObject o when o.GetAttribute("copy") is PyCallable copy => copy.Invoke(call.Run, new CallArguments()),
        PyObject o when o.GetAttribute("clone") is PyCallable clone => clone.Invoke(call.Run, new CallArguments()),
        _ when PyTypes.Attribute(value, "copy") is PyCallable copy => copy.Invoke(call.Run, new CallArguments()),
        var other => throw call.Unsupported($"a value of type {PyTypes.NameOf(other)}"),
    };
}
