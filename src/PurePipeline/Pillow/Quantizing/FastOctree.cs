using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// Colours by two cubes of cells, <c>QuantOctree.c</c> of Pillow: the cells of the coarse one, so that there is something for every pixel,
/// and those cells of the fine one that have most pixels, as many as there is room for.
/// </summary>
internal static class FastOctree
{
    private static readonly (ColorCube Fine, ColorCube Coarse) s_opaque = (new(4, 4, 4, 0), new(2, 2, 2, 0));
    private static readonly (ColorCube Fine, ColorCube Coarse) s_withAlpha = (new(3, 4, 3, 3), new(2, 2, 2, 2));

    /// <summary>A picture of mode <c>RGB</c> or <c>RGBA</c> in few colours of the same bands.</summary>
    public static QuantizedColors Quantize(MemoryPicture picture, int count)
    {
        (ColorCube fine, ColorCube coarse) = picture.Mode == PixelMode.Rgba ? s_withAlpha : s_opaque;
        using var rows = new CellRows(picture, fine);
        ColorBucket[] fineBuckets = rows.Count(out int transparentCell);
        (ColorBucket[] buckets, int coarseCount) = Choose(fineBuckets, fine, coarse, count);
        byte[] lookup = Lookup(buckets, coarseCount, fine, coarse);
        return new QuantizedColors(Palette(buckets, picture.Mode.ChannelCount()), rows.LookUp([.. lookup, lookup[transparentCell]]));
    }

    // The buckets of the palette's colours; first the coarse ones, whose number is returned.
    private static (ColorBucket[] Buckets, int CoarseCount) Choose(ColorBucket[] fineBuckets, ColorCube fine, ColorCube coarse, int count)
    {
        ColorBucket[] coarseBuckets = new ColorBucket[coarse.Size];
        for (int i = 0; i < fineBuckets.Length; i++)
        {
            coarseBuckets[fine.CellIn(coarse, i)].Add(fineBuckets[i]);
        }

        ColorBucket[] frequent = MostFrequentFirst(fineBuckets);
        int coarseCount = Math.Min(Used(coarseBuckets), count);
        int removed = 0;

        // Each coarse bucket that is empty without the fine ones makes room for one fine bucket more.
        while (true)
        {
            int fineCount = count - coarseCount;
            Remove(coarseBuckets, frequent.AsSpan(removed..fineCount), coarse);
            removed = fineCount;
            int used = Used(coarseBuckets);
            if (coarseCount <= used)
            {
                return ([.. MostFrequentFirst(coarseBuckets)[..coarseCount], .. frequent[..fineCount]], coarseCount);
            }

            coarseCount = used;
        }
    }

    private static void Remove(ColorBucket[] coarseBuckets, ReadOnlySpan<ColorBucket> fineBuckets, ColorCube coarse)
    {
        Span<byte> mean = stackalloc byte[4];
        foreach (ref readonly ColorBucket bucket in fineBuckets)
        {
            if (bucket.Count != 0)
            {
                bucket.Mean(mean);
                coarseBuckets[coarse.CellOf(mean)].Remove(bucket);
            }
        }
    }

    // The palette's index for each cell of the fine cube; of colours in one cell the first.
    private static byte[] Lookup(ColorBucket[] buckets, int coarseCount, ColorCube fine, ColorCube coarse)
    {
        byte[] coarseIndices = new byte[coarse.Size];
        Enter(coarseIndices, coarse, 0, coarseCount);
        byte[] indices = new byte[fine.Size];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = coarseIndices[fine.CellIn(coarse, i)];
        }

        Enter(indices, fine, coarseCount, buckets.Length);
        return indices;

        void Enter(byte[] table, ColorCube cube, int start, int end)
        {
            Span<byte> mean = stackalloc byte[4];
            for (int i = end - 1; i >= start; i--)
            {
                buckets[i].Mean(mean);
                table[cube.CellOf(mean)] = (byte)i;
            }
        }
    }

    private static byte[] Palette(ColorBucket[] buckets, int channels)
    {
        byte[] palette = new byte[buckets.Length * channels];
        Span<byte> mean = stackalloc byte[4];
        for (int i = 0; i < buckets.Length; i++)
        {
            buckets[i].Mean(mean);
            mean[..channels].CopyTo(palette.AsSpan(i * channels));
        }

        return palette;
    }

    private static int Used(ColorBucket[] buckets) => buckets.Count(bucket => bucket.Count > 0);

    // Stable, as glibc's qsort is; a count that has wrapped around is a negative one there.
    private static ColorBucket[] MostFrequentFirst(ColorBucket[] buckets)
    {
        ulong[] keys = new ulong[buckets.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)(int.MaxValue - buckets[i].Count) << 32) | (uint)i;
        }

        Array.Sort(keys);
        ColorBucket[] sorted = new ColorBucket[buckets.Length];
        for (int i = 0; i < sorted.Length; i++)
        {
            sorted[i] = buckets[(uint)keys[i]];
        }

        return sorted;
    }
}
