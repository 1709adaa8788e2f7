namespace PurePipeline.Decoding.WebP;

/// <summary>Undoes the filter of a row of alpha: RFC 9649, 2.7.1.2 (ALPH). The first row is the sum of its differences.</summary>
internal static class AlphaFilter
{
    private const int None = 0;
    private const int Horizontal = 1;
    private const int Vertical = 2;

    /// <summary>Undoes it in place.</summary>
    /// <param name="filter">0 to 3.</param>
    /// <param name="row">The differences.</param>
    /// <param name="above">The row above; empty above the first one.</param>
    public static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above)
    {
        if (filter == None)
        {
            return;
        }

        if (filter == Horizontal || above.IsEmpty)
        {
            byte left = above.IsEmpty ? (byte)0 : above[0];
            foreach (ref byte value in row)
            {
                value = left += value;
            }
        }
        else if (filter == Vertical)
        {
            above = above[..row.Length];
            for (int x = 0; x < row.Length; x++)
            {
                row[x] += above[x];
            }
        }
        else
        {
            UndoGradient(row, above[..row.Length]);
        }
    }

    private static void UndoGradient(Span<byte> row, ReadOnlySpan<byte> above)
    {
        byte left = above[0];
        byte corner = left;
        for (int x = 0; x < row.Length; x++)
        {
            byte top = above[x];
            row[x] = left = (byte)(row[x] + Math.Clamp(left + top - corner, 0, 255));
            corner = top;
        }
    }
}
