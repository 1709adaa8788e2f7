namespace PurePipeline.Decoding.Jpeg;

/// <summary>A block of a sequential scan on its way to the stored coefficients: natural order, not dequantised.</summary>
internal static unsafe class SequentialScratch
{
    /// <summary>The block and the place of stores that mean nothing.</summary>
    public const int Length = 65;

    public const int ScatterLength = BlockPlan.ScatterLength;

    public static void FillScatter(Span<int> scatter)
    {
        for (int k = 0; k < scatter.Length; k++)
        {
            scatter[k] = (k < 64 ? ZigZag.Natural[k] : 64) | (1 << 16);
        }
    }

    /// <summary>
    /// Moves a block to its place and clears it. A coefficient that the scan did not bring, which is zero here, leaves what an earlier scan
    /// of the component has stored; DC is always brought.
    /// </summary>
    // Safety: block has Length values, target 64.
    public static void Move(short* block, short* target)
    {
        target[0] = block[0];
        for (int i = 1; i < 64; i++)
        {
            short value = block[i];
            target[i] = value != 0 ? value : target[i];
        }

        new Span<short>(block, Length).Clear();
    }
}
