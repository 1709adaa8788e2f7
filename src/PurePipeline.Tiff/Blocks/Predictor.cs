namespace PurePipeline.Tiff.Blocks;

/// <summary>Samples that are stored as differences to the pixel at their left (TIFF 6.0, section 14, and its third technical note).</summary>
internal abstract class Predictor
{
    /// <summary>The predictor of a page; null if samples are stored as they are.</summary>
    /// <exception cref="PictureException">libtiff knows none such for its samples.</exception>
    public static Predictor? Of(TiffPage page, TiffBlocks blocks)
    {
        bool isFloat = page.SampleFormat[0] == 3;
        return (page.Predictor, blocks.Bits) switch
        {
            (1, _) => null,
            _ when blocks.Subsampling is { GroupBytes: > 3 } => throw page.File.Unsupported("Differences of pixels that share their colour.", page.Offset),
            (2, 8) => new DifferencePredictor<byte>(blocks.Samples),
            (2, 16) => new DifferencePredictor<ushort>(blocks.Samples),
            (2, 32) => new DifferencePredictor<uint>(blocks.Samples),
            (2, 64) => new DifferencePredictor<ulong>(blocks.Samples),
            (3, 16 or 24 or 32 or 64) when isFloat => new FloatPredictor(blocks.Samples, blocks.Bits / 8),
            _ => throw page.File.Corrupt($"Predictor {page.Predictor} for samples of {blocks.Bits} bits.", page.Offset),
        };
    }

    /// <summary>Turns a row of differences into samples.</summary>
    public abstract void SumUp(Span<byte> row);
}
