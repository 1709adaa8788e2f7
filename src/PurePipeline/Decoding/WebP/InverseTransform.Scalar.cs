namespace PurePipeline.Decoding.WebP;

// The specification: columns, then rows. Sums are of 16 bits.
internal static unsafe partial class InverseTransform
{
    // Safety: as for AddFull.
    internal static void AddFullScalar(short* coefficients, byte* block, nint stride)
    {
        short* columns = stackalloc short[16];
        for (int i = 0; i < 4; i++)
        {
            Transform(coefficients + i, 0, columns + (4 * i));
        }

        short* rows = stackalloc short[4];
        for (int y = 0; y < 4; y++, block += stride)
        {
            Transform(columns + y, 4, rows);
            for (int x = 0; x < 4; x++)
            {
                block[x] = (byte)Math.Clamp((int)(short)(block[x] + (rows[x] >> 3)), 0, 255);
            }
        }
    }

    // Safety: four values, of the source every fourth.
    private static void Transform(short* source, int bias, short* target)
    {
        (short s0, short s1, short s2, short s3) = (source[0], source[4], source[8], source[12]);
        short a = (short)(s0 + bias + s2);
        short b = (short)(s0 + bias - s2);
        short c = (short)(Sine(s1) - Cosine(s3));
        short d = (short)(Cosine(s1) + Sine(s3));
        target[0] = (short)(a + d);
        target[1] = (short)(b + c);
        target[2] = (short)(b - c);
        target[3] = (short)(a - d);
    }

    // Safety: as for AddFull.
    internal static void AddDcScalar(int dc, byte* block, nint stride)
    {
        for (int y = 0; y < 4; y++, block += stride)
        {
            for (int x = 0; x < 4; x++)
            {
                Add(block + x, dc + 4);
            }
        }
    }
}
