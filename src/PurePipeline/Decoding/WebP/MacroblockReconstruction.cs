namespace PurePipeline.Decoding.WebP;

/// <summary>A macroblock's samples from its modes and coefficients: RFC 6386, 12 and 14.</summary>
internal static unsafe class MacroblockReconstruction
{
    private const int Block = 4;

    /// <summary>Luma, predicted as a whole or by subblocks.</summary>
    /// <param name="luma">Its first sample.</param>
    /// <param name="stride">Bytes from a row to the next.</param>
    /// <param name="macroblock">Its modes.</param>
    /// <param name="coefficients">Those of 16 blocks.</param>
    /// <param name="codes">What each block needs.</param>
    /// <param name="hasAbove">Whether there is a macroblock above.</param>
    /// <param name="hasLeft">Whether there is one to the left.</param>
    // Safety: the macroblock, a row above it, a column to its left and four samples to its right are in the plane.
    public static void Luma(byte* luma, nint stride, ref Macroblock macroblock, short* coefficients, uint codes, bool hasAbove, bool hasLeft)
    {
        if (!macroblock.HasSubblocks)
        {
            BlockPredictor.Predict(luma, stride, 16, macroblock.Modes[0], hasAbove, hasLeft);
            for (int i = 0; codes != 0; i++, codes <<= 2)
            {
                Add(codes >> 30, coefficients + (16 * i), luma + (Block * (i & 3)) + (Block * (i >> 2) * stride), stride);
            }

            return;
        }

        // What is above and to the right of the macroblock stands for what is to the right of its lower subblocks, which is not there yet.
        uint aboveRight = *(uint*)(luma - stride + 16);
        for (int y = 1; y < 4; y++)
        {
            *(uint*)(luma + (((Block * y) - 1) * stride) + 16) = aboveRight;
        }

        for (int i = 0; i < 16; i++, codes <<= 2)
        {
            byte* block = luma + (Block * (i & 3)) + (Block * (i >> 2) * stride);
            SubblockPredictor.Predict(block, stride, macroblock.Modes[i]);
            Add(codes >> 30, coefficients + (16 * i), block, stride);
        }
    }

    /// <summary>One plane of chroma.</summary>
    /// <param name="chroma">Its first sample.</param>
    /// <param name="stride">Bytes from a row to the next.</param>
    /// <param name="mode">Its mode.</param>
    /// <param name="coefficients">Those of four blocks.</param>
    /// <param name="codes">What each block needs.</param>
    /// <param name="hasAbove">Whether there is a macroblock above.</param>
    /// <param name="hasLeft">Whether there is one to the left.</param>
    // Safety: the block, a row above it and a column to its left are in the plane.
    public static void Chroma(byte* chroma, nint stride, byte mode, short* coefficients, uint codes, bool hasAbove, bool hasLeft)
    {
        const uint AnyAc = 0xAA;
        BlockPredictor.Predict(chroma, stride, 8, mode, hasAbove, hasLeft);
        for (int i = 0; codes != 0 && i < 4; i++)
        {
            byte* block = chroma + (Block * (i & 1)) + (Block * (i >> 1) * stride);

            // libwebp has two ways for chroma: all blocks whole, or all by their first coefficient.
            if ((codes & AnyAc) != 0)
            {
                InverseTransform.AddFull(coefficients + (16 * i), block, stride);
            }
            else if (coefficients[16 * i] != 0)
            {
                InverseTransform.AddDc(coefficients[16 * i], block, stride);
            }
        }
    }

    // Safety: as for AddFull.
    private static void Add(uint code, short* coefficients, byte* block, nint stride)
    {
        switch (code)
        {
            case BlockCode.Full:
                InverseTransform.AddFull(coefficients, block, stride);
                break;
            case BlockCode.FirstThree:
                InverseTransform.AddFirstThree(coefficients, block, stride);
                break;
            case BlockCode.Dc:
                InverseTransform.AddDc(coefficients[0], block, stride);
                break;
        }
    }
}
