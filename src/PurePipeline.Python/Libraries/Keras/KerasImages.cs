using PurePipeline.Keras;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;
using Filter = PurePipeline.Pillow.Resampling;

namespace PurePipeline.Python.Libraries.Keras;

/// <summary>
/// <c>load_img</c>, <c>img_to_array</c> and <c>array_to_img</c>, which are Pillow and NumPy in every backend: <c>keras/src/utils/image_utils.py</c> of Keras 3.
/// </summary>
internal static class KerasImages
{
    private static readonly string[] s_interpolations = ["nearest", "bilinear", "bicubic", "hamming", "box", "lanczos"];

    public static MemberTable AddTo(MemberTable table) => table
        .Function("load_img(path, color_mode='rgb', target_size=None, interpolation='nearest', keep_aspect_ratio=False, grayscale=False)", Load)
        .Function("img_to_array(img, data_format=None, dtype=None)", ToArray)
        .Function("array_to_img(x, data_format=None, scale=True, dtype=None)", ToImage)
        .Function("save_img(path, x, data_format=None, file_format=None, scale=True, **kwargs)", static _ => PyNone.Value)
        .Function("smart_resize(x, size, interpolation='bilinear', data_format='channels_last', **kwargs)", static call => throw new Refusal(
            $"{call.FunctionName}() is not supported: the backend, TensorFlow or another, resizes there. load_img(path, target_size=size, keep_aspect_ratio=True) crops and resizes with Pillow.",
            call.FunctionName));

    /// <summary>Whether arrays have their channels first; channels last is Keras' default.</summary>
    public static bool AreChannelsFirst(NativeCall call) => call["data_format"] switch
    {
        PyNone or "channels_last" => false,
        "channels_first" => true,
        var other => throw PythonError.Value($"The `data_format` argument must be one of \"channels_first\", \"channels_last\". Received: data_format={Representation.Str(other)}"),
    };

    private static object Load(NativeCall call)
    {
        string colors = call.Truth("grayscale") ? "grayscale" : call["color_mode"] as string ?? "";
        BinaryStream file = call["path"] as BinaryStream ?? new BinaryStream(call.Run.Picture.Open(call["path"], call.FunctionName).ToArray(), BinaryStream.BytesIOType);
        var image = (ImageObject)Invoke(call, PilImageModule.Module, "open", file);
        (int Height, int Width)? target = null;
        if (call.OrNull("target_size") is { } size)
        {
            target = NativeCall.ToInts(call.Run, size) is [int height, int width, ..] ? (height, width) : throw PythonError.Index("tuple index out of range");
            call.Run.Budget.RequireArray([Math.Max(height, 0), Math.Max(width, 0), sizeof(int)], 1);
        }

        string interpolation = call["interpolation"] as string ?? "";
        Image loaded = KerasImage.Fitted(image.Image, colors, target, target is null || image.Image.Size == (target.Value.Width, target.Value.Height) ? default : FilterOf(interpolation), call.Truth("keep_aspect_ratio"));
        return ReferenceEquals(loaded, image.Image) ? image : image.With(loaded);
    }

    private static Filter FilterOf(string interpolation) => s_interpolations.Contains(interpolation) && Enum.TryParse(interpolation, ignoreCase: true, out Filter filter) ? filter
        : throw PythonError.Value($"Invalid interpolation method {interpolation} specified. Supported methods are {string.Join(", ", s_interpolations)}");

    private static ArrayObject ToArray(NativeCall call)
    {
        DType dtype = NumPyModule.DTypeOf(call) ?? DType.Float32;
        bool isFirst = AreChannelsFirst(call);
        ArrayObject array = ArrayMaking.AsArray(call.Run, call["img"], dtype);
        NdArray data = array.Data;
        return data.Rank switch
        {
            3 => isFirst ? array.View(data.Transpose(2, 0, 1)) : array,
            2 => array.View(data.ExpandDims(isFirst ? 0 : 2)),
            _ => throw PythonError.Value($"Unsupported image shape: ({string.Join(", ", data.Shape.ToArray())})"),
        };
    }

    private static object ToImage(NativeCall call)
    {
        NdArray data = ArrayMaking.AsArray(call.Run, call["x"], NumPyModule.DTypeOf(call) ?? DType.Float32).Data.WithVersions(call.Run.Options.Versions);
        call.Run.Budget.RequireArray(data.Shape, sizeof(double));
        return new ImageObject(KerasImage.ArrayToImg(data, AreChannelsFirst(call), call.Truth("scale"), data.DType));
    }

    private static object Invoke(NativeCall call, PyObject owner, string name, params object[] arguments) =>
        ((PyCallable)owner.GetAttribute(name)!).Invoke(call.Run, CallArguments.Of(arguments));
}
