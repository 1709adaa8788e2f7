using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Builtins;

/// <summary>Python's exceptions, as far as recipes raise them.</summary>
internal static class ExceptionTypes
{
    public static readonly IReadOnlyList<PyType> All = Make();

    /// <summary><c>cv2.error</c>.</summary>
    public static readonly PyType Cv2Error = Type("cv2.error", All[0]);

    /// <summary><c>re.error</c>.</summary>
    public static readonly PyType PatternError = Type("re.error", All[0]);

    /// <summary><c>json.JSONDecodeError</c>.</summary>
    public static readonly PyType JsonDecodeError = Type("JSONDecodeError", All.First(static type => type.Name == "ValueError"));

    /// <summary><c>numpy.linalg.LinAlgError</c>.</summary>
    public static readonly PyType LinAlgError = Type("LinAlgError", All.First(static type => type.Name == "ValueError"));

    /// <summary><c>StopIteration</c>.</summary>
    public static readonly PyType StopIteration = All.First(static type => type.Name == "StopIteration");

    /// <summary>What <c>raise value</c> raises: an exception, or one made of a type.</summary>
    public static PythonError ToError(Interpreter run, object value) => value switch
    {
        PyException exception => exception.ToError(),
        PyClass { IsException: true } own => ((PyException)own.Invoke(run, new CallArguments())).ToError(),
        PyType type when PyException.IsException(type) => new PythonError(type.Name, ""),
        _ => PythonError.Type("exceptions must derive from BaseException"),
    };

    /// <summary>The exception object behind an error; what has no type here, such as numpy.AxisError, is an Exception.</summary>
    public static PyException ToObject(PythonError error)
    {
        if (error.Raised is { } raised)
        {
            return raised;
        }

        PyType type = All.Append(Cv2Error).Append(PatternError).Append(LinAlgError).Append(JsonDecodeError).FirstOrDefault(t => t.Name == error.Kind) ?? new PyType(error.Kind, baseType: All[0]);
        return new PyException(type, error.Message.Length == 0 ? PyTuple.Empty : PyTuple.Of(error.Message)) { Text = error.Message };
    }

    private static List<PyType> Make()
    {
        PyType exception = Type("Exception", PyException.BaseType);
        PyType arithmetic = Type("ArithmeticError", exception);
        PyType lookup = Type("LookupError", exception);
        PyType runtime = Type("RuntimeError", exception);
        PyType os = Type("OSError", exception);
        PyType import = Type("ImportError", exception);
        PyType warning = Type("Warning", exception);
        return
        [
            exception, PyException.BaseType, arithmetic, lookup, runtime, os, import,
            Type("AssertionError", exception), Type("AttributeError", exception), Type("NameError", exception), Type("TypeError", exception),
            Type("ValueError", exception), Type("IndexError", lookup), Type("KeyError", lookup), Type("OverflowError", arithmetic),
            Type("ZeroDivisionError", arithmetic), Type("NotImplementedError", runtime), Type("RecursionError", runtime),
            Type("FileNotFoundError", os), Type("ModuleNotFoundError", import), Type("PermissionError", os), Type("TimeoutError", os), Type("EOFError", exception),
            Type("StopIteration", exception), Type("GeneratorExit", PyException.BaseType), Type("SystemExit", PyException.BaseType), Type("KeyboardInterrupt", PyException.BaseType),
            warning, Type("UserWarning", warning), Type("DeprecationWarning", warning), Type("FutureWarning", warning), Type("RuntimeWarning", warning),
        ];
    }

    private static PyType Type(string name, PyType baseType)
    {
        PyType? self = null;
        self = new PyType(name, baseType: baseType, signature: "(*args)", construct: call => new PyException(self!, call.Star("args")));
        return self;
    }
}
