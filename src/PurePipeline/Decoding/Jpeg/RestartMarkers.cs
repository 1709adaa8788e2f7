namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Finds the next restart marker, and after damage the place to go on (jdmarker.c, read_restart_marker and jpeg_resync_to_restart).
/// </summary>
internal static class RestartMarkers
{
    /// <summary>Passes the restart marker of number <paramref name="expected"/>.</summary>
    /// <param name="input">The file.</param>
    /// <param name="marker">A marker that has been read already; 0 for none.</param>
    /// <param name="expected">The number that the marker should have, 0 to 7.</param>
    /// <returns>0 if data follows; else the marker that stays pending, because it belongs to a place further on.</returns>
    public static int Pass(JpegInput input, int marker, int expected)
    {
        marker = marker != 0 ? marker : input.ReadMarker();
        if (marker != JpegMarker.FirstRestart + expected)
        {
            input.Warn(PictureWarningCode.UnexpectedMarker, $"Marker ff{marker:x2} stands where restart marker {expected} was due.");
        }

        while (true)
        {
            if (marker is < JpegMarker.FirstRestart or > JpegMarker.LastRestart)
            {
                if (marker >= JpegMarker.BaselineFrame)
                {
                    return marker;
                }
            }
            else
            {
                switch ((marker - JpegMarker.FirstRestart - expected) & 7)
                {
                    case 1 or 2:
                        return marker;
                    case not (6 or 7):
                        return 0;
                }
            }

            marker = input.ReadMarker();
        }
    }
}
