using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary><c>torchvision.transforms.functional</c>, and v2's; the classes of the transforms are these functions with their arguments kept.</summary>
internal static class VisionFunctions
{
    /// <summary>What a transform does, and how its class and its function are declared.</summary>
    private delegate Func<Interpreter, object, object> Prepare(NativeCall call, bool v2);

    private static readonly (string Class, string Function, string Arguments, Prepare Body)[] s_rows =
    [
        ("Resize", "resize", "size, interpolation=None, max_size=None, antialias='warn'", Resize),
        ("CenterCrop", "center_crop", "size", static (call, _) => Sized(call, static (run, input, size) => VisionOperations.CenterCrop(run, input, size))),
        ("FiveCrop", "five_crop", "size", static (call, _) => Sized(call, static (run, input, size) => VisionOperations.FiveCrop(run, input, size))),
        ("TenCrop", "ten_crop", "size, vertical_flip=False", static (call, _) =>
        {
            bool vertical = call.Truth("vertical_flip");
            return Sized(call, (run, input, size) => VisionOperations.TenCrop(run, input, size, vertical));
        }),
        ("Pad", "pad", "padding, fill=0, padding_mode='constant'", static (call, _) =>
        {
            (var widths, object fill, string mode) = (VisionPad.Widths(call, "padding"), call["fill"], call.Text("padding_mode"));
            return (run, input) => VisionPad.Apply(run, input, widths, fill, mode);
        }),
        ("Normalize", "normalize", "mean, std, inplace=False", static (call, v2) =>
        {
            (double[] mean, double[] std) = (Numbers(call, "mean"), Numbers(call, "std"));
            bool inPlace = call.Truth("inplace");
            return (run, input) => VisionOperations.Normalize(run, input, mean, std, inPlace, v2);
        }),
        ("Grayscale", "rgb_to_grayscale", "num_output_channels=1", static (call, _) =>
        {
            int channels = call.Int("num_output_channels");
            return (run, input) => VisionOperations.Grayscale(run, input, channels);
        }),
        ("ToTensor", "to_tensor", "", static (_, _) => VisionOperations.ToTensor),
        ("PILToTensor", "pil_to_tensor", "", static (_, _) => VisionOperations.PilToTensor),
        ("ToPILImage", "to_pil_image", "mode=None", static (call, _) =>
        {
            string? mode = call.OrNull("mode") as string;
            return (run, input) => VisionOperations.ToPilImage(run, input, mode);
        }),
        ("ConvertImageDtype", "convert_image_dtype", "dtype=None", static (call, v2) =>
        {
            DType dtype = call.OrNull("dtype") is { } given ? TorchDType.Parse(given) : DType.Float32;
            return (run, input) => VisionOperations.Result(run, Functional.ConvertImageDtype(VisionOperations.Tensor(input), dtype, v2));
        }),
    ];

    private static readonly (string Class, string Function, string Arguments, Prepare Body)[] s_secondRows =
    [
        ("ToImage", "to_image", "", static (_, _) => VisionOperations.ToImage),
        ("ToPureTensor", "to_pure_tensor", "", static (_, _) => static (_, input) => input),
        ("ToDtype", "to_dtype", "dtype=None, scale=False", ToDtype),
        ("RGB", "grayscale_to_rgb", "", static (_, _) => static (run, input) => input is ImageObject image
            ? image.With(image.Image.Convert("RGB"))
            : VisionOperations.Tensor(input).Shape[^3] >= 3 ? input : VisionOperations.Grayscale(run, input, 3)),
    ];

    public static void AddClasses(MemberTable table, bool v2)
    {
        foreach ((string name, _, string arguments, Prepare body) in v2 ? s_rows.Concat(s_secondRows) : s_rows)
        {
            table.Constant(name, TransformObject.ClassOf($"{table.Owner}.{name}", arguments, call => body(call, v2)));
        }
    }

