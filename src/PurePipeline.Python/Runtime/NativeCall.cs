using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>A call as a library function's body sees it: the bound arguments by name, and the run.</summary>
internal sealed class NativeCall(Interpreter run, NativeFunction function, Signature signature, object[] values)
{
    public Interpreter Run { get; } = run;

    public string FunctionName => function.FullName;

    /// <summary>The first argument, a method's instance.</summary>
    public object Self => values[0];

    public object this[string name] => values[signature.IndexOf(name)];

    /// <summary>Whether the function has an argument of that name.</summary>
    public bool Has(string name) => signature.IndexOf(name) >= 0;

    /// <summary>The argument, or null for None.</summary>
    public object? OrNull(string name) => this[name] is PyNone ? null : this[name];

    public PyTuple Star(string name) => (PyTuple)this[name];

    public string Text(string name) => this[name] as string
        ?? throw PythonError.Type($"{signature.Name}() argument '{name}' must be str, not {PyTypes.NameOf(this[name])}");

    public bool Truth(string name) => Sequences.Truth(this[name]);

    /// <summary>An int that fits 32 bits.</summary>
    public int Int(string name) => ToInt(this[name]);

    public double Float(string name) => ToFloat(this[name]);

    public object Integer(string name) => PyInteger.TryIndex(this[name]) ?? throw NotInteger(this[name]);

    /// <summary>The value as an int of 32 bits.</summary>
    public static int ToInt(object value) => PyInteger.TryIndex(value) switch
    {
        null => throw NotInteger(value),
        long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        _ => throw PythonError.Overflow("Python int too large to convert to C int"),
    };

    public static double ToFloat(object value) =>
        Numbers.IsNumber(value) ? Numbers.ToDouble(value)
        : value is IFloat number ? number.ToFloat()
        : value is PyEnum named ? Numbers.ToDouble(named.ToIndex())
        : throw PythonError.Type($"must be real number, not {PyTypes.NameOf(value)}");

    /// <summary>A tuple or list of ints.</summary>
    public int[] Ints(string name) => ToInts(Run, this[name]);

    public static int[] ToInts(Interpreter run, object value) => [.. Sequences.ToList(run, value).Select(ToInt)];

    public Refusal Unsupported(string what) => new($"{FunctionName}: {what} is not supported.", FunctionName);

    private static PythonError NotInteger(object value) =>
        PythonError.Type($"'{PyTypes.NameOf(value)}' object cannot be interpreted as an integer");
}
