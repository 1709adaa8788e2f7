using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>A transform with its arguments: a function of one input, an image or a tensor.</summary>
/// <param name="name">The class's name with its module.</param>
/// <param name="apply">What it does.</param>
internal sealed class TransformObject(string name, Func<Interpreter, object, object> apply) : PyCallable
{
    public static readonly PyType TransformType = new("Transform", "torchvision.transforms.Transform");

    static TransformObject() => TransformType.Members
        .Method("eval(self)", static call => call.Self)
        .Method("forward(self, img)", static call => ((TransformObject)call.Self).Invoke(call.Run, CallArguments.Of(call["img"])));

    public override PyType Type => TransformType;

    public override string FullName => name;

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
