namespace PurePipeline.Decoding.Jpeg;

/// <summary>What the scans of a picture have in common, and the memory that one after the other uses.</summary>
internal sealed class ScanContext(JpegFrame frame, Progression progression, JpegInput input) : IDisposable
{
    private const int MaxTables = 4;

    public JpegFrame Frame => frame;

    public Progression Progression => progression;

    public JpegInput Input => input;

    public EntropyWindow Window { get; } = new(input);

    /// <summary>Room for the tables of any scan: DC of up to four components, or AC of one; of a sequential one both, of each.</summary>
    public HuffmanLookUps LookUps { get; } = new(
        MaxTables * (HuffmanTable.Length(HuffmanUse.Dc) + (frame.Progressive ? 0 : HuffmanTable.Length(HuffmanUse.AcPairs))));

    public void Dispose()
    {
        Window.Dispose();
        LookUps.Dispose();
    }
}
