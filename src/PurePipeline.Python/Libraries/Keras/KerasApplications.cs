using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Keras;

/// <summary>
/// <c>preprocess_input</c> of <c>keras.applications</c>, for NumPy arrays, which it changes in place where they are floats: <c>_preprocess_numpy_input</c> of
/// <c>keras/src/applications/imagenet_utils.py</c>. Networks that scale by themselves have one that does nothing.
/// </summary>
internal static class KerasApplications
{
    /// <summary>The modules of networks, and what their arrays are made: None, as it is.</summary>
    public static readonly IReadOnlyList<(string Name, string? Mode)> All =
    [
        ("vgg16", "caffe"), ("vgg19", "caffe"), ("resnet", "caffe"), ("resnet50", "caffe"),
        ("inception_resnet_v2", "tf"), ("inception_v3", "tf"), ("mobilenet", "tf"), ("mobilenet_v2", "tf"), ("nasnet", "tf"), ("resnet_v2", "tf"), ("xception", "tf"),
        ("densenet", "torch"),
        ("efficientnet", null), ("efficientnet_v2", null), ("convnext", null), ("mobilenet_v3", null), ("regnet", null), ("resnet_rs", null),
    ];

    /// <summary>A network's module.</summary>
    public static PyModule Module(string name, string? mode) => new(new MemberTable(name).Function("preprocess_input(x, data_format=None)", call => Preprocess(call, mode)))
    {
        IsPart = true,
    };

    /// <summary><c>imagenet_utils</c>, whose function is told the mode.</summary>
    public static PyModule Utilities(string name) => new(new MemberTable(name).Function(
        "preprocess_input(x, data_format=None, mode='caffe')",
        static call => call["mode"] is "caffe" or "tf" or "torch"
            ? Preprocess(call, call.Text("mode"))
            : throw PythonError.Value($"Expected mode to be one of `caffe`, `tf` or `torch`. Received: mode={Representation.Str(call["mode"])}")))
    {
        IsPart = true,
    };

    private static object Preprocess(NativeCall call, string? mode)
    {
        bool isFirst = KerasImages.AreChannelsFirst(call);
        if (mode is null)
        {
            return call["x"];
        }

        ArrayObject given = call["x"] as ArrayObject ?? throw call.Unsupported($"a value of type {PyTypes.NameOf(call["x"])}; an array, as img_to_array gives it,");
        bool isFloat = given.Data.DType.IsFloat();
        if (isFloat && given.IsReadOnly)
        {
            throw PythonError.Value("output array is read-only");
        }

        call.Run.Budget.RequireArray(given.Data.Shape, sizeof(double));
        NdArray x = PurePipeline.Keras.KerasApplications.PreprocessInput(given.Data, mode, isFirst);
        return ReferenceEquals(x, given.Data) ? given : given.View(x);
    }
}
