namespace PurePipeline.Decoding.WebP;

/// <content>The specification.</content>
internal sealed partial class PredictorTransform
{
    internal static void UndoScalar(int mode, Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        for (; x < end; x++)
        {
            row[x] = PixelSum.Add(row[x], Predict(mode, row[x - 1], above[x], above[x + 1], above[x - 1]));
        }
    }

    // Mode 14 and 15 do not exist, and are black.
    private static uint Predict(int mode, uint left, uint top, uint right, uint corner) => mode switch
    {
        1 => left,
        2 => top,
        3 => right,
        4 => corner,
        5 => PixelSum.Mean(PixelSum.Mean(left, right), top),
        6 => PixelSum.Mean(left, corner),
        7 => PixelSum.Mean(left, top),
        8 => PixelSum.Mean(corner, top),
        9 => PixelSum.Mean(top, right),
        10 => PixelSum.Mean(PixelSum.Mean(left, corner), PixelSum.Mean(top, right)),
        11 => Select(left, top, corner),
        12 => Bytes(left, top, corner, static (l, t, c) => l + t - c),
        13 => Bytes(PixelSum.Mean(left, top), corner, 0, static (mean, c, _) => mean + ((mean - c) / 2)),
        _ => Black,
    };

    // Of left and top the one that is nearer to left + top - corner over all bytes; top if none is.
    private static uint Select(uint left, uint top, uint corner)
    {
        int nearerToLeft = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            (int l, int t, int c) = ((byte)(left >> shift), (byte)(top >> shift), (byte)(corner >> shift));
            nearerToLeft += Math.Abs(l - c) - Math.Abs(t - c);
        }

        return nearerToLeft > 0 ? left : top;
    }

    private static uint Bytes(uint a, uint b, uint c, Func<int, int, int, int> predict)
    {
        uint pixel = 0;
        for (int shift = 0; shift < 32; shift += 8)
        {
            pixel |= (uint)Math.Clamp(predict((byte)(a >> shift), (byte)(b >> shift), (byte)(c >> shift)), 0, 255) << shift;
        }

        return pixel;
    }
}
