using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary>A figure, axes, a colour bar: whatever <c>matplotlib.pyplot</c> has and makes, all of which only draws. Nothing can be read from it.</summary>
/// <param name="shape">The axes of a grid that <c>plt.subplots(rows, columns)</c> makes; empty for anything else.</param>
internal sealed class PlotPart(params int[] shape) : PyCallable
{
    public static readonly PlotPart Instance = new();

    private static readonly PyType s_type = new("part of a plot", "matplotlib.pyplot");

    public override PyType Type => s_type;

    public override string FullName => "matplotlib.pyplot";

    public static PyTuple Grid(NativeCall call)
    {
        int[] lengths = [.. new[] { call.Int("nrows"), call.Int("ncols") }.Where(length => length != 1 || !call.Truth("squeeze"))];
        return PyTuple.Of(Instance, new PlotPart(lengths));
    }

    public override object Invoke(Interpreter run, CallArguments arguments) => this;

    public override object? GetAttribute(string name) => name switch
    {
        "flat" or "ravel" or "flatten" when shape.Length > 0 => new PlotPart(shape.Aggregate(1, static (count, length) => checked(count * length))),
        "shape" => PyTuple.Of([.. shape.Select(static length => (object)(long)length)]),
        _ when name.StartsWith("__", StringComparison.Ordinal) => null,
        _ => shape.Length > 0 ? null : this,
    };

    public override void SetAttribute(string name, object value)
    {
    }

    public override long? Length() => shape.Length > 0 ? shape[0] : null;

    public override object? GetItem(Interpreter run, object key) => key is PyTuple || shape.Length < 2 ? Instance : new PlotPart(shape[1..]);

    public override bool SetItem(Interpreter run, object key, object value) => true;

    public override IEnumerable<object>? Iterate(Interpreter run) =>
        shape.Length == 0 ? null : Enumerable.Range(0, shape[0]).Select(object (_) => shape.Length > 1 ? new PlotPart(shape[1..]) : Instance);
}
