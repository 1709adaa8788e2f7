using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>contextlib</c>.</summary>
internal static class ContextLibModule
{
    public static readonly PyModule Module = new(new MemberTable("contextlib")
        .Function("contextmanager(func, /)", static call => new ContextManagerFunction((PyCallable)call["func"]))
        .Function("nullcontext(enter_result=None)", static call => new NullContext(call["enter_result"]))
        .Function("suppress(*exceptions)", static call => new Suppression(call.Star("exceptions"))));

    private sealed class GeneratorContext(object generator) : PyObject, IExitedContext
    {
        private static readonly PyType s_type = new("_GeneratorContextManager", "contextlib._GeneratorContextManager");

        private readonly PyGenerator _generator = generator as PyGenerator ?? throw PythonError.Type("contextmanager() decorates a generator");

        public override PyType Type => s_type;

        public object Enter() => _generator.TryNext(out object value) ? value : throw new PythonError("RuntimeError", "generator didn't yield");

        // What the body raised is raised at the generator's yield; if the generator then ends, it was handled.
        public bool Exit(PythonError? raised)
        {
            bool goesOn = false;
            try
            {
                goesOn = _generator.TryResume(PyNone.Value, raised, out _);
            }
            catch (PythonError error) when (ReferenceEquals(error, raised))
            {
                return false;
            }

            return !goesOn ? true : throw new PythonError("RuntimeError", raised is null ? "generator didn't stop" : "generator didn't stop after throw()");
        }
    }

    private sealed class NullContext(object result) : PyObject, IContext
    {
        private static readonly PyType s_type = new("nullcontext", "contextlib.nullcontext");

        public override PyType Type => s_type;

        public object Enter() => result;
    }

    private sealed class Suppression(PyTuple exceptions) : PyObject, IExitedContext
    {
        private static readonly PyType s_type = new("suppress", "contextlib.suppress");

        public override PyType Type => s_type;

        public object Enter() => PyNone.Value;

        public bool Exit(PythonError? raised) => raised is not null && BuiltinFunctions.IsInstance(ExceptionTypes.ToObject(raised), exceptions);
    }

    /// <summary>A function that <c>contextmanager</c> decorates: its generator's body runs around that of a <c>with</c>.</summary>
    internal sealed class ContextManagerFunction(PyCallable function) : PyCallable
    {
        public PyCallable Function => function;

        public override PyType Type => NativeFunction.FunctionType;

        public override string FullName => function.FullName;

        public override object Invoke(Interpreter run, CallArguments arguments) => new GeneratorContext(function.Invoke(run, arguments));
    }
}
