namespace PurePipeline.Decoding.Jpeg;

/// <summary>The tables that a scan uses, looked up and checked.</summary>
internal readonly struct ScanTables(JpegScan scan, JpegTables tables, JpegFrame frame, JpegInput input)
{
    // Motion-JPEG frames, which leave out the standard codes, are sequential.
    private readonly bool _standard = !frame.Progressive && !frame.Lossless;
    private readonly HuffmanUse _dcUse = frame.Lossless ? HuffmanUse.Lossless : HuffmanUse.Dc;

    public ushort[] Quantization(JpegScanComponent c) => tables.Quantization(c.Component.QuantizationSlot)
        ?? throw input.Corrupt(
            $"Component {c.Component.Id} uses quantisation table {c.Component.QuantizationSlot}, which is not defined.", scan.DataOffset);

    /// <summary>Where <paramref name="lookUps"/> has the table of a component's DC code.</summary>
    public int Dc(JpegScanComponent c, HuffmanLookUps lookUps) =>
        Valid(lookUps.Add(Defined(tables.Dc(c.DcSlot, _standard), c.DcSlot), _dcUse), c.DcSlot);

    /// <summary>As <see cref="Dc"/>, of its AC code.</summary>
    public int Ac(JpegScanComponent c, HuffmanUse use, HuffmanLookUps lookUps) =>
        Valid(lookUps.Add(Defined(tables.Ac(c.AcSlot, _standard), c.AcSlot), use), c.AcSlot);

    private HuffmanCode Defined(HuffmanCode? code, int slot) =>
        code ?? throw input.Corrupt($"Huffman table {slot} is used and not defined.", scan.DataOffset);

    private int Valid(int offset, int slot) => offset >= 0 ? offset : throw input.Corrupt(
        $"Huffman table {slot} holds codes that do not fit their lengths, or symbols that are none.", scan.DataOffset);
}
