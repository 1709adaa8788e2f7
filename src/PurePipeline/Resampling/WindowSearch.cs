namespace PurePipeline.Resampling;

/// <summary>Where a window of <see cref="WindowPlan"/> lies in the source row, and what is where in it.</summary>
internal static class WindowSearch
{
    private const byte Nothing = 0x80; // a shuffle index that gives 0

    /// <summary>
    /// Finds starts for the window's parts so that they cover all <paramref name="places"/> (-1: none), never so late that a part would
    /// pass the row's end.
    /// </summary>
    public static bool TryPlace(ReadOnlySpan<int> places, int sourceBytes, Span<int> offsets)
    {
        int part = WindowPlan.WindowBytes / offsets.Length;
        int covered = 0;
        foreach (ref int offset in offsets)
        {
            int lowest = int.MaxValue;
            foreach (int place in places)
            {
                lowest = place >= covered && place < lowest ? place : lowest;
            }

            offset = Math.Min(lowest, sourceBytes - part);
            covered = offset + part;
        }

        foreach (int place in places)
        {
            if (place >= covered)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The index of each place in the window.</summary>
    public static void Index(ReadOnlySpan<int> places, ReadOnlySpan<int> offsets, Span<byte> shuffle)
    {
        int part = WindowPlan.WindowBytes / offsets.Length;
        for (int i = 0; i < places.Length; i++)
        {
            // Each place becomes a word: its byte and a zero.
            (shuffle[2 * i], shuffle[(2 * i) + 1]) = (Nothing, Nothing);
            for (int p = 0; p < offsets.Length && places[i] >= 0; p++)
            {
                if (places[i] >= offsets[p] && places[i] < offsets[p] + part)
                {
                    shuffle[2 * i] = (byte)((p * part) + places[i] - offsets[p]);
                }
            }
        }
    }
}
