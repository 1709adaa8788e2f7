namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Decodes a lossless file: row by row where one scan brings all components, otherwise scan by scan into planes of the whole picture.
/// Every sample hangs on those before it, so that none is left out.
/// </summary>
internal sealed class LosslessDecoder : McuRowDecoder
{
    private readonly JpegHeader _header;
    private readonly JpegInput _input;
    private readonly LosslessScan? _onlyScan;

    /// <summary>Begins to decode.</summary>
    /// <param name="header">The picture's header.</param>
    /// <param name="input">The file, behind the header.</param>
    /// <param name="planes">Those of the whole picture if it comes in several scans.</param>
    /// <param name="columns">The columns that are asked for.</param>
    /// <param name="maxScans">The most scans that are read.</param>
    public LosslessDecoder(JpegHeader header, JpegInput input, SamplePlanes planes, McuColumns columns, int maxScans)
        : base(planes, columns)
    {
        (_header, _input) = (header, input);
        try
        {
            if (header.IsSinglePass)
            {
                _onlyScan = new LosslessScan(header.FirstScan, header.Frame, header.Tables, input);
            }
            else
            {
                ReadScans(maxScans);
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    protected override void DisposeSource() => _onlyScan?.Dispose();

    protected override void Decode(int row, bool wanted)
    {
        if (_onlyScan is null)
        {
            return;
        }

        _onlyScan.DecodeRow(row, Planes);
        if (row == _header.Frame.McuRows - 1)
        {
            _onlyScan.Segments.RequireEnd(_onlyScan.McuCount);
            StrictEnd.Check(
                _input, _header.Frame, _onlyScan.Segments.Window.Marker, () => _onlyScan.Segments.AvailableBehind(_onlyScan.McuCount));
        }
    }

    private void ReadScans(int maxScans)
    {
        var scans = new ScanSequence(_header, _input, maxScans);
        HashSet<JpegComponent> missing = [.. _header.Frame.Components];
        int pending = 0;
        while (scans.Next(pending) is { } scan)
        {
            missing.ExceptWith(scan.Components.Select(c => c.Component));
            using var decoder = new LosslessScan(scan, _header.Frame, scans.Tables, _input);
            for (int row = 0; row < _header.Frame.McuRows; row++)
            {
                decoder.DecodeRow(row, Planes);
            }

            pending = decoder.Segments.Window.Marker;
        }

        if (missing.Count > 0)
        {
            throw _input.Corrupt($"{missing.Count} components are in no scan; libjpeg leaves them as it finds its memory.", _input.Position);
        }
    }
}
