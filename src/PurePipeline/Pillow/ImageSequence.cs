namespace PurePipeline.Pillow;

/// <summary><c>PIL.ImageSequence</c>: the frames of a file.</summary>
public static class ImageSequence
{
    /// <summary>
    /// <c>for frame in ImageSequence.Iterator(image)</c>: the file's frames from the first on, each an image of its own. In Python they are all
    /// the same object, which stays at the last one; <see cref="Image.Seek"/> goes on from there.
    /// </summary>
    /// <param name="image">An opened file, or an image that has one frame.</param>
    /// <param name="areLoaded">Whether the loop looks at each frame's pixels before it asks for the next, which the next may depend on.</param>
    /// <exception cref="PictureException">The file is damaged at a frame, thrown when that is asked for.</exception>
    public static IEnumerable<Image> Iterator(Image image, bool areLoaded = true)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Frames(image, areLoaded);
    }

    private static IEnumerable<Image> Frames(Image image, bool areLoaded)
    {
        Image? frame = image.FrameIndex == 0 ? image : image.TrySeek(0, areLoaded);
        for (int next = 1; frame is not null; next++)
        {
            yield return frame;
            frame = frame.TrySeek(next, areLoaded);
        }
    }
}
