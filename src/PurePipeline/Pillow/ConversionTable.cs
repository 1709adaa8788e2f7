using PurePipeline.Pixels;
using static PurePipeline.Pixels.PixelMode;

namespace PurePipeline.Pillow;

/// <summary>
/// What <c>Convert.c</c> of Pillow turns into each other directly. Where its result is that of a way over another mode, that mode stands
/// in place of the row's conversion.
/// </summary>
internal static class ConversionTable
{
    private static readonly Version s_always = new(0, 0);

    // RGB to I;16, La and RGBa came with 10.3, 1 to LA with 12.3.
    private static readonly Version s_colorToMoreSince = new(10, 3);
    private static readonly Version s_bilevelToAlphaSince = new(12, 3);

    private static readonly ConvertPicture.ConvertRow s_rgbaToRgb = new BandShuffle(4, [0, 1, 2]).Convert;

    private static readonly Dictionary<(PixelMode From, PixelMode To), Step> s_steps = new()
    {
        [(Bilevel, L)] = Row(RawRows.WhitenNonZero),
        [(Bilevel, La)] = Over(L, s_bilevelToAlphaSince),
        [(L, Bilevel)] = Row(LevelRows.GrayToBilevel),
        [(L, La)] = Row(new BandShuffle(1, [0, ~255]).Convert),
        [(L, I)] = Row(LevelRows.GrayToInt32),
        [(L, I16)] = Row(LevelRows.GrayToUInt16),
        [(L, I16B)] = Row(new BandShuffle(1, [~0, 0]).Convert),
        [(L, F)] = Row(LevelRows.GrayToFloat),
        [(L, Rgb)] = Row(new BandShuffle(1, [0, 0, 0]).Convert),
        [(L, Rgba)] = Row(new BandShuffle(1, [0, 0, 0, ~255]).Convert),
        [(L, Rgbx)] = Like(Rgba),
        [(L, Cmyk)] = Row(new BandShuffle(1, [~0, ~0, ~0, 0], inverts: true).Convert),
        [(L, YCbCr)] = Row(new BandShuffle(1, [0, ~128, ~128]).Convert),
        [(L, Hsv)] = Row(new BandShuffle(1, [~0, ~0, 0]).Convert),
        [(La, L)] = Row(new BandShuffle(2, [0]).Convert),
        [(La, PremultipliedLa)] = Row(PremultipliedRows.MultiplyLa),
        [(La, Rgba)] = Row(new BandShuffle(2, [0, 0, 0, 1]).Convert),
        [(La, Rgbx)] = Like(Rgba),
        [(PremultipliedLa, La)] = Row(PremultipliedRows.DivideLa),
        [(I, L)] = Row(LevelRows.Int32ToGray),
        [(I, F)] = Row(LevelRows.Int32ToFloat),
        [(I, I16)] = Row(LevelRows.Int32ToUInt16),
        [(I, I16B)] = Finish(I16, RawRows.SwapBytes),
        [(F, L)] = Row(LevelRows.FloatToGray),
        [(F, I)] = Row(LevelRows.FloatToInt32),
        [(I16, L)] = Row(LevelRows.UInt16ToGray),
        [(I16, I)] = Row(LevelRows.UInt16ToInt32),
        [(I16, F)] = Row(LevelRows.UInt16ToFloat),
        [(Rgb, Bilevel)] = Row(new WeightedSumRows(3).ToBilevel),
        [(Rgb, L)] = Row(LuminanceRow.Convert),
        [(Rgb, La)] = Over(L),
        [(Rgb, PremultipliedLa)] = Like(La, s_colorToMoreSince),
        [(Rgb, I)] = Over(L),
        [(Rgb, I16)] = Over(L, s_colorToMoreSince),
        [(Rgb, I16B)] = Finish(I16, RawRows.SwapBytes, s_colorToMoreSince),
        [(Rgb, F)] = Row(new WeightedSumRows(3).ToFloat),
        [(Rgb, Rgba)] = Row(new BandShuffle(3, [0, 1, 2, ~255]).Convert),
        [(Rgb, PremultipliedRgba)] = Like(Rgba, s_colorToMoreSince),
        [(Rgb, Rgbx)] = Like(Rgba),
        [(Rgb, Cmyk)] = Row(new BandShuffle(3, [0, 1, 2, ~0], inverts: true).Convert),
        [(Rgb, YCbCr)] = Row(YCbCrRows.FromRgb),
        [(Rgb, Hsv)] = Row(HsvRows.FromRgb),
        [(Rgba, Bilevel)] = Row(new WeightedSumRows(4).ToBilevel),
        [(Rgba, L)] = Row(LuminanceRow.ConvertRgba),
        [(Rgba, I)] = Over(L),
        [(Rgba, F)] = Row(new WeightedSumRows(4).ToFloat),
        [(Rgba, YCbCr)] = Row(YCbCrRows.FromRgba),
        [(Rgba, Rgb)] = Row(s_rgbaToRgb),
        [(Rgba, La)] = Row(LuminanceRow.ConvertWithAlpha),
        [(Rgba, PremultipliedRgba)] = Row(PremultipliedRows.MultiplyRgba),
        [(PremultipliedRgba, Rgba)] = Row(PremultipliedRows.DivideRgba),
        [(PremultipliedRgba, Rgb)] = Over(Rgba),
        [(Rgbx, Rgb)] = Row(s_rgbaToRgb),
        [(Rgbx, Bilevel)] = Row(new WeightedSumRows(4).ToBilevel),
        [(Rgbx, L)] = Row(LuminanceRow.ConvertRgba),
        [(Rgbx, La)] = Over(L),
        [(Rgbx, I)] = Over(L),
        [(Rgbx, F)] = Row(new WeightedSumRows(4).ToFloat),
        [(Rgbx, YCbCr)] = Row(YCbCrRows.FromRgba),
        [(Cmyk, Rgb)] = Row(CmykRows.ToRgb),
        [(YCbCr, L)] = Row(new BandShuffle(3, [0]).Convert),
        [(YCbCr, La)] = Over(L),
        [(YCbCr, Rgb)] = Row(YCbCrRows.ToRgb),
        [(Hsv, Rgb)] = Row(HsvRows.ToRgb),
    };

    /// <summary>
    /// One conversion: a mode on the way, whose own conversion follows; or rows, of the source or of a mode on the way. No rows: the bytes
    /// are those of the mode on the way.
    /// </summary>
    public readonly record struct Step(PixelMode? Way, bool Follows, ConvertPicture.ConvertRow? Row, Version Since);

    /// <summary>The conversion, if that release has it.</summary>
    public static Step? Find(PixelMode from, PixelMode to, Version pillow) =>
        s_steps.TryGetValue((from, to), out Step step) && pillow >= step.Since ? step : null;

    private static Step Row(ConvertPicture.ConvertRow row) => new(null, false, row, s_always);

    private static Step Over(PixelMode way, Version? since = null) => new(way, true, null, since ?? s_always);

    private static Step Like(PixelMode way, Version? since = null) => new(way, false, null, since ?? s_always);

    private static Step Finish(PixelMode way, ConvertPicture.ConvertRow row, Version? since = null) => new(way, false, row, since ?? s_always);
}
