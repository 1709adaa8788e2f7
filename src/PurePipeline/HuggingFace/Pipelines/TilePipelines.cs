using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>Language models with pictures that are cut into tiles: LLaVA, LLaVA-NeXT, LLaVA-OneVision, InternVL and GOT-OCR 2, Gemma 3.</summary>
internal static class TilePipelines
{
    // More tiles than any model takes.
    private const int MostTiles = 10_000;

    /// <summary>LLaVA: with <c>do_pad</c> first in the middle of a square of the mean's colour.</summary>
    public static BatchFeature Llava(Batch batch)
    {
        Batch padded = batch.Settings.Is("do_pad") ? batch with { Images = batch.Each(image => image.InSquare(MeanColor(batch))) } : batch;
        return new BatchFeature(Batch.Of(StandardPipeline.Images(padded, static (batch, image) => batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)))));
    }

    /// <summary>LLaVA-NeXT and LLaVA-OneVision: the whole picture, then the tiles of the grid that fits it best.</summary>
    public static BatchFeature LlavaNext(Batch batch)
    {
        (int Height, int Width)[] grids = [.. Pairs(batch)];
        SizeSetting size = batch.Size;
        (int Height, int Width) whole = size.Sides ?? (size.ShortestEdge, size.ShortestEdge) switch
        {
            ({ } height, { } width) => (height, width),
            _ => throw new ArgumentException("\"size\" must have shortest_edge, or height and width."),
        };
        int tile = SizeSetting.Read(batch.Settings, "crop_size")?.Height ?? whole.Height;
        List<NdArray> pictures = [];
        foreach (PlanarImage image in batch.Images)
        {
            (int Height, int Width) grid = BestGrid(image.Size, grids);
            batch.Require(image, grid);
            RequireTiles((long)OutputSizes.RoundedUp(grid.Height, tile) * OutputSizes.RoundedUp(grid.Width, tile) / ((long)tile * tile));
            (int height, int width) = Inside(image.Size, grid);
            PlanarImage canvas = batch.Resize(image, (height, width)).Window(-((grid.Height - height) >> 1), -((grid.Width - width) >> 1), grid.Height, grid.Width);
            Batch tiles = batch with { Images = [batch.Resize(image, whole), .. Tiles(canvas, tile)] };
            pictures.Add(NdArray.Stack([.. StandardPipeline.Images(tiles, static (batch, image) => batch.Resize(image, OutputSizes.Of(batch.Size, image.Size))).Select(done => done.ToArray())]));
        }

        int most = pictures.Max(picture => picture.Shape[0]);
        IReadOnlyList<NdArray> even = batch.Settings.Is("do_pad") ? [.. pictures.Select(picture => Lengthened(picture, most))] : pictures;
        return new BatchFeature(new Feature(Batch.Pixels, even), DetectorPipelines.Sizes("image_sizes", batch, batch.Images));
    }

    /// <summary>LLaVA-OneVision gives the number of pictures of each sample, too.</summary>
    public static BatchFeature LlavaOneVision(Batch batch) => new(
        [.. LlavaNext(batch).Features, new Feature("batch_num_images", [.. batch.Images.Select(_ => NdArray.Full([], 1L, DType.Int64, batch.Versions))], FeatureForm.Numbers)]);

    /// <summary>GOT-OCR 2, InternVL: with <c>crop_to_patches</c> the tiles of the grid nearest in proportion, then a thumbnail.</summary>
    public static BatchFeature GotOcr(Batch batch)
    {
        (int Height, int Width) size = batch.Size.Sides ?? throw new ArgumentException("\"size\" must have height and width.");
        List<PlanarImage> pictures = [];
        List<NdArray> counts = [];
        foreach (PlanarImage image in batch.Images)
        {
            PlanarImage[] tiles = batch.Settings.Is("crop_to_patches")
                ? Tiled(batch, image, size)
                : [batch.Resizes ? batch.Resize(image, size) : image];
            pictures.AddRange(tiles.Select(tile => tile.Finish(batch.Settings)));
            counts.Add(NdArray.Full([], (long)tiles.Length, DType.Int64, batch.Versions));
        }

        return new BatchFeature(Batch.Of(pictures), new Feature("num_patches", counts, FeatureForm.Numbers));
    }

    /// <summary>Gemma 3: the picture, and with <c>do_pan_and_scan</c> parts of one that is long or tall.</summary>
    public static BatchFeature Gemma3(Batch batch)
    {
        List<PlanarImage> pictures = [];
        List<NdArray> counts = [];
        bool scans = batch.Settings.Is("do_pan_and_scan");
        foreach (PlanarImage image in batch.Images)
        {
            PlanarImage[] parts = scans ? [.. Scanned(image, batch.Settings)] : [];
            pictures.AddRange(parts.Prepend(image).Select(part =>
                (batch.Resizes || (scans && part is TorchvisionImage) ? batch.Resize(part, OutputSizes.Of(batch.Size, part.Size)) : part).Finish(batch.Settings)));
            counts.Add(NdArray.Full([], (long)parts.Length, DType.Int64, batch.Versions));
        }

        return new BatchFeature(Batch.Of(pictures), new Feature("num_crops", counts, FeatureForm.Numbers));
    }

    private static int[] MeanColor(Batch batch) => batch.Settings.IsSingle("image_mean") ? throw new ArgumentException("\"image_mean\" must have a number for each channel for \"do_pad\".") : [.. batch.Settings.Numbers("image_mean").Select(mean => (int)(mean * 255))];

    private static IEnumerable<(int Height, int Width)> Pairs(Batch batch)
    {
        const string Name = "image_grid_pinpoints";
        System.Text.Json.JsonElement value = batch.Settings.Find(Name) ?? throw new ArgumentException($"\"{Name}\" is not set, and this image processor needs it.");
        if (value.ValueKind != System.Text.Json.JsonValueKind.Array)
        {
            throw ProcessorSettings.Wrong(Name, value, "a list of heights and widths");
        }

        foreach (System.Text.Json.JsonElement pair in value.EnumerateArray())
        {
            if (pair.ValueKind != System.Text.Json.JsonValueKind.Array || pair.GetArrayLength() != 2)
            {
                throw ProcessorSettings.Wrong(Name, pair, "a height and a width");
            }

            yield return (ProcessorSettings.WholeOf(Name, pair[0]), ProcessorSettings.WholeOf(Name, pair[1]));
        }
    }

    // select_best_resolution: most of the picture's pixels kept, then the least of the grid wasted.
    private static (int Height, int Width) BestGrid((int Height, int Width) from, ReadOnlySpan<(int Height, int Width)> grids)
    {
        (int Height, int Width) best = default;
        (long used, long wasted) = (0, long.MaxValue);
        foreach ((int height, int width) in grids)
        {
            double scale = Math.Min((double)width / from.Width, (double)height / from.Height);
            long effective = Math.Min((long)(int)(from.Width * scale) * (int)(from.Height * scale), (long)from.Width * from.Height);
            long rest = ((long)width * height) - effective;
            if (effective > used || (effective == used && rest < wasted))
            {
                (used, wasted, best) = (effective, rest, (height, width));
            }
        }

        return best;
    }

    // get_patch_output_size.
    private static (int Height, int Width) Inside((int Height, int Width) from, (int Height, int Width) grid)
    {
        double wide = (double)grid.Width / from.Width;
        double tall = (double)grid.Height / from.Height;
        return wide < tall
            ? (Math.Min((int)Math.Ceiling(from.Height * wide), grid.Height), grid.Width)
            : (grid.Height, Math.Min((int)Math.Ceiling(from.Width * tall), grid.Width));
    }

    // divide_to_patches: those at the edges may be smaller.
    private static IEnumerable<PlanarImage> Tiles(PlanarImage canvas, int side)
    {
        for (int top = 0; top < canvas.Size.Height; top += side)
        {
            for (int left = 0; left < canvas.Size.Width; left += side)
            {
                yield return canvas.Window(top, left, Math.Min(side, canvas.Size.Height - top), Math.Min(side, canvas.Size.Width - left));
            }
        }
    }

    /// <summary>Refuses more tiles than there is sense in.</summary>
    public static void RequireTiles(long count)
    {
        if (count > MostTiles)
        {
            throw new NotSupportedException($"{count} tiles of one picture are more than {MostTiles}.");
        }
    }

    private static NdArray Lengthened(NdArray picture, int length) => picture.Shape[0] == length
        ? picture
        : NdArray.Concatenate([picture, NdArray.Full([length - picture.Shape[0], .. picture.Shape[1..]], 0L, picture.DType, picture.Versions)]);

    private static PlanarImage[] Tiled(Batch batch, PlanarImage image, (int Height, int Width) tile)
    {
        (int columns, int rows) = NearestGrid(image.Size, tile, batch.Settings.Whole("min_patches"), batch.Settings.Whole("max_patches"));
        PlanarImage canvas = batch.Resize(image, (checked(tile.Height * rows), checked(tile.Width * columns)));
        List<PlanarImage> tiles = [];
        for (int i = 0; i < rows * columns; i++)
        {
            tiles.Add(canvas.Window(i / columns * tile.Height, i % columns * tile.Width, tile.Height, tile.Width));
        }

        return tiles.Count == 1 ? [.. tiles] : [.. tiles, batch.Resize(image, tile)];
    }

    // get_optimal_tiled_canvas: of grids in the order of their tiles, the nearest in proportion; of equals a later one that the picture half fills.
    private static (int Columns, int Rows) NearestGrid((int Height, int Width) from, (int Height, int Width) tile, int least, int most)
    {
        RequireTiles(most);
        double ratio = (double)from.Width / from.Height;
        long area = (long)from.Width * from.Height;
        double nearest = double.PositiveInfinity;
        (int Columns, int Rows) best = (1, 1);
        IEnumerable<(int Columns, int Rows)> grids = Enumerable.Range(1, most)
            .SelectMany(columns => Enumerable.Range(1, most), (columns, rows) => (Columns: columns, Rows: rows))
            .Where(grid => grid.Columns * grid.Rows <= most && grid.Columns * grid.Rows >= least)
            .OrderBy(grid => grid.Columns * grid.Rows);
        foreach ((int columns, int rows) in grids)
        {
            double difference = Math.Abs(ratio - ((double)columns / rows));
            if (difference < nearest || (difference == nearest && area > 0.5 * tile.Height * tile.Width * columns * rows))
            {
                (nearest, best) = (difference, (columns, rows));
            }
        }

        return best;
    }

    private static IEnumerable<PlanarImage> Scanned(PlanarImage image, ProcessorSettings settings)
    {
        (int height, int width) = image.Size;
        (int longer, int shorter) = width >= height ? (width, height) : (height, width);
        int least = settings.Whole("pan_and_scan_min_crop_size");
        if ((double)longer / shorter < settings.Number("pan_and_scan_min_ratio_to_activate"))
        {
            yield break;
        }

        int count = Math.Min((int)Math.Floor((double)longer / least), (int)Math.Floor(((double)longer / shorter) + 0.5));
        count = Math.Min(settings.Whole("pan_and_scan_max_num_crops"), Math.Max(2, count));
        int part = (int)Math.Ceiling((double)longer / count);
        if (Math.Min(part, shorter) < least)
        {
            yield break;
        }

        for (int start = 0; start < count * part; start += part)
        {
            int length = Math.Max(Math.Min(part, longer - start), 0);
            yield return width >= height ? image.Window(0, start, height, length) : image.Window(start, 0, length, width);
        }
    }
}
