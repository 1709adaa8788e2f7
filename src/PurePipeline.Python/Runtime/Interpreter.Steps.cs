using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Tells the caller of every library call that gave a picture, an array or a tensor.</summary>
internal sealed partial class Interpreter
{
    private readonly HashSet<(int, string)> _noted = [];

    /// <summary>False while module-level code runs that only defines <c>preprocess</c>.</summary>
    public bool ReportsSteps { get; set; } = true;

    /// <summary>Counts what a library function made, and reports it.</summary>
    public void ReportCall(string call, CallArguments arguments, object result)
    {
        if (result is IArrayValue array)
        {
            NdArray value = Elements(array);
            Budget.ChargeArray(value.Shape, value.DType.ItemSize());
            Report(call, arguments, result);
        }
    }

    /// <summary>Reports <paramref name="call"/> if its result is an array of some kind.</summary>
    public void Report(string call, CallArguments? arguments, object result)
    {
        if (Options.OnStep is { } onStep && ReportsSteps && result is IArrayValue array)
        {
            onStep(new RecipeStep(call, arguments is null ? "" : ArgumentText.Of(arguments), _source.LineOf(_place), Elements(array)));
        }
    }

    /// <summary>Tells, once for a line, that a result's last bits depend on the machine in Python, too.</summary>
    public void Note(string text)
    {
        if (Options.OnNote is { } onNote && _source.LineOf(_place) is var line && _noted.Add((line, text)))
        {
            onNote(new RecipeNote(text, line));
        }
    }

    // A bfloat16 tensor's, too, which is no array to Python.
    private static NdArray Elements(IArrayValue array) => array is TensorObject tensor ? tensor.Tensor.Data : array.ToNdArray();

    private void ReportOperator(object left, object right, BinaryOperator op, string prefix, object result)
    {
        if (Options.OnStep is not null && result is IArrayValue)
        {
            bool reflected = left is not IArrayValue;
            (object self, object other) = reflected ? (right, left) : (left, right);
            string method = op.Method(reflected ? "r" : prefix);
            Report($"{PyTypes.Of(self).FullName}.{method}", CallArguments.Of(self, other), result);
        }
    }

    private void ReportOperator(object operand, UnaryOperator op, object result)
    {
        if (result is IArrayValue)
        {
            Report($"{PyTypes.Of(operand).FullName}.{op.Method()}", CallArguments.Of(operand), result);
        }
    }

    private void ReportItem(object value, object key, object item)
    {
        if (item is IArrayValue && value is IArrayValue)
        {
            Report($"{PyTypes.Of(value).FullName}.__getitem__", CallArguments.Of(value, key), item);
        }
    }
}
