using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Transformers;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Runtime;

/// <summary>
/// Ends a flat script where it hands one array to a model that is not here, <c>model(**inputs)</c> or <c>session.run(None, {"input": x})</c>: that
/// array is what the script is for, and nothing after it can be known.
/// </summary>
internal sealed class ModelInput(NdArray array) : Exception
{
    // Whose objects take a network's input.
    private static readonly HashSet<string> s_packages =
    [
        "clip", "jax", "keras", "mobileclip", "onnxruntime", "open_clip", "openvino", "optimum", "tensorflow", "tflite_runtime", "timm", "torch", "torchvision", "transformers", "tritonclient",
    ];

    public NdArray Array => array;

    public static bool IsTakenBy(UnknownName unknown) => unknown.Made is not null && s_packages.Contains(unknown.FullName.Split('.')[0]);

    /// <summary>The one array among values, in lists and dicts, too; null where there is none, more than one, or something that is neither.</summary>
    public static NdArray? Among(IReadOnlyList<object> values)
    {
        List<NdArray> found = [];
        return values.All(value => Collect(value, found, depth: 0)) && found.Count == 1 ? found[0] : null;
    }

    private static bool Collect(object value, List<NdArray> found, int depth)
    {
        switch (value)
        {
            case BatchFeatureObject features:
                found.Add(features.PixelValues());
                return true;
            case IArrayValue array:
                found.Add(array.ToNdArray());
                return true;
            case PyDict dict when depth < 2:
                return dict.Items.Values.All(item => Collect(item, found, depth + 1));
            case PyList list when depth < 2:
                return list.Items.TrueForAll(item => Collect(item, found, depth + 1));
            case PyTuple tuple when depth < 2:
                return tuple.Items.All(item => Collect(item, found, depth + 1));
            default:
                return UnknownName.IsPlain(value, orContainers: true);
        }
    }
}
