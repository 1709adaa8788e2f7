namespace PurePipeline.Python.Objects;

/// <summary>An exception that Python itself would raise: its type's name and its words. The interpreter adds the place.</summary>
internal sealed class PythonError(string kind, string message) : Exception(message)
{
    public string Kind { get; } = kind;

    /// <summary>The library call in which it happened.</summary>
    public string? Call { get; set; }

    /// <summary>The object that was raised; null if it was the interpreter that raised.</summary>
    public PyException? Raised { get; init; }

    /// <summary>A known name that is much like the one in the message.</summary>
    public string? Nearest { get; init; }

    public static PythonError Type(string message) => new("TypeError", message);

    public static PythonError Value(string message) => new("ValueError", message);

    public static PythonError Index(string message) => new("IndexError", message);

    public static PythonError Name(string message) => new("NameError", message);

    public static PythonError Overflow(string message) => new("OverflowError", message);

    public static PythonError ZeroDivision(string message) => new("ZeroDivisionError", message);

    public static PythonError Attribute(string message) => new("AttributeError", message);
}
