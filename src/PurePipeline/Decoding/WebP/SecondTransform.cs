namespace PurePipeline.Decoding.WebP;

/// <summary>The DC values of a macroblock's 16 luma blocks from their Walsh-Hadamard transform: RFC 6386, 14.3.</summary>
internal static unsafe class SecondTransform
{
    /// <summary>Writes the first coefficient of each block.</summary>
    // Safety: 16 values are readable, and 16 blocks of 16 coefficients writable.
    public static void Undo(short* values, short* blocks)
    {
        int* columns = stackalloc int[16];
        for (int i = 0; i < 4; i++)
        {
            int a = values[i] + values[12 + i];
            int b = values[4 + i] + values[8 + i];
            int c = values[4 + i] - values[8 + i];
            int d = values[i] - values[12 + i];
            (columns[i], columns[4 + i], columns[8 + i], columns[12 + i]) = (a + b, d + c, a - b, d - c);
        }

        for (int i = 0; i < 4; i++, blocks += 64)
        {
            int dc = columns[4 * i] + 3;
            int a = dc + columns[(4 * i) + 3];
            int b = columns[(4 * i) + 1] + columns[(4 * i) + 2];
            int c = columns[(4 * i) + 1] - columns[(4 * i) + 2];
            int d = dc - columns[(4 * i) + 3];
            (blocks[0], blocks[16], blocks[32], blocks[48]) =
                ((short)((a + b) >> 3), (short)((d + c) >> 3), (short)((a - b) >> 3), (short)((d - c) >> 3));
        }
    }
}
