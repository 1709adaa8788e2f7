using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary><c>A.Compose</c> and <c>A.Sequential</c>: transforms one after the other.</summary>
internal sealed class Composition(string name, NativeCall made, IReadOnlyList<object> steps) : Augmentation(name, made)
{
    private static readonly PyType s_type = new("Compose", "albumentations.core.composition.Compose", AugmentationType);

    static Composition() => s_type.Members
        .Property("transforms", static self => new PyList([.. ((Composition)self).Steps]));

    public IReadOnlyList<object> Steps { get; } = steps;

    public override PyType Type => s_type;

    public static MemberTable AddTo(MemberTable table)
    {
        string owner = table.Owner;
        return table
            .Constant("Compose", ClassOf($"{owner}.Compose", "transforms, bbox_params=None, keypoint_params=None, additional_targets=None, p=1.0, is_check_shapes=True, strict=True, mask_interpolation=None, seed=None, save_applied_params=False", Of))
            .Constant("Sequential", ClassOf($"{owner}.Sequential", "transforms, p=0.5", Of));
    }

    private static Composition Of(NativeCall call) => new(call.FunctionName, call, call["transforms"] is Augmentation one ? [one] : Sequences.ToList(call.Run, call["transforms"]));

    public override long? Length() => Steps.Count;

    public override object? GetItem(Interpreter run, object key) => Sequences.GetItem(run, new PyTuple([.. Steps]), key);

    public override IEnumerable<object>? Iterate(Interpreter run) => Steps;

    public override PyDict Apply(Interpreter run, PyDict data, IReadOnlyDictionary<string, string> targets)
    {
        if (!IsApplied)
        {
            return data;
        }

        if (Made.Has("mask_interpolation") && Made.OrNull("mask_interpolation") is not null)
        {
            throw Made.Unsupported("mask_interpolation, which each transform takes by itself,");
        }

        RequireLabels(data, "bboxes", "bbox_params");
        RequireLabels(data, "keypoints", "keypoint_params");
        targets = Own(targets);
        CheckShapes(data, targets);
        foreach (object step in Steps)
        {
            run.Budget.Charge();
            data = step switch
            {
                Augmentation own => own.Apply(run, data, targets),
                PyCallable callable => callable.Invoke(run, Named(data)) as PyDict ?? throw PythonError.Type($"'{PyTypes.NameOf(step)}' object is no transform of albumentations: it gives no dict"),
                UnknownName unknown => throw unknown.Refuse(called: true),
                _ => throw PythonError.Type($"'{PyTypes.NameOf(step)}' object is not callable"),
            };
        }

        return data;
    }

    // Boxes and points come with their parameters, and with the labels that these name.
    private void RequireLabels(PyDict data, string kind, string parameters)
    {
        if (Made.Has(parameters) && Made.OrNull(parameters) is PyDict given && given.Items.GetValueOrDefault("label_fields") is { } fields and not PyNone
            && Sequences.ToList(Made.Run, fields).Exists(field => !data.Items.ContainsKey(field)))
        {
            throw PythonError.Value("Your 'label_fields' are not valid - them must have same names as params in dict");
        }

        if (Made.Has(parameters) && Made.OrNull(parameters) is not null && !data.Items.ContainsKey("image"))
        {
            throw PythonError.Value($"No image or volume found in data, where {kind} are expected");
        }
    }

    private IReadOnlyDictionary<string, string> Own(IReadOnlyDictionary<string, string> targets)
    {
        if (!Made.Has("additional_targets") || Made.OrNull("additional_targets") is not PyDict more)
        {
            return targets;
        }

        Dictionary<string, string> all = new(targets);
        foreach ((object key, object target) in more.Items)
        {
            all[(string)key] = (string)target;
        }

        return all;
    }

    private void CheckShapes(PyDict data, IReadOnlyDictionary<string, string> targets)
    {
        (int, int)[] sizes = [.. data.Items.Where(pair => pair.Value is not PyNone && Target((string)pair.Key, targets) is "image" or "mask")
            .Select(pair => ArrayOf((string)pair.Key, pair.Value)).Where(static array => array.Rank >= 2).Select(static array => (array.Shape[0], array.Shape[1]))];
        if (Made.Has("is_check_shapes") && Made.Truth("is_check_shapes") && sizes.Distinct().Count() > 1)
        {
            throw PythonError.Value("Height and Width of image, mask or masks should be equal. You can disable shapes check by setting a parameter is_check_shapes=False of Compose class.");
        }
    }

    private static CallArguments Named(PyDict data) => CallArguments.Of([], data);
}
