namespace PurePipeline.Pillow;

/// <summary>The frames of an opened file, each an image of its own.</summary>
/// <param name="count">How many there are.</param>
internal abstract class FrameSequence(int count)
{
    /// <summary>How many frames there are, at least 1.</summary>
    public int Count { get; } = count;

    /// <summary>What is wrong with the last frame, where the file is damaged; null if nothing is. Pillow fails there, and when it counts.</summary>
    public virtual PictureException? Damage => null;

    /// <summary>Whether <c>image.seek(index)</c> gets there, or fails there, and does not come to the file's end before, which is EOFError.</summary>
    public virtual bool Has(int index) => index < Count;

    /// <summary>The image that <c>image.seek(index)</c> makes of the file.</summary>
    /// <param name="index">From 0 to below <see cref="Count"/>.</param>
    /// <param name="history">What has been seen of the file before.</param>
    /// <exception cref="PictureException">Pillow does not make it either.</exception>
    public abstract Image Open(int index, FrameHistory history);
}
