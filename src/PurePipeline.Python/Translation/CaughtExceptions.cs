using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation;

/// <summary>Python's exceptions in C#: what a <c>raise</c> throws, and what an <c>except</c> catches.</summary>
internal static class CaughtExceptions
{
    /// <summary>What C# throws for each; the library's operations throw the same.</summary>
    private static readonly Dictionary<string, string> s_types = new()
    {
        ["ValueError"] = "ArgumentException",
        ["TypeError"] = "InvalidCastException",
        ["KeyError"] = "KeyNotFoundException",
        ["IndexError"] = "IndexOutOfRangeException",
        ["ZeroDivisionError"] = "DivideByZeroException",
        ["OverflowError"] = "OverflowException",
        ["NotImplementedError"] = "NotImplementedException",
        ["OSError"] = "IOException",
        ["PermissionError"] = "UnauthorizedAccessException",
        ["FileNotFoundError"] = "FileNotFoundException",
        ["TimeoutError"] = "TimeoutException",
        ["RuntimeError"] = "InvalidOperationException",
        ["AttributeError"] = "MissingMemberException",
        ["AssertionError"] = "UnreachableException",
    };

    // What a C# list throws beside its end is no ValueError, although .NET derives it from ArgumentException.
    private const string ListIndex = "ArgumentOutOfRangeException { ParamName: \"index\" }";

    /// <summary>The exception that a <c>raise</c> of a Python type throws.</summary>
    public static string Thrown(TranslationUnit unit, PyType? type, string kind)
    {
        unit.Use("System");
        if (type is PyClass { IsException: true } own)
        {
            return OwnType(unit, own);
        }

        string name = s_types.GetValueOrDefault(kind, "Exception");
        UseNamespaceOf(unit, name);
        return name;
    }

    /// <summary>What C# has to catch for an <c>except</c> of a type: the pattern that the exception fits.</summary>
    public static IEnumerable<string> Caught(TranslationUnit unit, PyType type)
    {
        unit.Use("System");
        if (type is PyClass { IsException: true } own)
        {
            return [OwnType(unit, own)];
        }

        string[] names = type.Name switch
        {
            // What cv2 refuses, the library refuses with these.
            "error" or "cv2.error" => [$"ArgumentException and not {ListIndex}", "OverflowException"],
            "ValueError" => [$"ArgumentException and not (PythonArgumentException or {ListIndex})", "FormatException"],
            "IndexError" => ["IndexOutOfRangeException", ListIndex, Named("IndexError")],
            "KeyError" => ["KeyNotFoundException", Named("KeyError")],
            "LookupError" => [.. Caught(unit, TypeOf("IndexError")), .. Caught(unit, TypeOf("KeyError"))],
            "ArithmeticError" => ["ArithmeticException"],
            "NotImplementedError" => ["NotImplementedException", Named("NotImplementedError")],
            "RuntimeError" => ["InvalidOperationException", "NotImplementedException", Named("NotImplementedError")],
            "OSError" => ["IOException", "UnauthorizedAccessException", "TimeoutException", Named("OSError")],
            var known when s_types.TryGetValue(known, out string? name) => [name],
            _ => throw unit.Refuse($"Catching {type.Name}"),
        };
        foreach (string name in names)
        {
            UseNamespaceOf(unit, name);
        }

        return names;

        static string Named(string name) => $"PythonArgumentException {{ Name: \"{name}\" }}";
    }

    private static PyType TypeOf(string name) => Libraries.Builtins.ExceptionTypes.All.First(type => type.Name == name);

    // A class of the recipe's own is one in C#, too.
    private static string OwnType(TranslationUnit unit, PyClass type)
    {
        // .NET's exception for what cannot be is sealed.
        string inherited = type.IsSubtypeOf(TypeOf("AssertionError")) ? throw unit.Refuse("A class of AssertionErrors")
            : type.Base is PyClass { IsException: true } own ? OwnType(unit, own)
            : type.Base is { } known && s_types.TryGetValue(known.Name, out string? name) ? name : "Exception";
        UseNamespaceOf(unit, inherited);
        string text = $"private class {type.Name}(string message) : {inherited}(message);";
        unit.Need(type.Name, text);
        return type.Name;
    }

    private static void UseNamespaceOf(TranslationUnit unit, string name)
    {
        string? directive = name.Split(' ')[^1] switch
        {
            "IOException" or "FileNotFoundException" => "System.IO",
            "KeyNotFoundException" => "System.Collections.Generic",
            "UnreachableException" => "System.Diagnostics",
            _ => name.Contains("PythonArgumentException", StringComparison.Ordinal) ? "PurePipeline.Pillow" : null,
        };
        if (directive is not null)
        {
            unit.Use(directive);
        }
    }
}
