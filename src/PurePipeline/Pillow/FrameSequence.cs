namespace PurePipeline.Pillow;

/// <summary>The frames of an opened file, each an image of its own.</summary>
/// <param name="count">How many there are.</param>
internal abstract class FrameSequence(int count)
{
    /// <summary>How many frames there are, at least 1.</summary>
    public int Count { get; } = count;

    /// <summary>The image that <c>image.seek(index)</c> makes of the file.</summary>
    /// <param name="index">From 0 to below <see cref="Count"/>.</param>
    /// <exception cref="PictureException">Pillow does not make it either.</exception>
    public abstract Image Open(int index);
}
