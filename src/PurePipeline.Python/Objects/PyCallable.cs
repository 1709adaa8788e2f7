using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Objects;

/// <summary>Anything that can be called.</summary>
internal abstract class PyCallable : PyObject
{
    /// <summary>The name with its module or class, as errors and steps show it: <c>PIL.Image.Image.resize</c>.</summary>
    public abstract string FullName { get; }

    public abstract object Invoke(Interpreter run, CallArguments arguments);
}
