using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

internal static partial class Histogram
{
    // In single precision: (value - least) * (255 / (greatest - least)); differences of integers wrap before.
    private static void CountSpread<T>(MemoryPicture picture, Span<int> counts, (T Least, T Greatest)? extrema)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        (T least, T greatest) = extrema ?? Extrema<T>(picture);
        if (!(least < greatest))
        {
            return;
        }

        float scale = 255f / float.CreateTruncating(unchecked(greatest - least));
        Span<int> tables = stackalloc int[SpreadTables * SpreadBins];
        tables.Clear();
        for (int y = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<T> row = MemoryMarshal.Cast<byte, T>(picture.Row(y));
            int done = Vector128.IsHardwareAccelerated ? CountRowVector128(row, least, scale, tables) : 0;
            CountRowScalar(row[done..], least, scale, tables);
        }

        for (int i = 0; i < tables.Length; i++)
        {
            if (i % SpreadBins < Bins)
            {
                counts[i % SpreadBins] += tables[i];
            }
        }
    }

    // What is no number is none of them.
    private static (T Least, T Greatest) Extrema<T>(MemoryPicture picture)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        (T Least, T Greatest) extrema = typeof(T) == typeof(float)
            ? (T.CreateTruncating(float.PositiveInfinity), T.CreateTruncating(float.NegativeInfinity))
            : (T.MaxValue, T.MinValue);
        for (int y = 0; y < picture.Height; y++)
        {
            ReadOnlySpan<T> row = MemoryMarshal.Cast<byte, T>(picture.Row(y));
            int done = Vector128.IsHardwareAccelerated ? ExtremaVector128(row, ref extrema) : 0;
            ExtremaScalar(row[done..], ref extrema);
        }

        return extrema;
    }
}
