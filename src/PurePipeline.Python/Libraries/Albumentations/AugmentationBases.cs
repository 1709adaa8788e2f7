using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>The classes on which a recipe bases transforms of its own: <c>ImageOnlyTransform</c> and <c>DualTransform</c>, whose <c>apply</c> the recipe writes.</summary>
internal static class AugmentationBases
{
    public static readonly PyType ImageOnly = new("ImageOnlyTransform", "albumentations.core.transforms_interface.ImageOnlyTransform");

    public static readonly PyType Dual = new("DualTransform", "albumentations.core.transforms_interface.DualTransform");

    static AugmentationBases()
    {
        foreach (PyType type in (PyType[])[ImageOnly, Dual])
        {
            // More than p, which old files hand over, 2.0 passes over.
            type.Members
                .Method("__init__(self, p=0.5, *args, **kwargs)", static call =>
                {
                    ((PyInstance)call.Self).SetAttribute("p", call["p"]);
                    return PyNone.Value;
                })
                .Method("__call__(self, *args, force_apply=False, **kwargs)", Apply)
                .Method("get_params(self)", static _ => new PyDict());
        }
    }

    public static MemberTable AddTo(MemberTable table) => table.Constant("ImageOnlyTransform", ImageOnly).Constant("DualTransform", Dual);

    private static PyDict Apply(NativeCall call)
    {
        if (call.Star("args").Items.Length > 0)
        {
            throw new PythonError("KeyError", "You have to pass data to augmentations as named arguments, for example: aug(image=image)");
        }

        PyInstance self = (PyInstance)call.Self;
        PyDict data = (PyDict)call["kwargs"];
        double p = NativeCall.ToFloat(self.GetAttribute("p") ?? 0.5);
        if (p <= 0)
        {
            return data;
        }

        if (p < 1)
        {
            throw call.Unsupported($"p={Representation.Repr(p)}, which leaves it to chance (p=1 and p=0 do not),");
        }

        PyDict parameters = new();
        foreach ((object key, object value) in ((PyDict)self.Method("get_params")!.Invoke(call.Run, new CallArguments())).Items)
        {
            parameters.Items[key] = value;
        }

        parameters.Items["shape"] = ShapeOf(data);
        if (self.Method("get_params_dependent_on_data") is { } dependent && dependent.Invoke(call.Run, CallArguments.Of(parameters, data)) is PyDict more)
        {
            foreach ((object key, object value) in more.Items)
            {
                parameters.Items[key] = value;
            }
        }

        PyDict result = new();
        foreach ((object key, object value) in data.Items)
        {
            PyCallable? method = value is PyNone ? null : MethodFor(self, (string)key);
            result.Items[key] = method?.Invoke(call.Run, CallArguments.Of([value], parameters)) ?? value;
        }

        return result;
    }

    private static PyTuple ShapeOf(PyDict data) => data.Items.GetValueOrDefault("image") is ArrayObject array
        ? new PyTuple([.. array.Data.Shape.ToArray().Select(static side => (object)(long)side)])
        : throw new PythonError("KeyError", "'images'");

    private static PyCallable? MethodFor(PyInstance self, string key) => key switch
    {
        "image" => self.Method("apply") ?? throw new PythonError("NotImplementedError", ""),
        "mask" when self.Type.IsSubtypeOf(Dual) => self.Method("apply_to_mask") ?? self.Method("apply"),
        "masks" or "bboxes" or "keypoints" when self.Type.IsSubtypeOf(Dual) => throw new Refusal($"{self.Type.Name}: {key} with a transform of the recipe's own is not supported.", self.Type.Name),
        _ => null,
    };
}
