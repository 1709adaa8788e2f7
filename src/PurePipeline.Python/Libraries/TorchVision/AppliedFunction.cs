using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>What a transform or a layer without weights is: a function with all of its arguments but the input; without a function, nothing happens.</summary>
internal sealed record AppliedFunction(PyCallable? Function, IReadOnlyList<(string Name, object Value)> Keywords)
{
    public static readonly AppliedFunction Nothing = new(null, []);

    /// <summary>A module's function with some of a call's arguments.</summary>
    public static AppliedFunction Of(PyModule module, string function, NativeCall call, params IEnumerable<string> arguments) =>
        new((PyCallable)module.GetAttribute(function)!, [.. arguments.Select(argument => (argument, call[argument]))]);

    public object To(Interpreter run, object input)
    {
        if (Function is null)
        {
            return input;
        }

        CallArguments given = CallArguments.Of(input);
        given.Keywords.AddRange(Keywords);
        return Function.Invoke(run, given);
    }
}
