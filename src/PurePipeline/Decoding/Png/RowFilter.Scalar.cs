namespace PurePipeline.Decoding.Png;

/// <content>The specification.</content>
internal static partial class RowFilter
{
    internal static void UndoScalar(int filter, ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> target, int count, int pixelBytes)
    {
        for (int i = 0; i < count; i++)
        {
            byte left = i < pixelBytes ? (byte)0 : target[i - pixelBytes];
            byte up = above[i];
            byte corner = i < pixelBytes ? (byte)0 : above[i - pixelBytes];
            target[i] = (byte)(row[i] + filter switch
            {
                Sub => left,
                Up => up,
                Average => (left + up) / 2,
                _ => Predict(left, up, corner),
            });
        }
    }

    // Of left, up and corner the one nearest to left + up - corner, the first of these if two are.
    private static byte Predict(byte left, byte up, byte corner)
    {
        int toLeft = Math.Abs(up - corner);
        int toUp = Math.Abs(left - corner);
        int toCorner = Math.Abs(left + up - (2 * corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
