namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// What Pillow and torchvision ask of a file behind its last row: they let libjpeg read on to the end marker, and an error there loses the
/// picture.
/// </summary>
internal static class StrictEnd
{
    /// <summary>
    /// Reads markers behind the only scan. For Pillow running out of data is no error here: the picture is complete. For torchvision it is.
    /// </summary>
    /// <param name="input">The file, behind the scan's data.</param>
    /// <param name="frame">The frame that has been decoded.</param>
    /// <param name="pending">The marker that ended the data; 0 if none has been read.</param>
    /// <param name="available">How much of the file libjpeg has been given by then: it sees no more.</param>
    public static void Check(JpegInput input, JpegFrame frame, int pending, Func<int> available)
    {
        if (input.Truncation is not (Truncation.Refuse or Truncation.RefuseWithoutEnd) || Error(input.Fork(), frame, pending) is null)
        {
            return;
        }

        JpegInput given = input.Fork(available());
        if (given.Position <= given.Length && Error(given, frame, pending) is { } error)
        {
            throw error;
        }
    }

    private static PictureException? Error(JpegInput input, JpegFrame frame, int pending)
    {
        int offset = input.Position;
        try
        {
            return new JpegMarkerReader(input, new JpegTables(), frame).ReadToScan(pending) is null
                ? null
                : input.Corrupt("Another scan follows one that was complete.", offset);
        }
        catch (PictureException e)
        {
            return e.Code == PictureErrorCode.Truncated && input.Truncation == Truncation.Refuse ? null : e;
        }
    }
}
