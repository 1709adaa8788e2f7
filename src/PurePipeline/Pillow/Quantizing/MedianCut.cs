namespace PurePipeline.Pillow.Quantizing;

/// <summary>
/// The box of most pixels is split where its median lies, until there are boxes enough; their means are the palette, and each colour takes
/// the nearest of these: <c>quantize</c> of Pillow's <c>Quant.c</c>.
/// </summary>
internal static class MedianCut
{
    // Where there are more colours the lowest bit of each axis goes, and so on.
    private const int MaxColors = 65536;

    public static ChosenColors Choose(ColorTable table, int count)
    {
        (int shift, ColorTable coarse) = (0, table);
        while (coarse.Count > MaxColors)
        {
            coarse = table.Coarser(++shift);
        }

        (byte[] boxes, int boxCount) = Cut(coarse, count);
        ColorSums sums = new(boxCount);
        byte[] indices = new byte[table.Count];
        for (int i = 0; i < indices.Length; i++)
        {
            int color = table.Colors[i];
            indices[i] = boxes[shift == 0 ? i : coarse.NumberOf(PackedColor.Coarser(color, shift))];
            sums.Add(indices[i], color, table.Counts[i]);
        }

        int[] palette = [.. Enumerable.Range(0, boxCount).Select(sums.Mean)];
        ColorDistances distances = new(palette);
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = distances.Nearest(table.Colors[i], indices[i]);
        }

        return new ChosenColors(palette, indices);
    }

    // The box of each colour, and the number of boxes.
    private static (byte[] Boxes, int Count) Cut(ColorTable table, int count)
    {
        ColorBox root = new(table, [.. Enumerable.Range(0, table.Count)], 0, table.Count);
        BoxHeap heap = new();
        heap.Add(root);
        for (int boxes = 1; boxes < count && NextToSplit(heap) is { } box; boxes++)
        {
            box.Split();
            heap.Add(box.Halves!.Value.Upper);
            heap.Add(box.Halves!.Value.Lower);
        }

        byte[] boxOf = new byte[table.Count];
        ColorBox[] leaves = [.. root.Leaves()];
        for (int i = 0; i < leaves.Length; i++)
        {
            foreach (int number in leaves[i].Numbers)
            {
                boxOf[number] = (byte)i;
            }
        }

        return (boxOf, leaves.Length);
    }

    private static ColorBox? NextToSplit(BoxHeap heap)
    {
        while (!heap.IsEmpty)
        {
            ColorBox box = heap.Remove();
            if (!box.IsOneColor)
            {
                return box;
            }
        }

        return null;
    }
}
