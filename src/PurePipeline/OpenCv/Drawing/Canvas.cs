using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>An array's memory and the colour to write into it. What lies outside is not drawn.</summary>
internal readonly ref struct Canvas
{
    private static readonly Version s_lastAsGiven = new(4, 6);
    private static readonly Version s_lastCentred = new(4, 10);

    private readonly Span<byte> _memory;
    private readonly byte[] _color;
    private readonly int _offset;
    private readonly int _stride;

    private Canvas(Span<byte> memory, byte[] color, int offset, int stride, int width, int height, bool isSmooth, EdgeRule edges)
    {
        _memory = memory;
        (_color, _offset, _stride) = (color, offset, stride);
        (Width, Height, IsSmooth, Edges) = (width, height, isSmooth, edges);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Whether lines can have smooth edges: uint8 of 1, 3 or 4 channels.</summary>
    public bool IsSmooth { get; }

    /// <summary>From which points edges are computed.</summary>
    public EdgeRule Edges { get; }

    /// <summary>Whether lines whose ends lie between pixels go by whole ones: of LINE_8 in 4.13, of LINE_4 before the two were exchanged.</summary>
    public bool IsWhole(int lineType) => lineType == 1 || lineType == (int)(Edges == EdgeRule.Whole ? LineTypes.Line8 : LineTypes.Line4);

    /// <param name="image">An image whose pixels lie beside each other in their rows.</param>
    /// <param name="color">Up to four channels' values.</param>
    /// <exception cref="ArgumentException">It is no such image.</exception>
    public static Canvas Of(NdArray image, ReadOnlySpan<double> color)
    {
        ArgumentNullException.ThrowIfNull(image);
        DType type = CvDepth.Of(image);
        int channels = CvDepth.Channels(image);
        if (channels is < 1 or > 4)
        {
            throw new ArgumentException($"OpenCV draws on images of 1 to 4 channels; this one has {channels}.");
        }

        Layout layout = image.Layout;
        ReadOnlySpan<long> strides = layout.Strides;
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        bool areChannelsTogether = layout.Rank == 2 || channels == 1 || strides[2] == 1;
        bool arePixelsTogether = width == 1 || strides[1] == channels;
        bool areRowsInOrder = height == 1 || strides[0] >= (long)width * channels;
        if (!areChannelsTogether || !arePixelsTogether || !areRowsInOrder)
        {
            throw new ArgumentException("Layout of the output array img is incompatible with cv::Mat: draw on a copy.");
        }

        int size = type.ItemSize();
        byte[] pixel = PixelValue.Of(type, channels, color);
        return new Canvas(
            image.Write(),
            pixel,
            checked((int)layout.Offset * size),
            height == 1 ? 0 : checked((int)strides[0] * size),
            width,
            height,
            type == DType.UInt8 && channels != 2,
            RuleOf(image.Versions.OpenCv));
    }

    /// <summary>Whether a pixel lies inside.</summary>
    public bool Holds(long x, long y) => (ulong)x < (ulong)Width && (ulong)y < (ulong)Height;

    /// <summary>One pixel, if it lies inside.</summary>
    public void Put(long x, long y)
    {
        if (Holds(x, y))
        {
            _color.CopyTo(At((int)x, (int)y));
        }
    }

    /// <summary>The pixels of a row from one column to another, as far as they lie inside.</summary>
    public void Run(long left, long right, long y)
    {
        if ((ulong)y >= (ulong)Height || left >= Width || right < 0)
        {
            return;
        }

        (int first, int last) = ((int)Math.Max(left, 0), (int)Math.Min(right, Width - 1));
        if (first > last)
        {
            return;
        }

        int length = _color.Length;
        Span<byte> run = _memory.Slice(_offset + ((int)y * _stride) + (first * length), (last - first + 1) * length);
        if (length == 1)
        {
            run.Fill(_color[0]);
            return;
        }

        _color.CopyTo(run);
        for (int done = length; done < run.Length; done *= 2)
        {
            run[..Math.Min(done, run.Length - done)].CopyTo(run[done..]);
        }
    }

    /// <summary>Moves a pixel towards the colour twice, by <paramref name="share"/> 256ths each time.</summary>
    public void Blend(int x, int y, int share)
    {
        if (!Holds(x, y))
        {
            return;
        }

        Span<byte> pixel = At(x, y);
        for (int channel = 0; channel < pixel.Length; channel++)
        {
            int value = pixel[channel];
            value += (((_color[channel] - value) * share) + 127) >> 8;
            value += (((_color[channel] - value) * share) + 127) >> 8;
            pixel[channel] = (byte)value;
        }
    }

    private static EdgeRule RuleOf(Version version) =>
        version <= s_lastAsGiven ? EdgeRule.AsGiven : version <= s_lastCentred ? EdgeRule.Centred : EdgeRule.Whole;

    private Span<byte> At(int x, int y) => _memory.Slice(_offset + (y * _stride) + (x * _color.Length), _color.Length);
}
