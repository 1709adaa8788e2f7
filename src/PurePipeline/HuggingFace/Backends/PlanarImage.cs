using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace.Backends;

/// <summary>
/// A picture on its way through an image processor, (channels, height, width), in the arithmetic of one backend. It never changes: each step
/// gives another.
/// </summary>
internal abstract class PlanarImage
{
    public abstract int Channels { get; }

    public abstract (int Height, int Width) Size { get; }

    /// <summary><c>resize</c> to this size.</summary>
    /// <param name="size">Height and width.</param>
    /// <param name="resample">The filter's number in PIL.</param>
    /// <param name="antialias">Whether torchvision's filter covers all elements; Pillow's always does.</param>
    public abstract PlanarImage Resize((int Height, int Width) size, int resample, bool antialias = true);

    /// <summary>What a window shows of the picture, zeros beside it.</summary>
    public abstract PlanarImage Window(int top, int left, int height, int width);

    /// <summary>The offset of a crop in the middle; below 0 where the picture is smaller, in the backend's own rounding.</summary>
    public abstract int Middle(int length, int crop);

    /// <summary>The picture in the middle of a square of one colour.</summary>
    public abstract PlanarImage InSquare(ReadOnlySpan<int> color);

    /// <summary>A quarter turn clockwise.</summary>
    public abstract PlanarImage TurnClockwise();

    /// <summary>The channels in the other order.</summary>
    public abstract PlanarImage FlipChannels();

    /// <summary><c>rescale</c> alone.</summary>
    public abstract PlanarImage Rescale(double factor);

    /// <summary>Every element less a number.</summary>
    public abstract PlanarImage Less(int number);

    /// <summary><c>normalize</c> alone.</summary>
    public abstract PlanarImage Normalize(ProcessorSettings settings);

    /// <summary><c>do_rescale</c> and <c>do_normalize</c>, as the backend does both.</summary>
    public abstract PlanarImage Finish(ProcessorSettings settings);

    /// <summary>The elements, (channels, height, width).</summary>
    public abstract NdArray ToArray();

    public PlanarImage CenterCrop((int Height, int Width) size) => Window(Middle(Size.Height, size.Height), Middle(Size.Width, size.Width), size.Height, size.Width);

    /// <summary>Zeros to the right and below.</summary>
    public PlanarImage PadTo((int Height, int Width) size) => size.Height < Size.Height || size.Width < Size.Width
        ? throw new ArgumentException($"Padding dimensions are negative. The padded size {size} has to be larger than the image's {Size}.")
        : Window(0, 0, size.Height, size.Width);

    protected void RequireColor(ReadOnlySpan<int> color)
    {
        if (color.Length != Channels)
        {
            throw new ArgumentException($"background_color must have {Channels} elements to match the number of channels, got {color.Length}.");
        }
    }
}
