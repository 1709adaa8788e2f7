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
    // Before, a first frame of no columns at the left was as large as the picture (up to 12.1, but Debian has mended its 11.1).
    private static readonly Version s_refusesEmptySince = new(11, 1);

    // Before, a background that the palette does not have was an error.
    private static readonly Version s_takesAnyBackgroundSince = new(10, 2);

    // Before, memory that nobody had written was seen where a frame goes beyond the ones before it.
    private static readonly Version s_growsSince = new(11, 0);

    // Before, there were new pixels where their mode was not the one that the image was called.
    private static readonly Version s_keepsPixelsSince = s_growsSince;

    // Before, there was no drawing a frame of grays over one of colours if it is transparent.
    private static readonly Version s_drawsTransparentGraySince = new(11, 3);

    // The colours of indices that nobody has given any.
    private static readonly byte[] s_black = new byte[3 * ImagePalette.MaxCount];

    private readonly FileBytes _file;
    private readonly GifReader _reader;
    private readonly GifInformation _information;
    private readonly IReadOnlyList<GifFrame> _frames;

    // The size as it is when a frame is sought first: it grows with a frame that goes beyond, and stays so.
    private readonly (int Width, int Height)[] _sizes;
    private readonly ReferenceVersions _versions;
    private readonly DecodeOptions _options;

    private GifImage(
        FileBytes file,
        GifReader reader,
        GifInformation information,
        IReadOnlyList<GifFrame> frames,
        PictureException? damage,
        ReferenceVersions versions,
        DecodeOptions options)
        : base(frames.Count + (damage is null ? 0 : 1))
    {
        Damage = damage;
        (_file, _reader, _information, _frames, _versions, _options) = (file, reader, information, frames, versions, options);
        (int Width, int Height) size = (reader.Width, reader.Height);
        _sizes = [.. frames.Select(frame => size = (Math.Max(size.Width, frame.Left + frame.Width), Math.Max(size.Height, frame.Top + frame.Height)))];
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="PictureException">Pillow does not open it, or a limit is exceeded.</exception>
    public static Image Open(ReadOnlyMemory<byte> data, ReferenceVersions versions, DecodeOptions options)
    {
        var file = new FileBytes(data, options.Name);
        var information = new GifInformation(versions.Pillow);
        var reader = new GifReader(file, information);
        List<GifFrame> frames = [];
        PictureException? damage = null;
        while (TryNext(reader, frames.Count > 0, ref damage) is { } frame)
        {
            frames.Add(frame);
        }

        if (frames.Count == 0)
        {
            throw file.Corrupt("image not found in GIF frame", data.Length);
        }

        return new GifImage(file, reader, information, frames, damage, versions, options).Open(0, FrameHistory.None);
    }

    /// <inheritdoc/>
    public override PictureException? Damage { get; }

    /// <inheritdoc/>
    public override Image Open(int index, FrameHistory history)
    {
        GifStep[] steps = index < _frames.Count ? [.. Steps(index, history)] : throw Damage!;
        return steps[^1] is { Width: 0 } or { Height: 0 } ? throw _file.Corrupt($"{steps[^1].Width}x{steps[^1].Height} pixels.", 0)
            : index == 0 ? Create(First(steps[0]), steps[0], steps[0].Label, index)
            : Create(Later(steps), steps[^1], steps[^2].Label, index);
    }

    // What is seen after each frame up to one. The first frame's palette goes for all indices: one of its own, or the file's, even if the
    // frame's own is the ramp of grays, which makes it be called L.
    private IEnumerable<GifStep> Steps(int last, FrameHistory history)
    {
        PixelMode label = ColorsOf(_frames[0]).IsEmpty ? PixelMode.L : PixelMode.Palette;
        ReadOnlyMemory<byte> palette = FirstPalette();
        PixelMode mode = palette.IsEmpty ? PixelMode.L : PixelMode.Palette;
        int furthest = Math.Min(history.Furthest, _sizes.Length - 1);
        (int Width, int Height) size = _sizes[furthest];
        for (int i = 0; i <= last; i++)
        {
            GifFrame frame = _frames[i];
            bool grows = i > 0 && size != _sizes[Math.Max(i, furthest)];
            bool clears = false;
            size = _sizes[Math.Max(i, furthest)];
            if (i > 0 && label == PixelMode.L)
            {
                ReadOnlyMemory<byte> colors = ColorsOf(frame);
                label = colors.IsEmpty ? PixelMode.L : PixelMode.Palette;
                clears = label != mode && _versions.Pillow < s_keepsPixelsSince;
                palette = clears ? default : !grows ? palette : colors.IsEmpty && !palette.IsEmpty ? s_black : colors;
                mode = clears ? label : palette.IsEmpty ? PixelMode.L : PixelMode.Palette;
            }
            else if (i > 0)
            {
                GifFrame decides = grows ? frame : _frames[0];
                label = grows || label == PixelMode.Palette ? decides.Transparency is null ? PixelMode.Rgb : PixelMode.Rgba : label;
                (mode, palette) = (label, default);
            }

            yield return new GifStep(frame, size.Width, size.Height, mode, label, palette, grows, clears);
        }
    }

    private ReadOnlyMemory<byte> FirstPalette()
    {
        ReadOnlyMemory<byte> colors = ColorsOf(_frames[0]);
        return colors.IsEmpty ? WithoutRamp(_reader.Palette) : colors;
    }

    // What is damaged behind the first frame ends the file's frames.
    private static GifFrame? TryNext(GifReader reader, bool isLater, ref PictureException? damage)
    {
        try
        {
            return reader.Next();
        }
        catch (PictureException error) when (isLater)
        {
            damage = error;
            return null;
        }
    }

    private Image Create(DecodedPicture picture, GifStep step, PixelMode unloaded, int index)
    {
        bool isTransparent = step.IsIndexed && _frames[0].Transparency is not null;
        return new Image(
            picture,
            _versions,
            new ImageInfo(isTransparent ? Transparency.OfValue(_frames[0].Transparency!.Value) : null) { File = _information.At(index) },
            step is { Mode: PixelMode.Palette, Palette.IsEmpty: true } ? ImagePalette.GrayRamp() : Palette(step.Palette))
        {
            File = ReferenceEquals(step.Frame, _frames[0]) ? picture : null,
            Frames = this,
            LoadsAsPalette = step.Label == PixelMode.Palette && unloaded == PixelMode.L,
            Label = step.Label == step.Mode && !(step.Mode == PixelMode.Palette && FirstPalette().IsEmpty) ? null : step.Label,
        };
    }

    private ComposedPicture First(GifStep step) => ComposedPicture.Create(
        step.Width, step.Height, step.Mode, "GIF", _options, pixels => new GifCanvas(this, _file).DrawFirst(step, pixels), GifCanvas.IndexBytes);

    private ComposedPicture Later(GifStep[] steps)
    {
        for (int i = 1; i < steps.Length; i++)
        {
            GifFrame frame = steps[i].Frame;
            bool isGray = ColorsOf(frame).IsEmpty;
            if (steps[i].Grows && _versions.Pillow < s_growsSince)
            {
                throw _file.Unsupported($"Frame {i} goes beyond the frames before it, and Pillow {_versions.Pillow} gives memory that nobody has written.", frame.Data);
            }

            if (!steps[i].IsIndexed && steps[i - 1].Mode == PixelMode.L && _frames[0].Transparency is not null)
            {
                throw _file.Corrupt($"Frame {i} is drawn over transparent grays: image has no palette.", frame.Data);
            }

            if (!steps[i].IsIndexed && isGray
                && ((frame.Transparency is not null && _versions.Pillow < s_drawsTransparentGraySince) || (frame.Transparency is null && steps[i].Grows)))
            {
                throw _file.Corrupt($"Frame {i} is gray: image has no palette.", frame.Data);
            }
        }

        GifStep last = steps[^1];
        return ComposedPicture.Create(
            last.Width, last.Height, last.Mode, "GIF", _options, pixels => new GifCanvas(this, _file).DrawAll(steps, pixels), GifCanvas.BytesPerPixel);
    }

    /// <summary>Whether a first frame of no columns at the left is as large as the picture.</summary>
    public bool TakesNoneForAll => _versions.Pillow < s_refusesEmptySince;

    /// <summary>Whether a background that the palette does not have is its first colour.</summary>
    public bool TakesAnyBackground => _versions.Pillow >= s_takesAnyBackgroundSince;

    /// <summary>Whether what is wrong is passed over: <c>LOAD_TRUNCATED_IMAGES</c>.</summary>
    public bool IsSalvaged => _options.Truncation == Truncation.AppendEnd;

    /// <summary>The index of the background.</summary>
    public int Background => _reader.Background;

    /// <summary>Red, green and blue of the colours that a frame is drawn with; empty for grays.</summary>
    public ReadOnlyMemory<byte> ColorsOf(GifFrame frame)
    {
        ReadOnlyMemory<byte> colors = frame.Palette.IsEmpty ? _reader.Palette : frame.Palette;
        return WithoutRamp(colors);
    }

    /// <summary>The colours as a palette of 256; null for none.</summary>
    public ImagePalette? Palette(ReadOnlyMemory<byte> colors) => colors.IsEmpty ? null : ImagePalette.Create(colors.Span, "RGB", _versions);

    private static ReadOnlyMemory<byte> WithoutRamp(ReadOnlyMemory<byte> colors) => IsGrayRamp(colors.Span) ? default : colors;

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
