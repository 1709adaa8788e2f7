using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>Something that albumentations calls with named data and that gives them back changed: a transform, or several.</summary>
internal abstract class Augmentation(string name, NativeCall made) : PyCallable
{
    public static readonly PyType AugmentationType = new("BasicTransform", "albumentations.core.transforms_interface.BasicTransform");

    public override PyType Type => AugmentationType;

    public override string FullName => name;

    /// <summary>The call that made it.</summary>
    public NativeCall Made => made;

    /// <summary>The data after the transform.</summary>
    /// <param name="run">The run.</param>
    /// <param name="data">The data by their names.</param>
    /// <param name="targets">What names of the recipe's own are: <c>image2</c> an <c>image</c>.</param>
    public abstract PyDict Apply(Interpreter run, PyDict data, IReadOnlyDictionary<string, string> targets);

    /// <summary>A class of such transforms; each takes <c>p</c>, and old files give <c>always_apply</c>, which 2.0 passes over.</summary>
    public static PyType ClassOf(string fullName, string arguments, Func<NativeCall, Augmentation> make)
    {
        string declared = arguments.Length == 0 ? "" : arguments + ", ";
        return new PyType(fullName[(fullName.LastIndexOf('.') + 1)..], fullName, AugmentationType, $"({declared}always_apply=None)", make);
    }

    public override object Invoke(Interpreter run, CallArguments arguments)
    {
        if (arguments.Positional.Count > 0)
        {
            throw new PythonError("KeyError", "You have to pass data to augmentations as named arguments, for example: aug(image=image)");
        }

        PyDict data = new();
        foreach ((string key, object value) in arguments.Keywords.Where(static pair => pair.Name != "force_apply"))
        {
            data.Items[key] = value;
        }

        try
        {
            PyDict result = Apply(run, data, NoTargets);
            run.ReportCall(name, arguments, result.Items.GetValueOrDefault("image") ?? result);
            return result;
        }
        catch (Exception error) when (LibraryErrors.Translate(error, name) is { } translated)
        {
            throw translated;
        }
    }

    private static readonly Dictionary<string, string> NoTargets = [];

    /// <summary>Whether it is applied: p is 1 or 0, all else is chance.</summary>
    protected bool IsApplied => made.Has("p") ? made.Float("p") switch
    {
        >= 1 => true,
        <= 0 => false,
        _ => throw made.Unsupported($"p={Representation.Repr(made["p"])}, which leaves it to chance (p=1 and p=0 do not),"),
    } : true;

    /// <summary>What a name of the data's is.</summary>
    protected static string Target(string key, IReadOnlyDictionary<string, string> targets) => targets.GetValueOrDefault(key, key);

    /// <summary>The array of that name.</summary>
    protected static NdArray ArrayOf(string key, object value) => (value as ArrayObject)?.Data ?? throw PythonError.Type($"{key} must be numpy array type");
}
