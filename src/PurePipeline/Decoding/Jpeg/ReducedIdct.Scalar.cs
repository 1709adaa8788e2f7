namespace PurePipeline.Decoding.Jpeg;

internal static unsafe partial class ReducedIdct
{
    /// <summary>The specification, to 4x4 or 2x2 samples.</summary>
    // Safety: as Transform.
    internal static void TransformScalar(int size, short* coefficients, int batch, byte* destination, nint stride)
    {
        short* block = stackalloc short[Idct.BlockSize];
        for (int i = 0; i < Idct.BlockSize; i++)
        {
            block[i] = coefficients[Idct.Place(i, batch)];
        }

        Clear(coefficients, batch);
        if (size == 4)
        {
            TransformTo4(block, destination, stride);
        }
        else
        {
            TransformTo2(block, destination, stride);
        }
    }

    // Safety: reads and writes block[0..63]; writes 4 rows of 4 bytes.
    private static void TransformTo4(short* block, byte* destination, nint stride)
    {
        // The rows that pass 1 reads, but for row 0; where they are zero the SIMD code shifts row 0, and wraps.
        bool firstRowOnly = IsZero(block + 8, 24) && IsZero(block + 40, 24);
        for (int column = 0; column < 8; column++)
        {
            short* v = block + column;
            if (firstRowOnly)
            {
                (v[0], v[8], v[16], v[24]) = ((short)(v[0] << 2), (short)(v[0] << 2), (short)(v[0] << 2), (short)(v[0] << 2));
            }
            else
            {
                Transform4(v, 8, 12, v, 8);
            }
        }

        short* samples = stackalloc short[4];
        for (int row = 0; row < 4; row++, destination += stride)
        {
            Transform4(block + (row * 8), 1, 19, samples, 1);
            for (int x = 0; x < 4; x++)
            {
                destination[x] = Sample(samples[x]);
            }
        }
    }

    // Safety: reads v[0 .. 7 * step]; writes four values of output.
    private static void Transform4(short* v, int step, int shift, short* output, int outputStep)
    {
        int even = v[0] << 14;
        int e2 = (15137 * v[2 * step]) - (6270 * v[6 * step]);
        int i1 = v[step], i3 = v[3 * step], i5 = v[5 * step], i7 = v[7 * step];
        int o0 = (-1730 * i7) + (11893 * i5) - (17799 * i3) + (8697 * i1);
        int o2 = (-4176 * i7) - (4926 * i5) + (7373 * i3) + (20995 * i1);
        output[0] = short.CreateSaturating(Descale(even + e2 + o2, shift));
        output[outputStep] = short.CreateSaturating(Descale(even - e2 + o0, shift));
        output[2 * outputStep] = short.CreateSaturating(Descale(even - e2 - o0, shift));
        output[3 * outputStep] = short.CreateSaturating(Descale(even + e2 - o2, shift));
    }

    // Safety: reads block[0..63]; writes 2 rows of 2 bytes.
    private static void TransformTo2(short* block, byte* destination, nint stride)
    {
        int* upper = stackalloc int[8];
        int* lower = stackalloc int[8];
        for (int column = 0; column < 8; column++)
        {
            short* v = block + column;
            Transform2(v[0], v[8], v[24], v[40], v[56], 13, out upper[column], out lower[column]);
        }

        Transform2(upper, out destination[0], out destination[1]);
        destination += stride;
        Transform2(lower, out destination[0], out destination[1]);
    }

    // The odd columns pass through 16 bits, the first one does not. Safety: reads v[0..7].
    private static void Transform2(int* v, out byte left, out byte right)
    {
        Transform2(
            v[0],
            short.CreateSaturating(v[1]), short.CreateSaturating(v[3]), short.CreateSaturating(v[5]), short.CreateSaturating(v[7]),
            20, out int first, out int second);
        (left, right) = (Sample(first), Sample(second));
    }

    private static void Transform2(int i0, int i1, int i3, int i5, int i7, int shift, out int first, out int second)
    {
        int even = i0 << 15;
        int odd = (-5906 * i7) + (6967 * i5) - (10426 * i3) + (29692 * i1);
        (first, second) = (Descale(even + odd, shift), Descale(even - odd, shift));
    }

    // Safety: reads count values.
    private static bool IsZero(short* values, int count) => !new ReadOnlySpan<short>(values, count).ContainsAnyExcept((short)0);

    private static int Descale(int value, int shift) => (value + (1 << (shift - 1))) >> shift;
}
