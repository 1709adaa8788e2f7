using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PillowResampling = PurePipeline.Pillow.Resampling;

namespace PurePipeline.HuggingFace.Backends;

/// <summary>Pillow's backend: an image while it is of bytes, then NumPy's arithmetic on an array.</summary>
internal sealed class PillowImage : PlanarImage
{
    private readonly Image? _image;
    private readonly NdArray _array;

    public PillowImage(Image image)
    {
        NdArray pixels = image.AsArray();
        _array = pixels.Rank == 2 ? pixels.ExpandDims(0) : pixels.Transpose(2, 0, 1);
        _image = image.Mode is "L" or "RGB" or "RGBA" ? image : null;
    }

    public PillowImage(NdArray array) => _array = array;

    public override int Channels => _array.Shape[0];

    public override (int Height, int Width) Size => (_array.Shape[1], _array.Shape[2]);

    public override PlanarImage Resize((int Height, int Width) size, int resample, bool antialias = true) =>
        new PillowImage(Pixels().Resize((size.Width, size.Height), Filter(resample)));

    public override PlanarImage Window(int top, int left, int height, int width)
    {
        (int bottom, int right) = (checked(top + height), checked(left + width));
        if ((top, left, bottom, right) == (0, 0, Size.Height, Size.Width))
        {
            return this;
        }

        return _image is { } image
            ? new PillowImage(image.Crop((left, top, right, bottom)))
            : new PillowImage(TorchVision.Functional.Crop(Torch.TorchTensor.FromNumpy(_array), top, left, height, width).Data);
    }

    // (length - crop) // 2 of Python, which goes down.
    public override int Middle(int length, int crop) => (length - crop) >> 1;

    public override PlanarImage InSquare(ReadOnlySpan<int> color)
    {
        (int height, int width) = Size;
        if (height == width)
        {
            return this;
        }

        RequireColor(color);
        int side = Math.Max(height, width);
        Image square = Image.New(Channels == 1 ? "L" : "RGB", (side, side), Channels == 1 ? (color[0], 0, 0) : (color[0], color[1], color[2]));
        return new PillowImage(square.Paste(Pixels(), ((side - width) / 2, (side - height) / 2)));
    }

    public override PlanarImage TurnClockwise() => new PillowImage(Pixels().Transpose(TransposeMethod.Rotate270));

    public override PlanarImage FlipChannels() => new PillowImage(_array.Flip(0));

    public override PlanarImage Rescale(double factor) => new PillowImage((_array.AsType(DType.Float64) * factor).AsType(DType.Float32));

    public override PlanarImage Less(int number) => new PillowImage(_array - (Scalar)(long)number);

    public override PlanarImage Normalize(ProcessorSettings settings)
    {
        NdArray floats = _array.DType.IsFloat() ? _array : _array.AsType(DType.Float32);
        return new PillowImage((floats - Constants(settings, "image_mean")) / Constants(settings, "image_std"));
    }

    public override PlanarImage Finish(ProcessorSettings settings)
    {
        PlanarImage scaled = settings.Is("do_rescale") ? Rescale(settings.Number("rescale_factor")) : this;
        return settings.Is("do_normalize") ? scaled.Normalize(settings) : scaled;
    }

    public override NdArray ToArray() => _array;

    private static PillowResampling Filter(int resample) => resample is >= 0 and <= 5
        ? (PillowResampling)resample
        : throw new ArgumentException($"\"resample\": {resample} is none of Pillow's filters, 0 to 5.");

    private NdArray Constants(ProcessorSettings settings, string name)
    {
        double[] values = settings.Numbers(name);
        if (!settings.IsSingle(name) && values.Length != Channels)
        {
            string word = name.EndsWith("mean", StringComparison.Ordinal) ? "mean" : "std";
            throw new ArgumentException($"{word} must have {Channels} elements if it is an iterable, got {values.Length}");
        }

        return NdArray.Create<float>([.. values.Select(value => (float)value)], values.Length, 1, 1).WithVersions(_array.Versions);
    }

    // to_pil_image: what is of bytes as it is; booleans are 0 and 1.
    private Image Pixels()
    {
        if (_image is { } image)
        {
            return image;
        }

        NdArray bytes = _array.DType is DType.UInt8 or DType.Bool
            ? _array.AsType(DType.UInt8)
            : throw new NotSupportedException($"A picture of {_array.DType.NumPyName()} is not scaled by Pillow's backend here; give bytes, or take the backend torchvision.");
        return Image.FromArray(Channels == 1 ? bytes[0] : bytes.Transpose(1, 2, 0));
    }
}
