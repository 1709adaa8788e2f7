namespace PurePipeline.Decoding.Gif;

/// <summary>The order of a GIF's rows: from top to bottom, or every eighth, those in the middle between them, and so on.</summary>
internal static class InterlacedRows
{
    private static readonly (int Start, int Step)[] s_passes = [(0, 8), (4, 8), (2, 4), (1, 2)];

    /// <summary>For each row as it is stored, the row that it is.</summary>
    public static int[] Order(int height, bool isInterlaced)
    {
        int[] order = new int[height];
        int next = 0;
        foreach ((int start, int step) in isInterlaced ? s_passes : [(0, 1)])
        {
            for (int y = start; y < height; y += step)
            {
                order[next++] = y;
            }
        }

        return order;
    }
}
