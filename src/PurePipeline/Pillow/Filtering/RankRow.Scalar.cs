namespace PurePipeline.Pillow.Filtering;

internal static unsafe partial class RankRow
{
    internal static void PickScalar(sbyte** rows, int size, int rank, Span<byte> target)
    {
        for (int x = 0; x < target.Length; x++)
        {
            int picked = 0;
            for (int bit = Flip; bit > 0; bit >>= 1)
            {
                picked += Below(rows, size, x, (sbyte)((picked + bit) ^ Flip)) <= rank ? bit : 0;
            }

            target[x] = (byte)picked;
        }
    }

    private static int Below(sbyte** rows, int size, int x, sbyte candidate)
    {
        int count = 0;
        for (int i = 0; i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                count += rows[i][x + j] < candidate ? 1 : 0;
            }
        }

        return count;
    }
}
