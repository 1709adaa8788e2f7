using System.Runtime.CompilerServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

internal static partial class Histogram
{
    // Whole pixels of 1 to 4 bytes that a turn counts, and for each byte of them a table of its own (up to four for one band), so that a
    // count need not wait for an equal one before it to be stored.
    private const int MostTables = 8;

    private static void CountBytes(Picture picture, int bands, Span<int> counts)
    {
        int tables = bands <= 2 ? 4 : 2 * bands;
        Span<int> parts = stackalloc int[MostTables * Bins];
        parts.Clear();
        using RowSource rows = new(picture);
        for (int y = 0; y < picture.Height; y++)
        {
            CountRow(rows.Row(y), tables, parts);
        }

        for (int i = 0; i < tables * Bins; i++)
        {
            counts[i / Bins % bands * Bins + (i % Bins)] += parts[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void CountRow(ReadOnlySpan<byte> row, int tables, Span<int> parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts.Length, MostTables * Bins);
        int i = 0;

        // Safety: the bytes of a turn are in the row; a byte is below the bins of a table, of which there are eight.
        fixed (byte* first = row)
        fixed (int* a = parts)
        {
            int* b = a + Bins;
            int* c = b + Bins;
            int* d = c + Bins;
            int* e = d + Bins;
            int* f = e + Bins;
            int* g = f + Bins;
            int* h = g + Bins;
            byte* level = first;
            for (; i <= row.Length - tables; i += tables, level += tables)
            {
                a[level[0]]++;
                b[level[1]]++;
                c[level[2]]++;
                d[level[3]]++;
                if (tables > 4)
                {
                    e[level[4]]++;
                    f[level[5]]++;
                }

                if (tables > 6)
                {
                    g[level[6]]++;
                    h[level[7]]++;
                }
            }

            for (int table = 0; i < row.Length; i++, table = (table + 1) % tables)
            {
                a[(table * Bins) + first[i]]++;
            }
        }
    }
}
