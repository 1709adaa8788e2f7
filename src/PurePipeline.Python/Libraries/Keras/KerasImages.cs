using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Pictures;
using PurePipeline.Python.Runtime;

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
        string mode = image.Image.Mode;
        (string wanted, bool isThere) = colors switch
        {
            "grayscale" => ("L", mode is "L" or "I;16" or "I"),
            "rgb" => ("RGB", mode == "RGB"),
            "rgba" => ("RGBA", mode == "RGBA"),
            _ => throw PythonError.Value("color_mode must be \"grayscale\", \"rgb\", or \"rgba\""),
        };
        image = isThere ? image : (ImageObject)Invoke(call, image, "convert", wanted);
        if (call.OrNull("target_size") is not { } size)
        {
            return image;
        }

        int[] target = NativeCall.ToInts(call.Run, size);
        (int height, int width) = target.Length >= 2 ? (target[0], target[1]) : throw PythonError.Index("tuple index out of range");
        if (image.Image.Size == (width, height))
        {
            return image;
        }

        string interpolation = call["interpolation"] as string ?? "";
        if (!s_interpolations.Contains(interpolation))
        {
            throw PythonError.Value($"Invalid interpolation method {interpolation} specified. Supported methods are {string.Join(", ", s_interpolations)}");
        }

        object filter = PilImageModule.Module.GetAttribute(interpolation.ToUpperInvariant())!;
        return call.Truth("keep_aspect_ratio")
            ? Invoke(call, image, "resize", PyTuple.Of((long)width, (long)height), filter, MiddleOf(image.Image.Size, width, height))
            : Invoke(call, image, "resize", PyTuple.Of((long)width, (long)height), filter);
    }

    // The largest part in the middle with the target's ratio, as a list: Pillow takes a list for a box that is not the whole image.
    private static PyList MiddleOf((int Width, int Height) size, int width, int height)
    {
        if (width == 0 || height == 0)
        {
            throw new PythonError("ZeroDivisionError", "integer division or modulo by zero");
        }

        (long partHeight, long partWidth) = (Math.Min(size.Height, FloorDivide((long)size.Width * height, width)), Math.Min(size.Width, FloorDivide((long)size.Height * width, height)));
        (long top, long left) = ((size.Height - partHeight) / 2, (size.Width - partWidth) / 2);
        return new PyList([left, top, left + partWidth, top + partHeight]);
    }

    private static long FloorDivide(long a, long b) => (long)Math.Floor((decimal)a / b);

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
        if (data.Rank != 3)
        {
            throw PythonError.Value($"Expected image array to have rank 3 (single image). Got array with shape: ({string.Join(", ", data.Shape.ToArray())})");
        }

        call.Run.Budget.RequireArray(data.Shape, sizeof(double));
        data = AreChannelsFirst(call) ? data.Transpose(1, 2, 0) : data;
        if (call.Truth("scale"))
        {
            if (!data.DType.IsFloat())
            {
                throw call.Unsupported("dtype of integers with scale=True");
            }

            data = (data - data.Min()).Copy();
            NdArray most = data.Max();
            data = most.AsType(DType.Float64).ToArray<double>()[0] == 0 ? data : data / most;
            data *= 255L;
        }

        return data.Shape[2] switch
        {
            3 or 4 => Image(call, data.AsType(DType.UInt8)),
            1 when data.Max().AsType(DType.Float64).ToArray<double>()[0] > 255 => Image(call, data.AsType(DType.Int32).Squeeze(2)),
            1 => Image(call, data.AsType(DType.UInt8).Squeeze(2)),
            var channels => throw PythonError.Value($"Unsupported channel number: {channels}"),
        };
    }

    private static object Image(NativeCall call, NdArray array) => Invoke(call, PilImageModule.Module, "fromarray", new ArrayObject(array));

    // As the recipe would call it.
    private static object Invoke(NativeCall call, PyObject owner, string name, params object[] arguments) =>
        ((PyCallable)owner.GetAttribute(name)!).Invoke(call.Run, Arguments(name, arguments));

    private static CallArguments Arguments(string name, object[] given)
    {
        CallArguments arguments = CallArguments.Of(name == "resize" && given.Length > 2 ? given[..2] : given);
        if (name == "resize" && given.Length > 2)
        {
            arguments.Keywords.Add(("box", given[2]));
        }

        return arguments;
    }
}
