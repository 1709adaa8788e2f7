using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Libraries.Torch;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Torch;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary>torchvision's operations on whatever it takes: Pillow images and tensors.</summary>
internal static class VisionOperations
{
    public static object Resize(Interpreter run, object input, int[] size, InterpolationMode mode, int? maxSize, bool? antialias, bool v2)
    {
        (int height, int width) = SizeOf(input);
        (int Height, int Width) target = TransformSizes.Resized(height, width, size, maxSize);
        run.Budget.RequireArray([Math.Max(1, Planes(input)), target.Height, target.Width], sizeof(float));
        return input is ImageObject image
            ? image.With(PurePipeline.TorchVision.Functional.Resize(image.Image, size, mode, maxSize))
            : Result(run, PurePipeline.TorchVision.Functional.Resize(Tensor(input), size, mode, maxSize, antialias, v2));
    }

    public static object Crop(Interpreter run, object input, int top, int left, int height, int width)
    {
        run.Budget.RequireArray([Math.Max(1, Planes(input)), height, width], sizeof(float));
        return input is ImageObject image
            ? image.With(PurePipeline.TorchVision.Functional.Crop(image.Image, top, left, height, width))
            : Result(run, PurePipeline.TorchVision.Functional.Crop(Tensor(input), top, left, height, width));
    }

    public static object CenterCrop(Interpreter run, object input, (int Height, int Width) size)
    {
        run.Budget.RequireArray([Math.Max(1, Planes(input)), size.Height, size.Width], sizeof(float));
        return input is ImageObject image
            ? image.With(PurePipeline.TorchVision.Functional.CenterCrop(image.Image, size))
            : Result(run, PurePipeline.TorchVision.Functional.CenterCrop(Tensor(input), size));
    }

    /// <summary>The four corners and the middle.</summary>
    public static PyTuple FiveCrop(Interpreter run, object input, (int Height, int Width) size)
    {
        (int height, int width) = SizeOf(input);
        if (size.Width > width || size.Height > height)
        {
            throw PythonError.Value($"Requested crop size ({size.Height}, {size.Width}) is bigger than input size ({height}, {width})");
        }

        return PyTuple.Of(
            Crop(run, input, 0, 0, size.Height, size.Width),
            Crop(run, input, 0, width - size.Width, size.Height, size.Width),
            Crop(run, input, height - size.Height, 0, size.Height, size.Width),
            Crop(run, input, height - size.Height, width - size.Width, size.Height, size.Width),
            CenterCrop(run, input, size));
    }

    /// <summary>The five crops, and those of the mirrored input.</summary>
    public static PyTuple TenCrop(Interpreter run, object input, (int Height, int Width) size, bool vertical) => new([
        .. FiveCrop(run, input, size).Items,
        .. FiveCrop(run, vertical ? FlipVertically(run, input) : FlipHorizontally(run, input), size).Items]);

    public static object FlipHorizontally(Interpreter run, object input) => input is ImageObject image
        ? image.With(image.Image.Transpose(TransposeMethod.FlipLeftRight))
        : Result(run, Tensor(input).Flip(Tensor(input).Rank - 1));

    public static object FlipVertically(Interpreter run, object input) => input is ImageObject image
        ? image.With(image.Image.Transpose(TransposeMethod.FlipTopBottom))
        : Result(run, Tensor(input).Flip(Tensor(input).Rank - 2));

    public static object Grayscale(Interpreter run, object input, int channels)
    {
        if (input is not ImageObject image)
        {
            return Result(run, PurePipeline.TorchVision.Functional.RgbToGrayscale(Tensor(input), channels));
        }

        Image gray = image.Image.Convert("L");
        return image.With(channels == 1 ? gray : Image.Merge("RGB", gray, gray, gray));
    }

    public static TensorObject ToTensor(Interpreter run, object input) => Result(run, input switch
    {
        ImageObject image => PurePipeline.TorchVision.Functional.ToTensor(Loaded(image)),
        ArrayObject array => PurePipeline.TorchVision.Functional.ToTensor(array.Data),
        _ => throw PythonError.Type($"pic should be PIL Image or ndarray. Got <class '{PyTypes.Of(input).FullName}'>"),
    });

    public static TensorObject PilToTensor(Interpreter run, object input) => Result(run, input is ImageObject image
        ? PurePipeline.TorchVision.Functional.PilToTensor(Loaded(image))
        : throw PythonError.Type($"pic should be PIL Image. Got <class '{PyTypes.Of(input).FullName}'>"));

    /// <summary>v2's <c>ToImage</c>: arrays and images become tensors, tensors stay.</summary>
    public static object ToImage(Interpreter run, object input) => input switch
    {
        TensorObject => input,
        ArrayObject array => Result(run, PurePipeline.TorchVision.Functional.ToChannelsFirst(array.Data)),
        _ => PilToTensor(run, input),
    };

    public static TensorObject Normalize(Interpreter run, object input, double[] mean, double[] std, bool inPlace, bool v2)
    {
        if (input is not TensorObject given)
        {
            throw PythonError.Type($"img should be Tensor Image. Got <class '{PyTypes.Of(input).FullName}'>");
        }

        if (given.Tensor.Rank < 3)
        {
            throw PythonError.Value($"Expected tensor to be a tensor image of size (..., C, H, W). Got tensor.size() = torch.Size([{string.Join(", ", given.Tensor.Shape.ToArray())}])");
        }

        TensorObject result = std.Contains(0)
            ? throw PythonError.Value("std evaluated to zero after conversion to torch.float32, leading to division by zero.")
            : Result(run, TensorOperators.Checked(() => PurePipeline.TorchVision.Functional.Normalize(given.Tensor, mean, std, v2 && !inPlace)));
        if (!inPlace)
        {
            return result;
        }

        NdArray elements = given.Tensor.Data;
        elements[ArrayIndex.Ellipsis] = result.Tensor.Data.Load();
        return given;
    }

    public static ImageObject ToPilImage(Interpreter run, object input, string? mode) => new(input switch
    {
        TensorObject tensor => PurePipeline.TorchVision.Functional.ToPilImage(TorchTensor.FromNumpy(tensor.ToNdArray().WithVersions(run.Options.Versions)), mode),
        ArrayObject array => PurePipeline.TorchVision.Functional.ToPilImage(array.Data.WithVersions(run.Options.Versions), mode),
        _ => throw PythonError.Type($"pic should be Tensor or ndarray. Got <class '{PyTypes.Of(input).FullName}'>."),
    });

    public static (int Height, int Width) SizeOf(object input) => input is ImageObject image
        ? (image.Image.Height, image.Image.Width)
        : Tensor(input).Rank < 2 ? throw PythonError.Type("Tensor is not a torch image.") : (Tensor(input).Shape[^2], Tensor(input).Shape[^1]);

    public static TorchTensor Tensor(object input) => (input as TensorObject)?.Tensor
        ?? throw PythonError.Type($"img should be PIL Image or Tensor. Got <class '{PyTypes.Of(input).FullName}'>");

    public static TensorObject Result(Interpreter run, TorchTensor tensor) => TensorOperators.Result(run, tensor);

    private static int Planes(object input) => input is TensorObject { Tensor.Rank: > 2 } tensor
        ? (int)Math.Min(tensor.Tensor.Shape[..^2].ToArray().Aggregate(1L, (a, b) => a * b), int.MaxValue)
        : 4;

    private static Image Loaded(ImageObject image)
    {
        image.Load();
        return image.Image;
    }
}
