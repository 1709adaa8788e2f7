using PurePipeline.Albumentations;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Albumentations;

/// <summary>albumentations' transforms of values, and those that call the recipe's own functions or make tensors.</summary>
internal static class PixelClasses
{
    public static void AddTo(MemberTable table)
    {
        SizeClasses.Add(table, "Normalize", "mean=(0.485, 0.456, 0.406), std=(0.229, 0.224, 0.225), max_pixel_value=255.0, normalization='standard', p=1.0", Normalize);
        SizeClasses.Add(table, "ToFloat", "max_value=None, p=1.0", static call =>
        {
            double? max = call.OrNull("max_value") is null ? null : call.Float("max_value");
            return OfImage(call, array => ImageTransforms.ToFloat(array, max));
        });
        SizeClasses.Add(table, "ToGray", "num_output_channels=3, method='weighted_average', p=0.5", static call =>
        {
            int channels = call.Int("num_output_channels");
            return call["method"] is "weighted_average" ? OfImage(call, array => ImageTransforms.ToGray(array, channels)) : throw call.Unsupported($"method={Representation.Repr(call["method"])}");
        });
        SizeClasses.Add(table, "ToRGB", "num_output_channels=3, p=1.0", static call =>
        {
            int channels = call.Int("num_output_channels");
            return OfImage(call, array => ImageTransforms.ToRgb(array, channels));
        });
        SizeClasses.Add(table, "Lambda", "image=None, mask=None, keypoints=None, bboxes=None, name=None, p=1.0", static call => new ImageAugmentation(
            call.FunctionName, call, (run, array) => Own(run, call["image"], array, Shape(array)), (run, array, size) => Own(run, call["mask"], array, PyTuple.Of((long)size.Height, (long)size.Width))));
    }

    public static MemberTable AddTensors(MemberTable table)
    {
        SizeClasses.Add(table, "ToTensorV2", "transpose_mask=False, p=1.0", static call =>
        {
            bool turnsMask = call.Truth("transpose_mask");
            return new ImageAugmentation(call.FunctionName, call, static (run, array) => Tensor(run, array.Rank switch
            {
                2 => array.ExpandDims(0),
                3 => array.Transpose(2, 0, 1),
                _ => throw PythonError.Value("Albumentations only supports images in HW or HWC format"),
            }), (run, array, _) => Tensor(run, turnsMask && array.Rank == 3 ? array.Transpose(2, 0, 1) : array));
        });
        return table;
    }

    private static ImageAugmentation Normalize(NativeCall call)
    {
        double max = call.OrNull("max_pixel_value") is null ? throw PythonError.Value("mean, std, and max_pixel_value must be provided for standard normalization.") : call.Float("max_pixel_value");
        if (call.OrNull("mean") is not { } mean || call.OrNull("std") is not { } std)
        {
            throw PythonError.Value("mean, std, and max_pixel_value must be provided for standard normalization.");
        }

        if (call["normalization"] is not "standard")
        {
            ImageNormalization kind = Kind(call["normalization"]);
            return OfImage(call, array => ImageTransforms.Normalize(array, kind));
        }

        (double[]? means, double[]? deviations) = (Sequence(call, mean), Sequence(call, std));
        return OfImage(call, array => ImageTransforms.Normalize(
            array,
            means is null ? [ImageTransforms.Scaled(array, NativeCall.ToFloat(mean), max)] : ImageTransforms.Scaled(means, max),
            deviations is null ? [ImageTransforms.Reciprocal(array, NativeCall.ToFloat(std), max)] : ImageTransforms.Reciprocals(ImageTransforms.Scaled(deviations, max))));
    }

    /// <summary>What a name of the image's own values is.</summary>
    public static ImageNormalization Kind(object name) => name switch
    {
        "image" => ImageNormalization.Image,
        "image_per_channel" => ImageNormalization.ImagePerChannel,
        "min_max" => ImageNormalization.MinMax,
        "min_max_per_channel" => ImageNormalization.MinMaxPerChannel,
        var other => throw PythonError.Value($"Unknown normalization method: {Representation.Str(other)}"),
    };

    /// <summary>A mean or a standard deviation for each channel; null where one number is given.</summary>
    public static double[]? Sequence(NativeCall call, object value) => Numbers.IsNumber(value) || value is ArrayObject { Data.Rank: 0 } ? null
        : [.. Sequences.ToList(call.Run, value).Select(NativeCall.ToFloat)];

    private static ImageAugmentation OfImage(NativeCall call, Func<NdArray, NdArray> body) => new(
        call.FunctionName, call, (run, array) => SizeClasses.Result(run, body(array.WithVersions(run.Options.Versions)), array), null);

    private static PyTuple Shape(NdArray array) => new([.. array.Shape.ToArray().Select(static side => (object)(long)side)]);

    // The function gets the image's shape, too.
    private static object Own(Interpreter run, object function, NdArray array, PyTuple shape)
    {
        if (function is PyNone)
        {
            return new ArrayObject(array);
        }

        CallArguments arguments = CallArguments.Of(new ArrayObject(array));
        arguments.Keywords.Add(("shape", shape));
        return function is PyCallable callable ? callable.Invoke(run, arguments) : throw PythonError.Type($"'{PyTypes.NameOf(function)}' object is not callable");
    }

    private static TensorObject Tensor(Interpreter run, NdArray array) => new(TorchTensor.FromNumpy(array.WithVersions(run.Options.Versions)));
}
