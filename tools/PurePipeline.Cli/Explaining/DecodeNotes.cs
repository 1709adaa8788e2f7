namespace PurePipeline.Cli.Explaining;

/// <summary>Why Pillow and OpenCV read one file as pictures of two shapes.</summary>
internal static class DecodeNotes
{
    /// <summary>The reason, seen from the shapes (height, width, channels); null if they tell none.</summary>
    public static string? For(ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        bool sameSize = a[0] == b[0] && a[1] == b[1];
        bool turned = a[0] == b[1] && a[1] == b[0];
        return !sameSize && turned ? "cv2.imread turns a picture as its EXIF orientation says; PIL.Image.open leaves it as it is stored."
            : sameSize && a[2] != b[2] ? "PIL.Image.open keeps the file's channels; cv2.imread makes three of them, unless told not to."
            : null;
    }
}
