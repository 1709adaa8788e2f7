namespace PurePipeline.Decoding.Jpeg;

/// <summary>The scans of a picture that comes in several, one after the other.</summary>
/// <param name="header">The picture's header, which ends with the first scan's.</param>
/// <param name="input">The file, behind the header.</param>
/// <param name="maxScans">The most scans that are read.</param>
internal sealed class ScanSequence(JpegHeader header, JpegInput input, int maxScans)
{
    private int _count;
    private JpegMarkerReader? _markers;

    /// <summary>The tables in force at the present scan.</summary>
    public JpegTables Tables { get; } = header.Tables.Copy();

    /// <summary>Reads on to the next scan; null at the end of the image.</summary>
    /// <param name="pending">The marker that ended the scan before; 0 if none has been read.</param>
    /// <exception cref="PictureException">There are too many, or what lies between is damaged.</exception>
    public JpegScan? Next(int pending)
    {
        _markers ??= new JpegMarkerReader(input, Tables, header.Frame);
        JpegScan? scan = _count++ == 0 ? header.FirstScan : _markers.ReadToScan(pending);
        return scan is null || _count <= maxScans ? scan : throw input.LimitExceeded($"More than {maxScans} scans.");
    }
}
