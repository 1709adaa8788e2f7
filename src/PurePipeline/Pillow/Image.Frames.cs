namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>The format of an opened file, such as <c>JPEG</c>: <c>image.format</c>; null for an image that an operation made.</summary>
    public string? Format => File?.Format;

    /// <summary>How many frames the file has: <c>image.n_frames</c>; 1 for an image that is no file's any more.</summary>
    public int FrameCount => Frames?.Count ?? 1;

    /// <summary>Which of the file's frames the image is: <c>image.tell()</c>; 0 for an image that is no file's any more.</summary>
    public int FrameIndex { get; private set; }

    /// <summary>The frames of the file, if its format has several.</summary>
    internal FrameSequence? Frames { get; init; }

    // What had been seen of the file when this frame was sought.
    private FrameHistory History { get; set; } = FrameHistory.None;

    /// <summary>
    /// The image that <c>image.seek(index)</c> makes of an opened file: in an animation, what is seen then, composed of the frames up to that
    /// one, as if no other had been looked at before. Compared with Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <param name="index">The frame, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such frame; Python has EOFError.</exception>
    /// <exception cref="PictureException">The file is damaged there.</exception>
    public Image Frame(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, FrameCount);
        return Frames is null ? this : At(index, [], furthest: 0);
    }

    /// <summary>
    /// The image that <c>image.seek(frame)</c> makes of this one: as <see cref="Frame"/>, but Pillow draws frames over what it has, and what
    /// that is depends for some files on the frames that were sought and looked at before. Compared with Pillow 9.4, 11.1 and 13.0.
    /// </summary>
    /// <param name="frame">The frame, from 0.</param>
    /// <param name="isLoaded">Whether anybody has looked at this image's pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such frame; Python has EOFError.</exception>
    /// <exception cref="PictureException">The file is damaged there.</exception>
    public Image Seek(int frame, bool isLoaded = true)
    {
        if (frame == FrameIndex)
        {
            return this;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        return TrySeek(frame, isLoaded) ?? throw new ArgumentOutOfRangeException(nameof(frame), frame, "There are no more images in the file.");
    }

    /// <summary>The same; null where the frames end before.</summary>
    internal Image? TrySeek(int frame, bool isLoaded)
    {
        if (frame >= FrameCount || Frames?.Has(frame) == false)
        {
            return null;
        }

        // Going back starts from the first frame.
        IReadOnlyCollection<int> loaded = frame < FrameIndex ? [] : isLoaded ? [.. History.Loaded, FrameIndex] : History.Loaded;
        return Frames is null ? this : At(frame, loaded, History.Furthest);
    }

    private Image At(int frame, IReadOnlyCollection<int> loaded, int furthest)
    {
        Image sought = Frames!.Open(frame, new FrameHistory(loaded, furthest));
        (sought.FrameIndex, sought.History) = (frame, new FrameHistory(loaded, Math.Max(frame, furthest)));
        return sought;
    }
}
