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
        int turn = tables == 6 ? 6 : sizeof(ulong);
        ArgumentOutOfRangeException.ThrowIfLessThan(parts.Length, MostTables * Bins);

        // Safety: eight bytes are read where so many are left; a byte is below the bins of a table, of which there are eight.
        fixed (byte* first = row)
        fixed (int* counts = parts)
        {
            int* four = counts + (tables == 4 ? 0 : 4 * Bins);
            int* two = counts + (tables == 4 ? 2 * Bins : 6 * Bins);
            int i = 0;
            for (; i <= row.Length - sizeof(ulong); i += turn)
            {
                ulong bytes = Unsafe.ReadUnaligned<ulong>(first + i);
                counts[(byte)bytes]++;
                counts[Bins + (byte)(bytes >> 8)]++;
                counts[(2 * Bins) + (byte)(bytes >> 16)]++;
                counts[(3 * Bins) + (byte)(bytes >> 24)]++;
                four[(byte)(bytes >> 32)]++;
                four[Bins + (byte)(bytes >> 40)]++;
                if (turn == sizeof(ulong))
                {
                    two[(byte)(bytes >> 48)]++;
                    two[Bins + (byte)(bytes >> 56)]++;
                }
            }

            for (int table = 0; i < row.Length; i++, table = (table + 1) % tables)
            {
                counts[(table * Bins) + first[i]]++;
            }
        }
    }
}
