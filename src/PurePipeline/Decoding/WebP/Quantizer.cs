namespace PurePipeline.Decoding.WebP;

/// <summary>What coefficients are multiplied by, DC and AC: of luma, of the DC values of luma, of chroma (RFC 6386, 9.6 and 14.1).</summary>
internal readonly record struct Quantizer(int LumaDc, int LumaAc, int SecondDc, int SecondAc, int ChromaDc, int ChromaAc)
{
    /// <summary>Reads the quantizers of all segments.</summary>
    public static Quantizer[] Read(ref BoolDecoder bits, Segmentation segmentation)
    {
        int index = bits.ReadNumber(7);
        int lumaDc = bits.ReadOptional(4);
        int secondDc = bits.ReadOptional(4);
        int secondAc = bits.ReadOptional(4);
        int chromaDc = bits.ReadOptional(4);
        int chromaAc = bits.ReadOptional(4);
        var quantizers = new Quantizer[Segmentation.Count];
        for (int segment = 0; segment < quantizers.Length; segment++)
        {
            int q = segmentation.Quantizer(segment, index);
            quantizers[segment] = new Quantizer(
                Dc(q + lumaDc), Ac(q), 2 * Dc(q + secondDc), Math.Max(Ac(q + secondAc) * 155 / 100, 8), Math.Min(Dc(q + chromaDc), 132), Ac(q + chromaAc));
        }

        return quantizers;
    }

    private static int Dc(int index) => QuantizerTables.Dc[Math.Clamp(index, 0, 127)];

    private static int Ac(int index) => QuantizerTables.Ac[Math.Clamp(index, 0, 127)];
}
