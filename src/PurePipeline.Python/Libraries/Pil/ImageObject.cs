using PurePipeline.Numerics;
using PurePipeline.Pillow;
using PurePipeline.Pixels;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary>
/// A PIL image. The image itself is immutable; what Python changes in place (<c>putalpha</c>, <c>paste</c>, <c>info</c>) is which image it
/// is.
/// </summary>
/// <param name="image">The image.</param>
/// <param name="format">The file's format, null for an image that an operation made.</param>
internal sealed class ImageObject(Image image, string? format = null) : PyObject, IArrayValue, IContext
{
    private readonly HashSet<int> _loadedFrames = [];
    private int _furthestFrame;
    private Image _shown = image;
    private (ImageDraw Draw, string? Mode)? _drawing;
    private PyDict? _info;

    // With what has been drawn on it, which is finished by whoever looks.
    private Image Shown
    {
        get
        {
            if (_drawing is { } drawing)
            {
                (_shown, _drawing) = (drawing.Draw.Image, null);
            }

            return _shown;
        }

        set => (_shown, _drawing) = (value, null);
    }

    /// <summary>The image as it is now, to work with its pixels.</summary>
    public Image Image
    {
        get
        {
            _loadedFrames.Add(FrameIndex);
            return Header;
        }
    }

    /// <summary>The image as it is now, of which only the size and the like are asked for.</summary>
    public Image Header => _info is null ? Shown : ImageInformation.Apply(_info, Shown);

    private bool _hasLoadedExif = format is not null && image.Exif.IsLoadedByOpen;

    public string? Format { get; } = format;

    /// <summary>The path that the image was opened from, empty for an open file; null for an image that an operation made.</summary>
    public string? FileName { get; init; }

    /// <summary><c>image.info</c>, made when the recipe first looks at it; from then on it decides.</summary>
    public PyDict Info => _info ??= ImageInformation.Of(Shown);

    /// <summary>The frame that the image shows: <c>image.tell()</c>.</summary>
    public int FrameIndex { get; private set; }

    /// <summary>The file as it was opened; null for an image that an operation made.</summary>
    public Image? Opened { get; } = format is null ? null : image;

    public override PyType Type => ImageType.Type;

    /// <summary>Decodes the pixels: from then on the image cannot be drafted.</summary>
    public void Load()
    {
        if (Image.File is not null)
        {
            BecomeLoaded(Shown.Loaded());
        }
    }

    /// <summary>Draws on the image until somebody looks at it; colours are those of a mode.</summary>
    public ImageDraw DrawingIn(string? mode)
    {
        if (_drawing is not { } drawing || drawing.Mode != mode)
        {
            _drawing = drawing = (new ImageDraw(Image, mode), mode);
        }

        return drawing.Draw;
    }

    /// <summary>Keeps the pixels in memory.</summary>
    public void Hold(Budget budget)
    {
        if (Shown.Picture is not MemoryPicture)
        {
            budget.RequireArray([Shown.Width, Shown.Height, Shown.BytesPerPixel], 1);
            Load();
            BecomeLoaded(Shown.Loaded(MemoryPicture.Load(Shown.Picture)));
        }
    }

    private void BecomeLoaded(Image loaded)
    {
        if (_info is not null)
        {
            ImageInformation.AddLater(_info, Shown, loaded);
        }

        Shown = loaded;
    }

    /// <summary>Shows another frame of the file; going back starts from the first one, as Pillow does.</summary>
    public PyNone Seek(int index)
    {
        if (index < FrameIndex)
        {
            _loadedFrames.Clear();
        }

        var history = new FrameHistory([.. _loadedFrames], _furthestFrame);
        (FrameIndex, _furthestFrame) = (index, Math.Max(index, _furthestFrame));
        return BecomeFrame(Opened!.Frames!.Open(index, history));
    }

    private PyNone BecomeFrame(Image frame)
    {
        if (_info is not null || frame.FileInformation.KeepsOlder)
        {
            _info = ImageInformation.OfNextFrame(Info, Shown, frame);
        }

        Shown = frame;
        return PyNone.Value;
    }

    /// <summary>Loads the EXIF: what is wrong with it is an error the first time only.</summary>
    public void LoadExif()
    {
        if (!_hasLoadedExif)
        {
            _hasLoadedExif = true;
            if (Image.Exif.Problem is { } problem)
            {
                throw problem;
            }
        }
    }

    /// <summary>The image as <c>numpy.asarray</c> sees it, which asks for the mode before it loads the pixels.</summary>
    public NdArray ToNdArray() => _loadedFrames.Add(FrameIndex) && Header.LoadsAsPalette
        ? throw PythonError.Value("No packer found from P to L")
        : (Header.LoadsAsPalette ? Header.Loaded() : Header).AsArray();

    public object Enter() => this;

    /// <summary>The result of an operation on this image, with the same information.</summary>
    public ImageObject With(Image result) => new(result) { _info = _info is null ? null : ImageInformation.Copy(_info, Shown, result) };

    /// <summary>Makes this object another image, as Python's operations in place do.</summary>
    public PyNone Become(Image result)
    {
        (Shown, _info) = (result, _info is null ? null : ImageInformation.Copy(_info, Shown, result));
        return PyNone.Value;
    }

    // Only a JPEG file's image has that method, no result of an operation.
    public override bool Lacks(string name) => (name == "_getexif" && Format is null) || (name == "filename" && FileName is null) || (name is "n_frames" or "is_animated" && Opened is not { Frames: not null } && Format != "PNG");

    public override object? GetAttribute(string name) => Lacks(name) ? null : base.GetAttribute(name);

    public override string Repr() => $"<PIL.Image.Image image mode={Header.Mode} size={Header.Width}x{Header.Height}>";
}
