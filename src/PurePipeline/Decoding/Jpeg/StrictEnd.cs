namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// What Pillow asks of a file behind its last row: it lets libjpeg read on to the end marker, and an error there loses the picture.
/// </summary>
internal static class StrictEnd
{
    /// <summary>Reads markers behind the only scan. Running out of data is no error here: the picture is complete.</summary>
    /// <param name="input">The file, behind the scan's data.</param>
    /// <param name="frame">The frame that has been decoded.</param>
    /// <param name="pending">The marker that ended the data; 0 if none has been read.</param>
    public static void Check(JpegInput input, JpegFrame frame, int pending)
    {
        if (input.Truncation != Truncation.Refuse)
        {
            return;
        }

        int offset = input.Position;
        JpegScan? another;
        try
        {
            another = new JpegMarkerReader(input, new JpegTables(), frame).ReadToScan(pending);
        }
        catch (PictureException e) when (e.Code == PictureErrorCode.Truncated)
        {
            return;
        }

        if (another is not null)
        {
            throw input.Corrupt("Another scan follows one that was complete.", offset);
        }
    }
}
