namespace PurePipeline.Decoding.Jpeg;

// The specification of the transform. Sums are 32-bit and wrap, sums of two inputs and what lies between the passes are 16-bit.
// Constants: round(c * 2^13) of the factorisation by Loeffler, Ligtenberg and Moschytz, merged in pairs as libjpeg-turbo 2.1's x86-64
// code has them.
internal static unsafe partial class Idct
{
    /// <summary>Transforms one block that lies interleaved with <paramref name="batch"/> - 1 others and clears it.</summary>
    // Safety: reads and clears the 8 values at coefficients + r * 8 * batch, r in 0..7, and writes the 8 bytes at destination + r * stride.
    public static void TransformScalar(short* coefficients, int batch, byte* destination, nint stride)
    {
        short* block = stackalloc short[BlockSize];
        bool firstRowOnly = true;
        for (int i = 0; i < BlockSize; i++)
        {
            short* coefficient = coefficients + Place(i, batch);
            block[i] = *coefficient;
            *coefficient = 0;
            firstRowOnly &= i < 8 || block[i] == 0;
        }

        if (firstRowOnly)
        {
            SpreadFirstRow(block);
        }
        else
        {
            for (int column = 0; column < 8; column++)
            {
                Transform1D(block + column, 8, 11);
            }
        }

        for (int row = 0; row < 8; row++, destination += stride)
        {
            short* samples = block + (row * 8);
            Transform1D(samples, 1, 18);
            for (int column = 0; column < 8; column++)
            {
                destination[column] = (byte)(Math.Clamp((int)samples[column], -128, 127) + 128);
            }
        }
    }

    /// <summary>Pass 1 where rows 1 to 7 are zero: the same values as the transform gives, but wrapping where that saturates.</summary>
    // Safety: reads and writes block[0..63].
    private static void SpreadFirstRow(short* block)
    {
        for (int i = 0; i < BlockSize; i++)
        {
            block[i] = i < 8 ? (short)(block[i] << 2) : block[i & 7];
        }
    }

    /// <summary>Eight values in place, the results divided by 2^<paramref name="shift"/>, rounded and saturated to 16 bits.</summary>
    // Safety: reads and writes v[0], v[step] ... v[7 * step].
    private static void Transform1D(short* v, int step, int shift)
    {
        int i0 = v[0], i1 = v[step], i2 = v[2 * step], i3 = v[3 * step];
        int i4 = v[4 * step], i5 = v[5 * step], i6 = v[6 * step], i7 = v[7 * step];

        int t0 = (short)(i0 + i4) << 13;
        int t1 = (short)(i0 - i4) << 13;
        int t2 = (i2 * 4433) - (i6 * 10704);
        int t3 = (i2 * 10703) + (i6 * 4433);
        int z3 = (short)(i7 + i3);
        int z4 = (short)(i5 + i1);
        int y3 = (-6436 * z3) + (9633 * z4);
        int y4 = (9633 * z3) + (6437 * z4);
        int o0 = (-4927 * i7) - (7373 * i1) + y3;
        int o1 = (-4176 * i5) - (20995 * i3) + y4;
        int o2 = (-20995 * i5) + (4177 * i3) + y3;
        int o3 = (-7373 * i7) + (4926 * i1) + y4;

        v[0] = Descale(t0 + t3 + o3, shift);
        v[7 * step] = Descale(t0 + t3 - o3, shift);
        v[step] = Descale(t1 + t2 + o2, shift);
        v[6 * step] = Descale(t1 + t2 - o2, shift);
        v[2 * step] = Descale(t1 - t2 + o1, shift);
        v[5 * step] = Descale(t1 - t2 - o1, shift);
        v[3 * step] = Descale(t0 - t3 + o0, shift);
        v[4 * step] = Descale(t0 - t3 - o0, shift);
    }

    private static short Descale(int value, int shift) => short.CreateSaturating((value + (1 << (shift - 1))) >> shift);
}
