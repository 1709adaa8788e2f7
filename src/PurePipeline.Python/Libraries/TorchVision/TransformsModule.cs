using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary><c>torchvision</c>, <c>torchvision.transforms</c> and <c>torchvision.transforms.v2</c>.</summary>
internal static class TransformsModule
{
    public static readonly PyModule Package = new(new MemberTable("torchvision")
        .Constant("__version__", "0.27.0")
        .Function("disable_beta_transforms_warning()", static _ => PyNone.Value)
        .Function("set_image_backend(backend)", static _ => PyNone.Value));

    public static readonly PyModule Functional = new(Functions("torchvision.transforms.functional", v2: false));

    public static readonly PyModule SecondFunctional = new(Functions("torchvision.transforms.v2.functional", v2: true));

    public static readonly PyModule Second = new(Classes("torchvision.transforms.v2", v2: true)
        .Constant("functional", SecondFunctional));

    public static readonly PyModule Module = new(Classes("torchvision.transforms", v2: false)
        .Constant("functional", Functional)
        .Constant("v2", Second));

    private static MemberTable Classes(string name, bool v2)
    {
        MemberTable table = new MemberTable(name)
            .Constant("InterpolationMode", InterpolationModeObject.EnumType)
            .Function("Compose(transforms)", static call => new PySequence([.. Sequences.ToList(call.Run, call["transforms"])]))
            .Function("Lambda(lambd, *types_to_apply)", static call =>
            {
                PyCallable function = call["lambd"] as PyCallable
                    ?? throw PythonError.Type($"Argument lambd should be callable, got <class '{PyTypes.Of(call["lambd"]).FullName}'>");
                return new TransformObject("torchvision.transforms.Lambda", call, (run, input) => function.Invoke(run, CallArguments.Of(input)));
            })
            .Function("Identity(*args, **kwargs)", static _ => new TransformObject("torchvision.transforms.Identity", null, static (_, input) => input));
        VisionFunctions.AddClasses(table, v2);
        ChanceTransforms.AddTo(table, v2 ? SecondFunctional : Functional);
        return table;
    }

    private static MemberTable Functions(string name, bool v2)
    {
        MemberTable table = new MemberTable(name).Constant("InterpolationMode", InterpolationModeObject.EnumType);
        VisionFunctions.AddFunctions(table, v2);
        return table;
    }
}
