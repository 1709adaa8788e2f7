namespace PurePipeline.Decoding.Jpeg;

/// <summary>How far the coefficients of a progressive picture have come: for each of them the lowest bit decoded, -1 for none.</summary>
internal sealed class Progression
{
    /// <summary>The coefficients, by zigzag index, that smoothing asks for.</summary>
    public const int Watched = 10;

    private readonly int[][] _bits;
    private readonly int[][] _before;

    public Progression(JpegFrame frame)
    {
        _bits = [.. frame.Components.Select(_ => Enumerable.Repeat(-1, 64).ToArray())];
        _before = [.. frame.Components.Select(_ => new int[64])];
    }

    /// <summary>The number of scans begun.</summary>
    public int Scans { get; private set; }

    /// <summary>The row of MCUs in which, in the last scan, an MCU was begun while there was still data.</summary>
    public int LastGoodRow { get; set; }

    /// <summary>The state of a component's coefficients.</summary>
    public ReadOnlySpan<int> Bits(int component) => _bits[component];

    /// <summary>The state before the last scan of the component.</summary>
    public ReadOnlySpan<int> BitsBefore(int component) => _before[component];

    /// <summary>Checks a scan's parameters (jdphuff.c, start_pass_phuff_decoder) and records what it brings.</summary>
    public void Begin(JpegScan scan, JpegInput input)
    {
        (int first, int last, int high, int low) = (scan.FirstCoefficient, scan.LastCoefficient, scan.HighBit, scan.LowBit);
        bool band = first == 0 ? last == 0 : first <= last && last < 64 && scan.Components.Count == 1;
        if (!band || (high != 0 && low != high - 1) || low > 13)
        {
            throw input.Corrupt($"A progressive scan of coefficients {first} to {last}, bits {high} to {low}.", scan.DataOffset);
        }

        Scans++;
        foreach (JpegScanComponent c in scan.Components)
        {
            (int[] bits, int[] before) = (_bits[c.Component.Index], _before[c.Component.Index]);
            for (int k = Math.Min(first, 1); k <= Math.Max(last, Watched - 1); k++)
            {
                before[k] = Scans > 1 ? bits[k] : 0;
            }

            bool makesSense = first == 0 || bits[0] >= 0;
            foreach (int known in bits.AsSpan(first, last - first + 1))
            {
                makesSense &= Math.Max(known, 0) == high;
            }

            if (!makesSense)
            {
                input.WarnAt(
                    scan.DataOffset, PictureWarningCode.ScanOrder, $"Component {c.Component.Id}: coefficients {first} to {last} come in an order that makes no sense.");
            }

            bits.AsSpan(first, last - first + 1).Fill(low);
        }
    }
}
