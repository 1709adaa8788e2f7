namespace PurePipeline.Decoding.Jpeg;

/// <summary>The tables that a sequential scan names, checked. Arrays are by component of the frame.</summary>
internal sealed class ScanTables
{
    public ScanTables(JpegScan scan, JpegTables tables, JpegInput input)
    {
        int offset = scan.DataOffset;
        Quantization = Collect(scan, c => tables.Quantization(c.Component.QuantizationSlot)
            ?? throw input.Corrupt($"Component {c.Component.Id} uses quantisation table {c.Component.QuantizationSlot}, which is not defined.", offset));
        Dc = Collect(scan, c => Require(tables.Dc(c.DcSlot, standard: true), c.DcSlot)?.DcTable ?? throw Invalid(c.DcSlot));
        Ac = Collect(scan, c => Require(tables.Ac(c.AcSlot, standard: true), c.AcSlot)?.AcTable ?? throw Invalid(c.AcSlot));

        HuffmanCode Require(HuffmanCode? code, int slot) => code ?? throw input.Corrupt($"Huffman table {slot} is used and not defined.", offset);
        PictureException Invalid(int slot) => input.Corrupt($"Huffman table {slot} holds codes that do not fit their lengths.", offset);
    }

    public ushort[][] Quantization { get; }

    public HuffmanTable[] Dc { get; }

    public HuffmanTable[] Ac { get; }

    private static T[] Collect<T>(JpegScan scan, Func<JpegScanComponent, T> select)
    {
        var result = new T[scan.Components.Count];
        foreach (JpegScanComponent component in scan.Components)
        {
            result[component.Component.Index] = select(component);
        }

        return result;
    }
}