    public static void AddFunctions(MemberTable table, bool v2)
    {
        foreach ((_, string name, string arguments, Prepare body) in v2 ? s_rows.Concat(s_secondRows) : s_rows)
        {
            string input = Input(name, v2);
            string function = name == "center_crop" ? "output_size" : arguments;
            table.Function($"{name}({input}{(function.Length > 0 ? ", " : "")}{function})", call => body(call, v2)(call.Run, call[input]));
        }

        string image = v2 ? "inpt" : "img";
        table
            .Function($"crop({image}, top, left, height, width)", call => VisionOperations.Crop(
                call.Run, call[image], call.Int("top"), call.Int("left"), call.Int("height"), call.Int("width")))
            .Function($"resized_crop({image}, top, left, height, width, size, interpolation=None, antialias='warn')", call => Resize(call, v2)(
                call.Run, VisionOperations.Crop(call.Run, call[image], call.Int("top"), call.Int("left"), call.Int("height"), call.Int("width"))))
            .Function($"hflip({image})", call => VisionOperations.FlipHorizontally(call.Run, call[image]))
            .Function($"vflip({image})", call => VisionOperations.FlipVertically(call.Run, call[image]))
            .Function($"to_grayscale({image}, num_output_channels=1)", call => VisionOperations.Grayscale(call.Run, call[image], call.Int("num_output_channels")))
            .Function($"get_image_size({image})", call => Size(call[image]) is var (height, width) ? new PyList([width, height]) : PyNone.Value)
            .Function($"get_dimensions({image})", call => Size(call[image]) is var (height, width) ? new PyList([Channels(call[image]), height, width]) : PyNone.Value)
            .Function($"get_image_num_channels({image})", call => Channels(call[image]));
        if (v2)
        {
            table.Alias("horizontal_flip", "hflip").Alias("vertical_flip", "vflip").Alias("get_size", "get_dimensions");
        }

        VisionAdjustments.AddTo(table, image, v2);
    }

    private static string Input(string name, bool v2) => name switch
    {
        "to_tensor" or "pil_to_tensor" or "to_pil_image" => v2 && name != "pil_to_tensor" ? "inpt" : "pic",
        "convert_image_dtype" => "image",
        "normalize" when !v2 => "tensor",
        _ => v2 ? "inpt" : "img",
    };

    private static (long Height, long Width) Size(object input) => VisionOperations.SizeOf(input);

    /// <summary>How many channels an image or a tensor has.</summary>
    public static int ChannelsOf(object input) => (int)Channels(input);

    private static long Channels(object input) => input is ImageObject image ? image.Image.Bands.Count
        : VisionOperations.Tensor(input) is { Rank: > 2 } tensor ? tensor.Shape[^3] : 1;

    private static Func<Interpreter, object, object> Resize(NativeCall call, bool v2)
    {
        int[] size = call.OrNull("size") is null ? [] : call["size"] is PyTuple or PyList ? call.Ints("size") : [call.Int("size")];
        int? maxSize = !call.Has("max_size") || call.OrNull("max_size") is null ? null : call.Int("max_size");
        if (size.Length > 2 || (size.Length == 0 && maxSize is null))
        {
            throw PythonError.Value(size.Length > 2 ? "If size is a sequence, it should have 1 or 2 values" : "max_size must be an integer when size is None.");
        }

        InterpolationMode mode = InterpolationModeObject.Of(call, "interpolation");

        // Where it is not given, for which 'warn' stands, the release decides.
        bool? antialias = call["antialias"] switch { string => null, PyNone => false, var given => Sequences.Truth(given) };
        return (run, input) => VisionOperations.Resize(run, input, size, mode, maxSize, antialias, v2);
    }

    private static Func<Interpreter, object, object> Sized(NativeCall call, Func<Interpreter, object, (int Height, int Width), object> apply)
    {
        string name = call.Has("size") ? "size" : "output_size";
        (int, int) size = (call[name] is PyTuple or PyList ? call.Ints(name) : [call.Int(name)]) switch
        {
            [int side] => (side, side),
            [int height, int width] => (height, width),
            _ => throw PythonError.Value("Please provide only two dimensions (h, w) for size."),
        };
        return (run, input) => apply(run, input, size);
    }

    private static Func<Interpreter, object, object> ToDtype(NativeCall call, bool v2)
    {
        bool scale = call.Truth("scale");

        // A dict names dtypes by the kind of input; an image is the first that is named.
        object? given = call.OrNull("dtype") is PyDict kinds ? kinds.Items.Values.FirstOrDefault(value => value is not PyNone) : call.OrNull("dtype");
        DType dtype = given is null ? DType.Float32 : TorchDType.Parse(given);
        return (run, input) => input is not TensorObject tensor ? input
            : VisionOperations.Result(run, scale ? Functional.ConvertImageDtype(tensor.Tensor, dtype, v2: true) : tensor.Tensor.To(dtype));
    }

    private static double[] Numbers(NativeCall call, string name) => call[name] is PyTuple or PyList or IArrayValue
        ? [.. Sequences.ToList(call.Run, call[name]).Select(NativeCall.ToFloat)]
        : [call.Float(name)];
}
