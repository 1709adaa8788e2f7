namespace PurePipeline.Decoding.WebP;

/// <summary>Predicts a subblock of 4x4 samples from those around it: RFC 6386, 12.3.</summary>
internal static unsafe class SubblockPredictor
{
    private const uint Ones = 0x01010101;

    /// <summary>Predicts a subblock.</summary>
    /// <param name="block">Its first sample.</param>
    /// <param name="stride">Bytes from a row to the next.</param>
    /// <param name="mode">A <see cref="SubblockMode"/>.</param>
    // Safety: the subblock, the eight samples above it and to the right of them, their corner, and the four to its left are in the plane.
    public static void Predict(byte* block, nint stride, byte mode)
    {
        byte* above = block - stride;
        (int a, int b, int c, int d) = (above[0], above[1], above[2], above[3]);
        (int corner, int i, int j, int k, int l) = (above[-1], block[-1], block[stride - 1], block[(2 * stride) - 1], block[(3 * stride) - 1]);
        switch (mode)
        {
            case SubblockMode.Dc:
                uint mean = (uint)(a + b + c + d + i + j + k + l + 4) >> 3;
                Store(block, stride, mean * Ones, mean * Ones, mean * Ones, mean * Ones);
                break;
            case SubblockMode.TrueMotion:
                TrueMotion(block, stride);
                break;
            case SubblockMode.Vertical:
                uint row = Row(Mean(corner, a, b), Mean(a, b, c), Mean(b, c, d), Mean(c, d, above[4]));
                Store(block, stride, row, row, row, row);
                break;
            case SubblockMode.Horizontal:
                Store(block, stride, Mean(corner, i, j) * Ones, Mean(i, j, k) * Ones, Mean(j, k, l) * Ones, Mean(k, l, l) * Ones);
                break;
            case SubblockMode.DownRight:
                Diagonal(block, stride, Row(Mean(j, k, l), Mean(i, j, k), Mean(corner, i, j), Mean(a, corner, i)), Row(Mean(b, a, corner), Mean(c, b, a), Mean(d, c, b), 0));
                break;
            case SubblockMode.DownLeft:
                DownLeft(block, stride);
                break;
            case SubblockMode.VerticalRight:
                uint vr1 = Row(Mean(i, corner, a), Mean(corner, a, b), Mean(a, b, c), Mean(b, c, d));
                uint vr0 = Row(Mean(corner, a), Mean(a, b), Mean(b, c), Mean(c, d));
                Store(block, stride, vr0, vr1, (vr0 << 8) | Mean(j, i, corner), (vr1 << 8) | Mean(k, j, i));
                break;
            case SubblockMode.VerticalLeft:
                VerticalLeft(block, stride);
                break;
            case SubblockMode.HorizontalDown:
                uint hd0 = Row(Mean(i, corner), Mean(i, corner, a), Mean(corner, a, b), Mean(a, b, c));
                uint hd1 = (hd0 << 16) | Row(Mean(j, i), Mean(j, i, corner), 0, 0);
                uint hd2 = (hd1 << 16) | Row(Mean(k, j), Mean(k, j, i), 0, 0);
                Store(block, stride, hd0, hd1, hd2, (hd2 << 16) | Row(Mean(l, k), Mean(l, k, j), 0, 0));
                break;
            default:
                uint hu0 = Row(Mean(i, j), Mean(i, j, k), Mean(j, k), Mean(j, k, l));
                uint hu1 = (hu0 >> 16) | Row(0, 0, Mean(k, l), Mean(k, l, l));
                uint hu2 = (hu1 >> 16) | Row(0, 0, (uint)l, (uint)l);
                Store(block, stride, hu0, hu1, hu2, (uint)l * Ones);
                break;
        }
    }

    // Safety: as for Predict.
    private static void TrueMotion(byte* block, nint stride)
    {
        byte* above = block - stride;
        for (int y = 0; y < 4; y++, block += stride)
        {
            int difference = block[-1] - above[-1];
            for (int x = 0; x < 4; x++)
            {
                block[x] = (byte)Math.Clamp(above[x] + difference, 0, 255);
            }
        }
    }

    // Safety: as for Predict.
    private static void DownLeft(byte* block, nint stride)
    {
        byte* s = block - stride;
        uint left = Row(Mean(s[0], s[1], s[2]), Mean(s[1], s[2], s[3]), Mean(s[2], s[3], s[4]), Mean(s[3], s[4], s[5]));
        uint right = Row(Mean(s[4], s[5], s[6]), Mean(s[5], s[6], s[7]), Mean(s[6], s[7], s[7]), 0);
        ulong all = left | ((ulong)right << 32);
        Store(block, stride, left, (uint)(all >> 8), (uint)(all >> 16), (uint)(all >> 24));
    }

    // Safety: as for Predict.
    private static void VerticalLeft(byte* block, nint stride)
    {
        byte* s = block - stride;
        uint row0 = Row(Mean(s[0], s[1]), Mean(s[1], s[2]), Mean(s[2], s[3]), Mean(s[3], s[4]));
        uint row1 = Row(Mean(s[0], s[1], s[2]), Mean(s[1], s[2], s[3]), Mean(s[2], s[3], s[4]), Mean(s[3], s[4], s[5]));
        Store(block, stride, row0, row1, (row0 >> 8) | Row(0, 0, 0, Mean(s[4], s[5], s[6])), (row1 >> 8) | Row(0, 0, 0, Mean(s[5], s[6], s[7])));
    }

    // Seven values along the diagonals, from the lower left to the upper right.
    // Safety: as for Predict.
    private static void Diagonal(byte* block, nint stride, uint lower, uint upper)
    {
        ulong all = lower | ((ulong)upper << 32);
        Store(block, stride, (uint)(all >> 24), (uint)(all >> 16), (uint)(all >> 8), lower);
    }

    private static uint Mean(int a, int b) => (uint)(a + b + 1) >> 1;

    private static uint Mean(int a, int b, int c) => (uint)(a + (2 * b) + c + 2) >> 2;

    private static uint Row(uint a, uint b, uint c, uint d) => a | (b << 8) | (c << 16) | (d << 24);

    // Safety: as for Predict; four bytes a row.
    private static void Store(byte* block, nint stride, uint row0, uint row1, uint row2, uint row3)
    {
        *(uint*)block = row0;
        *(uint*)(block + stride) = row1;
        *(uint*)(block + (2 * stride)) = row2;
        *(uint*)(block + (3 * stride)) = row3;
    }
}
