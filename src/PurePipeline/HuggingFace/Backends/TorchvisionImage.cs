using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;
using PurePipeline.Torch;
using PurePipeline.TorchVision;
using Functional = PurePipeline.TorchVision.Functional;

namespace PurePipeline.HuggingFace.Backends;

/// <summary>torchvision's backend: <c>transforms.v2.functional</c> on a tensor.</summary>
internal sealed class TorchvisionImage(TorchTensor tensor) : PlanarImage
{
    private static readonly Version HasLanczosSince = new(2, 12);

    public override int Channels => tensor.Shape[0];

    public override (int Height, int Width) Size => (tensor.Shape[1], tensor.Shape[2]);

    public override PlanarImage Resize((int Height, int Width) size, int resample, bool antialias = true)
    {
        InterpolationMode mode = resample switch
        {
            0 => InterpolationMode.NearestExact,
            1 => tensor.Versions.Torch >= HasLanczosSince ? InterpolationMode.Lanczos : InterpolationMode.Bicubic,
            2 => InterpolationMode.Bilinear,
            3 => InterpolationMode.Bicubic,
            _ => throw new NotSupportedException($"\"resample\": {resample} is none of the filters that torchvision has for tensors: 0 nearest, 1 Lanczos, 2 bilinear, 3 bicubic. Pillow's backend has it."),
        };
        return new TorchvisionImage(Functional.Resize(tensor, [size.Height, size.Width], mode, null, antialias, v2: true));
    }

    public override PlanarImage Window(int top, int left, int height, int width) => (top, left, height, width) == (0, 0, Size.Height, Size.Width)
        ? this
        : new TorchvisionImage(Functional.Crop(tensor, top, left, height, width));

    public override int Middle(int length, int crop) => length >= crop ? (length - crop) / 2 : -((crop - length) / 2);

    public override PlanarImage InSquare(ReadOnlySpan<int> color)
    {
        (int height, int width) = Size;
        if (height == width)
        {
            return this;
        }

        RequireColor(color);
        int side = Math.Max(height, width);
        (int top, int left) = ((side - height) / 2, (side - width) / 2);
        TorchTensor[] planes = new TorchTensor[Channels];
        for (int channel = 0; channel < planes.Length; channel++)
        {
            planes[channel] = PurePipeline.Torch.Functional.Pad(
                tensor[channel..(channel + 1)], [left, side - width - left, top, side - height - top], PadMode.Constant, color[channel]);
        }

        return new TorchvisionImage(TorchTensor.Cat(planes));
    }

    public override PlanarImage TurnClockwise() => new TorchvisionImage(tensor.Rot90(3, (1, 2)));

    public override PlanarImage FlipChannels() => new TorchvisionImage(tensor.Flip(0));

    public override PlanarImage Rescale(double factor) => new TorchvisionImage(tensor.Mul(factor));

    public override PlanarImage Less(int number) => new TorchvisionImage(tensor.Sub((long)number));

    public override PlanarImage Normalize(ProcessorSettings settings) =>
        new TorchvisionImage(Functional.Normalize(tensor, settings.Numbers("image_mean"), settings.Numbers("image_std"), v2: true));

    public override PlanarImage Finish(ProcessorSettings settings)
    {
        bool rescales = settings.Is("do_rescale");
        if (!settings.Is("do_normalize"))
        {
            return rescales ? Rescale(settings.Number("rescale_factor")) : this;
        }

        // Where both are asked for, the constants are scaled in place of the pixels.
        float scale = rescales ? (float)(1.0 / settings.Number("rescale_factor")) : 1f;
        double[] scaled(string name) => [.. settings.Numbers(name).Select(value => (double)((float)value * scale))];
        return new TorchvisionImage(Functional.Normalize(tensor.Float(), scaled("image_mean"), scaled("image_std"), v2: true));
    }

    public override NdArray ToArray() => tensor.Data;
}
