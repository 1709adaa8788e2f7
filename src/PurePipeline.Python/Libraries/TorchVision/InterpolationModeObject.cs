using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary><c>InterpolationMode.BILINEAR</c>, whose value is a string.</summary>
internal sealed class InterpolationModeObject : PyObject
{
    public static readonly PyType EnumType = new(
        "InterpolationMode", "torchvision.transforms.functional.InterpolationMode", signature: "(value)", construct: static call => s_all!.First(mode => mode._value == call.Text("value")));

    private static readonly InterpolationModeObject[] s_all =
    [
        new("NEAREST", "nearest", InterpolationMode.Nearest), new("NEAREST_EXACT", "nearest-exact", InterpolationMode.NearestExact),
        new("BILINEAR", "bilinear", InterpolationMode.Bilinear), new("BICUBIC", "bicubic", InterpolationMode.Bicubic),
        new("BOX", "box", InterpolationMode.Box), new("HAMMING", "hamming", InterpolationMode.Hamming), new("LANCZOS", "lanczos", InterpolationMode.Lanczos),
    ];

    private readonly string _name;
    private readonly string _value;

    static InterpolationModeObject()
    {
        foreach (InterpolationModeObject mode in s_all)
        {
            EnumType.Members.Constant(mode._name, mode);
        }

        EnumType.Members
            .Property("value", static self => ((InterpolationModeObject)self)._value)
            .Property("name", static self => ((InterpolationModeObject)self)._name);
    }

    private InterpolationModeObject(string name, string value, InterpolationMode mode) => (_name, _value, Mode) = (name, value, mode);

    public InterpolationMode Mode { get; }

    public override PyType Type => EnumType;

    public override string Repr() => $"<InterpolationMode.{_name}: '{_value}'>";

    /// <summary>The argument: a mode, or one of PIL's numbers; bilinear for None, the default everywhere.</summary>
    public static InterpolationMode Of(NativeCall call, string name) => call.OrNull(name) switch
    {
        null => InterpolationMode.Bilinear,
        InterpolationModeObject mode => mode.Mode,
        var value when PyInteger.TryIndex(value) is long number and >= 0 and <= 5 => (InterpolationMode)number,
        _ => throw PythonError.Type("Argument interpolation should be a InterpolationMode or a corresponding Pillow integer constant"),
    };
}
