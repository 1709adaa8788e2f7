using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>A transform of an image, and of its masks where they go with it.</summary>
/// <param name="name">The class's name with its module.</param>
/// <param name="made">The call that made it.</param>
/// <param name="image">What it does to an image.</param>
/// <param name="mask">What it does to a mask, of which it gets the image's shape, too; null for nothing.</param>
internal sealed class ImageAugmentation(
    string name, NativeCall made, Func<Interpreter, NdArray, object> image, Func<Interpreter, NdArray, (int Height, int Width), object>? mask) : Augmentation(name, made)
{
    public override PyDict Apply(Interpreter run, PyDict data, IReadOnlyDictionary<string, string> targets)
    {
        PyDict result = new();
        bool applies = IsApplied;
        foreach ((object key, object value) in data.Items)
        {
            run.Budget.Charge();
            string given = (string)key;
            result.Items[given] = !applies || value is PyNone ? value : Target(given, targets) switch
            {
                "image" => image(run, ArrayOf(given, value)),
                "mask" when mask is not null => mask(run, ArrayOf(given, value), SizeOf(data)),
                "masks" when mask is not null => Masks(run, given, value, SizeOf(data)),
                "images" or "volume" or "volumes" or "mask3d" or "masks3d" => throw Made.Unsupported($"{given}, more than one picture at once,"),
                "bboxes" or "keypoints" when mask is not null && Sequences.Length(value) > 0 => throw Made.Unsupported($"{given}; boxes and points go with the picture by hand (scale, then offset), so it"),
                _ => value,
            };
        }

        return result;
    }

    // A list stays one; in an array the masks lie along the first axis.
    private object Masks(Interpreter run, string key, object value, (int Height, int Width) size)
    {
        if (value is ArrayObject array)
        {
            NdArray[] parts = [.. Enumerable.Range(0, array.Data.Shape[0]).Select(i => ((ArrayObject)mask!(run, array.Data[i], size)).Data)];
            return new ArrayObject(NdArray.Stack(parts));
        }

        return new PyList([.. Sequences.ToList(run, value).Select(item => mask!(run, ArrayOf(key, item), size))]);
    }

    private static (int Height, int Width) SizeOf(PyDict data) => data.Items.GetValueOrDefault("image") switch
    {
        ArrayObject { Data: { Rank: >= 2 } image } => (image.Shape[0], image.Shape[1]),
        Torch.TensorObject { Tensor: { Rank: >= 2 } tensor } => (tensor.Shape[0], tensor.Shape[1]),
        _ => throw new PythonError("KeyError", "'images'"),
    };
}
