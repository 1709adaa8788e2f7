namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>The format of an opened file, such as <c>JPEG</c>: <c>image.format</c>; null for an image that an operation made.</summary>
    public string? Format => File?.Format;

    /// <summary>How many frames the file has: <c>image.n_frames</c>; 1 for an image that is no file's any more.</summary>
    public int FrameCount => Frames?.Count ?? 1;

    /// <summary>The frames of the file, if its format has several.</summary>
    internal FrameSequence? Frames { get; init; }

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
        return Frames?.Open(index, FrameHistory.None) ?? this;
    }
}
