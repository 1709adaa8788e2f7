using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Gif;

/// <summary>
/// Makes a GIF the image that Pillow opens it as: P, or L if the palette is the ramp of grays; later frames are composed, RGB or RGBA
/// (<c>LoadingStrategy.RGB_AFTER_FIRST</c>). Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class GifImage : FrameSequence
{
    // Before, there was no drawing a frame of grays over one of colours if it is transparent.
    private static readonly Version s_drawsTransparentGraySince = new(11, 3);

    private readonly FileBytes _file;
    private readonly GifReader _reader;
    private readonly IReadOnlyList<GifFrame> _frames;
    private readonly ReferenceVersions _versions;
    private readonly DecodeOptions _options;

    private GifImage(FileBytes file, GifReader reader, IReadOnlyList<GifFrame> frames, ReferenceVersions versions, DecodeOptions options)
        : base(frames.Count)
    {
        (_file, _reader, _frames, _versions, _options) = (file, reader, frames, versions, options);
        Width = Math.Max(reader.Width, frames[0].Left + frames[0].Width);
        Height = Math.Max(reader.Height, frames[0].Top + frames[0].Height);
    }

    /// <summary>The pixels per row, the screen's or the first frame's.</summary>
    public int Width { get; }

    /// <summary>The rows, the screen's or the first frame's.</summary>
    public int Height { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="PictureException">Pillow does not open it, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> data, ReferenceVersions versions, DecodeOptions options)
    {
        var file = new FileBytes(data, options.Name);
        var reader = new GifReader(file);
        List<GifFrame> frames = [];
        while (TryNext(reader, frames.Count > 0) is { } frame)
        {
            frames.Add(frame);
        }

        if (frames.Count == 0)
        {
            throw file.Corrupt("image not found in GIF frame", data.Length);
        }

        return new GifImage(file, reader, frames, versions, options).Open(0);
    }

    /// <inheritdoc/>
    public override Image Open(int index, Func<int, bool> wasLoaded)
    {
        if (Width == 0 || Height == 0)
        {
            throw _file.Corrupt($"{Width}x{Height} pixels.", 0);
        }

        return index == 0 ? First() : new Image(Later(index), _versions, Info(index)) { Frames = this };
    }

    // What is damaged behind the first frame ends the file's frames.
    private static GifFrame? TryNext(GifReader reader, bool isLater)
    {
        try
        {
            return reader.Next();
        }
        catch (PictureException) when (isLater)
        {
            return null;
        }
    }

    private Image First()
    {
        GifFrame frame = _frames[0];
        ReadOnlyMemory<byte> colors = ColorsOf(frame);
        PixelMode mode = colors.IsEmpty ? PixelMode.L : PixelMode.Palette;
        DecodedPicture picture = ComposedPicture.Create(Width, Height, mode, "GIF", _options, pixels => new GifCanvas(this, _file).DrawFirst(frame, pixels));
        return new Image(picture, _versions, Info(0), Palette(colors)) { File = picture, Frames = this };
    }

    private ImageInfo Info(int index) =>
        (index == 0 || ColorsOf(_frames[0]).IsEmpty) && _frames[0].Transparency is { } transparency ? new ImageInfo(Transparency.OfValue(transparency)) : ImageInfo.None;

    private ComposedPicture Later(int last)
    {
        bool isGray = ColorsOf(_frames[0]).IsEmpty;
        for (int i = 1; i <= last; i++)
        {
            GifFrame frame = _frames[i];
            if (frame.Left + frame.Width > Width || frame.Top + frame.Height > Height)
            {
                throw _file.Unsupported($"Frame {i} reaches beyond the frames before it.", frame.Data);
            }

            if (!isGray && ColorsOf(frame).IsEmpty && frame.Transparency is not null && _versions.Pillow < s_drawsTransparentGraySince)
            {
                throw _file.Unsupported($"Frame {i} is gray and transparent: image has no palette", frame.Data);
            }

            if (isGray && !ColorsOf(frame).IsEmpty)
            {
                throw _file.Unsupported($"Frame {i} has colours, the first has grays.", frame.Data);
            }
        }

        PixelMode mode = isGray ? PixelMode.L : _frames[0].Transparency is null ? PixelMode.Rgb : PixelMode.Rgba;
        return ComposedPicture.Create(Width, Height, mode, "GIF", _options, pixels => new GifCanvas(this, _file).DrawAll(_frames.Take(last + 1), mode, pixels));
    }

    /// <summary>Whether what is wrong is passed over: <c>LOAD_TRUNCATED_IMAGES</c>.</summary>
    public bool IsSalvaged => _options.Truncation == Truncation.AppendEnd;

    /// <summary>The index of the background.</summary>
    public int Background => _reader.Background;

    /// <summary>Red, green and blue of the colours that a frame is drawn with; empty for grays.</summary>
    public ReadOnlyMemory<byte> ColorsOf(GifFrame frame)
    {
        ReadOnlyMemory<byte> colors = frame.Palette.IsEmpty ? _reader.Palette : frame.Palette;
        return IsGrayRamp(colors.Span) ? default : colors;
    }

    /// <summary>The colours as a palette of 256; null for none.</summary>
    public ImagePalette? Palette(ReadOnlyMemory<byte> colors) => colors.IsEmpty ? null : ImagePalette.Create(colors.Span, "RGB", _versions);

    private static bool IsGrayRamp(ReadOnlySpan<byte> colors)
    {
        for (int i = 0; i < colors.Length; i++)
        {
            if (colors[i] != i / 3)
            {
                return false;
            }
        }

        return true;
    }
}
