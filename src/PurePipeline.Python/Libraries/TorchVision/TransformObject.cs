using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>A transform with its arguments: a function of one input, an image or a tensor.</summary>
/// <param name="name">The class's name with its module.</param>
/// <param name="made">The call that made it, with its arguments; null where there were none.</param>
/// <param name="apply">What it does.</param>
internal sealed class TransformObject(string name, NativeCall? made, Func<Interpreter, object, object> apply) : PyCallable
{
    public static readonly PyType TransformType = new("Transform", "torchvision.transforms.Transform");

    // The attribute in which an instance of the recipe's class keeps what its base does.
    private const string Inherited = "__transform";

    static TransformObject() => TransformType.Members
        .Method("eval(self)", static call => call.Self)
        .Method("forward(self, img)", static call => ((TransformObject)call.Self).Invoke(call.Run, CallArguments.Of(call["img"])));

    /// <summary>A transform that is a function with its arguments kept.</summary>
    public static TransformObject Of(string name, NativeCall made, AppliedFunction applied) => new(name, made, applied.To) { Applied = applied };

    /// <summary>A class of such transforms.</summary>
    public static PyType ClassOf(string name, string arguments, Func<NativeCall, AppliedFunction> applied) => ClassOf(name, arguments, call => Of(name, call, applied(call)));

    /// <inheritdoc cref="ClassOf(string, string, Func{NativeCall, TransformObject})"/>
    public static PyType ClassOf(string name, string arguments, Func<NativeCall, Func<Interpreter, object, object>> prepare) =>
        ClassOf(name, arguments, call => new TransformObject(name, call, prepare(call)));

    /// <summary>
    /// A transform's class: called, it makes a transform; a class of the recipe's that is based on it has one, which its own <c>__init__</c>
    /// makes with <c>super().__init__(...)</c>.
    /// </summary>
    /// <param name="name">The name with its module.</param>
    /// <param name="arguments">The arguments as Python declares them.</param>
    /// <param name="make">From the arguments to the transform.</param>
    private static PyType ClassOf(string name, string arguments, Func<NativeCall, TransformObject> make)
    {
        PyType type = new(name[(name.LastIndexOf('.') + 1)..], name, TransformType, $"({arguments})", make);
        type.Members
            .Method(arguments.Length == 0 ? "__init__(self)" : $"__init__(self, {arguments})", call =>
            {
                ((PyInstance)call.Self).SetAttribute(Inherited, make(call));
                return PyNone.Value;
            })
            .Method("__call__(self, img)", call => Behind(call).Invoke(call.Run, CallArguments.Of(call["img"])));

        // Without its __init__, a transform that has nothing to remember works all the same.
        PyCallable Behind(NativeCall call) => ((PyInstance)call.Self).GetAttribute(Inherited) as TransformObject
            ?? (arguments.Length == 0 ? (PyCallable)type.Invoke(call.Run, new CallArguments()) : throw PythonError.Attribute($"'{type.Name}' object has none of what {type.Name}.__init__ sets"));

        return type;
    }

    public override PyType Type => TransformType;

    public override string FullName => name;

    /// <summary>The call that made it.</summary>
    public NativeCall? Made => made;

    /// <summary>The function that it is, if it is one with its arguments kept.</summary>
    public AppliedFunction? Applied { get; private init; }

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        object input = arguments.Positional.Count == 1 ? arguments.Positional[0]
            : arguments.Positional.Count == 0 && arguments.Keywords.Count == 1 ? arguments.Keywords[0].Value
            : throw PythonError.Type($"{name}() is called with one input.");
        try
        {
            object result = apply(run, input);
            run.ReportCall(name, arguments, result);
            return result;
        }
        catch (Exception error) when (LibraryErrors.Translate(error, name) is { } translated)
        {
            throw translated;
        }
    }
}
