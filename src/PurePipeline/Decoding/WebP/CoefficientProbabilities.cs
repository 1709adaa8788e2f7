namespace PurePipeline.Decoding.WebP;

/// <summary>
/// The probabilities of a picture's coefficient tokens, by the type of block, the place of the coefficient and the context: RFC 6386, 13.
/// </summary>
internal static class CoefficientProbabilities
{
    /// <summary>Those of a place: three contexts.</summary>
    public const int PlaceBytes = CoefficientProbabilityTables.Contexts * CoefficientProbabilityTables.Tokens;

    /// <summary>Those of a type: 16 places, and one behind them that is looked up and not used.</summary>
    public const int TypeBytes = 17 * PlaceBytes;

    /// <summary>All of them.</summary>
    public const int Bytes = CoefficientProbabilityTables.Types * TypeBytes;

    private static ReadOnlySpan<byte> BandOfPlace => [0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0];

    /// <summary>Reads which of the default ones are replaced.</summary>
    public static byte[] Read(ref BoolDecoder bits)
    {
        Span<byte> bands = stackalloc byte[CoefficientProbabilityTables.Default.Length];
        for (int i = 0; i < bands.Length; i++)
        {
            bands[i] = bits.Read(CoefficientProbabilityTables.Update[i]) ? (byte)bits.ReadNumber(8) : CoefficientProbabilityTables.Default[i];
        }

        byte[] places = new byte[Bytes];
        for (int type = 0; type < CoefficientProbabilityTables.Types; type++)
        {
            for (int place = 0; place < BandOfPlace.Length; place++)
            {
                int band = (CoefficientProbabilityTables.Bands * type) + BandOfPlace[place];
                bands.Slice(PlaceBytes * band, PlaceBytes).CopyTo(places.AsSpan((TypeBytes * type) + (PlaceBytes * place)));
            }
        }

        return places;
    }
}
