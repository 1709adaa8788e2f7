using PurePipeline.Decoding;
using PurePipeline.Decoding.Png;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// The frames of an animated PNG, drawn over each other as <c>PngImagePlugin</c> does when it seeks. Verified with Pillow 9.4, 11.1 and 13.0.
/// </summary>
internal sealed class PngAnimation : FrameSequence
{
    // Before, what a frame's disposal brings back was kept when it was sought; since, it is taken when the next one is.
    private static readonly Version s_disposesLateSince = new(13, 0);

    // Before, all pixels of RGB were opaque.
    private static readonly Version s_masksColorSince = new(9, 5);

    // Before, all pixels of P were opaque.
    private static readonly Version s_masksPaletteSince = new(11, 0);

    // The picture, the one before it, and what is drawn.
    private const int CanvasCount = 3;

    private readonly PngImage _png;
    private readonly DecodeOptions _options;
    private readonly List<PngFrameStart> _frames;
    private readonly Lazy<IReadOnlyList<FileInformation>> _information;

    // Why there is no frame behind these: null if the file ends in good order.
    private readonly PictureException? _end;

    /// <param name="png">The file.</param>
    /// <param name="first">What it is opened as.</param>
    /// <param name="count">The pictures that it says it has.</param>
    /// <param name="walk">Goes to the next frame.</param>
    /// <param name="identification">Has read what the file says up to the second frame.</param>
    /// <param name="options">The limits.</param>
    public PngAnimation(PngImage png, PngFrameStart first, int count, PngFrameWalk walk, PngIdentification identification, DecodeOptions options)
        : base(count)
    {
        (_png, _options, _frames) = (png, options, [first]);
        _information = new Lazy<IReadOnlyList<FileInformation>>(() => identification.ReadInformation(_frames.Skip(1)));
        try
        {
            while (_frames.Count < count)
            {
                (PngChunk control, PngSequence sequence) = walk.Finish(_frames[^1], lastData: null)
                    ?? throw new PictureException(PictureErrorCode.Truncated, $"The file has {_frames.Count} of {count} frames.", options.Name);
                if (walk.Next(control, sequence) is not { } next)
                {
                    return;
                }

                _frames.Add(next);
            }
        }
        catch (PictureException error)
        {
            _end = error;
        }
    }

    /// <inheritdoc/>
    public override bool Has(int index) => index < _frames.Count || _end is not null;

    /// <inheritdoc/>
    public override Image Open(int index, FrameHistory history)
    {
        Image first = _png.First(_frames[0], this);
        if (index == 0)
        {
            return first;
        }

        if (index >= _frames.Count)
        {
            throw _end ?? new PictureException(PictureErrorCode.Truncated, "The file ends before the frame.", _options.Name);
        }

        if (_png.IsInterlaced)
        {
            // It tells its decoder twice that the file is, which is once too often.
            throw new PictureException(PictureErrorCode.Corrupt, "The file is interlaced; Pillow fails on every frame of such a file but the first.", _options.Name);
        }

        var later = ComposedPicture.Create(
            first.Width, first.Height, first.Picture.Mode, "PNG", _options, pixels => Draw(first, index, history).TryWrite(pixels), CanvasCount * first.BytesPerPixel);
        return new Image(later, _png.Versions, _png.Info with { File = _information.Value[index - 1] }, _png.Palette) { Frames = this };
    }

    private MemoryPicture Draw(Image first, int last, FrameHistory history)
    {
        Image drawn = InMemory(first);
        Image? before = null;
        for (int i = 1; i <= last; i++)
        {
            bool isLate = _png.Versions.Pillow >= s_disposesLateSince;
            Image? restored = isLate && history.Loaded.Contains(i - 1) && before is not null && IsBlended(i - 1) ? drawn : before;
            before = InMemory(Dispose(i - 1, drawn, restored));
            drawn = InMemory(Draw(i, drawn: before));
        }

        return (MemoryPicture)drawn.Picture;
    }

    private Image Draw(int index, Image drawn)
    {
        PngFrame place = _frames[index].Sequence.Frame!;
        Image frame = InMemory(new Image(_png.Frame(_frames[index]), _png.Versions, new ImageInfo(MaskColor(drawn.Picture.Mode)), _png.Palette));
        return drawn.Paste(frame, Corner(place), IsBlended(index) ? Mask(frame) : null);
    }

    private bool IsBlended(int index) => _frames[index].Sequence.Frame is { Blend: 1 };

    // What the next frame is drawn on.
    private Image Dispose(int index, Image drawn, Image? before)
    {
        if (_frames[index].Sequence.Frame is not { Disposal: PngFrame.LeavesBackground or PngFrame.RestoresPrevious } place)
        {
            return drawn;
        }

        (int left, int top) = Corner(place);
        (int right, int bottom) = (left + (int)place.Width, top + (int)place.Height);
        Image replaced = place.Disposal == PngFrame.RestoresPrevious && before is not null
            ? before.Crop((left, top, right, bottom))
            : new Image(new BlackPicture((int)place.Width, (int)place.Height, drawn.Picture.Mode), _png.Versions, palette: _png.Palette);
        return drawn.Paste(replaced, (left, top));
    }

    private Transparency? MaskColor(PixelMode mode) =>
        (mode == PixelMode.Rgb && _png.Versions.Pillow >= s_masksColorSince) || (mode == PixelMode.Palette && _png.Versions.Pillow >= s_masksPaletteSince)
            ? _png.Info.Transparency
            : null;

    // What is as wide as mode I is opaque, and for I;16 Pillow has no conversion.
    private Image? Mask(Image frame) => frame.Picture.Mode switch
    {
        PixelMode.I => null,
        PixelMode.I16 => throw new PictureException(PictureErrorCode.Corrupt, "A frame of 16-bit gray is to be blended: conversion not supported.", _options.Name),
        _ => frame.Convert("RGBA"),
    };

    private static (int Left, int Top) Corner(PngFrame place) => ((int)place.Left, (int)place.Top);

    private static Image InMemory(Image image) => image.Replace(MemoryPicture.Load(image.Picture));
}
