namespace PurePipeline.Decoding.Jpeg;

/// <summary>How far the coefficients of a progressive picture have come: for each of them the lowest bit decoded, -1 for none.</summary>
internal sealed class Progression
{
    /// <summary>The coefficients, by zigzag index, that smoothing asks for.</summary>
    public const int Watched = 10;

    private readonly sbyte[][] _bits;
    private readonly sbyte[][] _before;

    public Progression(JpegFrame frame)
    {
        _bits = [.. frame.Components.Select(_ => Enumerable.Repeat((sbyte)-1, 64).ToArray())];
        _before = [.. frame.Components.Select(_ => new sbyte[64])];
    }

    /// <summary>The number of scans begun.</summary>
    public int Scans { get; private set; }

    /// <summary>The row of MCUs in which, in the last scan, an MCU was begun while there was still data.</summary>
    public int LastGoodRow { get; set; }

    /// <summary>The state of a component's coefficients.</summary>
    public ReadOnlySpan<sbyte> Bits(int component) => _bits[component];

    /// <summary>The state before the last scan of the component.</summary>
    public ReadOnlySpan<sbyte> BitsBefore(int component) => _before[component];

    /// <summary>Checks a scan's parameters (jdphuff.c, start_pass_phuff_decoder) and records what it brings.</summary>
    public void Begin(JpegScan scan, JpegInput input)
    {
        (int first, int last, int high, int low) = (scan.FirstCoefficient, scan.LastCoefficient, scan.HighBit, scan.LowBit);
        bool isBand = first == 0 ? last == 0 : first <= last && last < 64 && scan.Components.Count == 1;
        if (!isBand || (high != 0 && low != high - 1) || low > 13)
        {
            throw input.Corrupt($"A progressive scan of coefficients {first} to {last}, bits {high} to {low}.", scan.DataOffset);
        }

        Scans++;
        foreach (JpegScanComponent c in scan.Components)
        {
            (sbyte[] bits, sbyte[] before) = (_bits[c.Component.Index], _before[c.Component.Index]);
            Span<sbyte> band = bits.AsSpan(first, last - first + 1);
            int start = Math.Min(first, 1);
            Span<sbyte> kept = before.AsSpan(start, Math.Max(last, Watched - 1) - start + 1);
            if (Scans > 1)
            {
                bits.AsSpan(start, kept.Length).CopyTo(kept);
            }
            else
            {
                kept.Clear();
            }

            // What has not come before counts as 0.
            bool goesOn = high == 0 ? !band.ContainsAnyExceptInRange((sbyte)-1, (sbyte)0) : !band.ContainsAnyExcept((sbyte)high);
            if (!goesOn || (first != 0 && bits[0] < 0))
            {
                input.WarnAt(
                    scan.DataOffset, PictureWarningCode.ScanOrder, $"Component {c.Component.Id}: coefficients {first} to {last} come in an order that makes no sense.");
            }

            band.Fill((sbyte)low);
        }
    }
}
