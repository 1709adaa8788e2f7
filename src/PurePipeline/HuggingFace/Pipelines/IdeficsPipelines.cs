using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;
using PurePipeline.Numerics;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>Idefics 2, Idefics 3 and SmolVLM: the pictures of one sample, cut into parts, padded to one size.</summary>
internal static class IdeficsPipelines
{
    // The longest side that a picture may have, whatever is asked for.
    private const int MostPixels = 4096;

    /// <summary>Idefics 2: sides between two bounds; with <c>do_image_splitting</c> four quarters before the picture.</summary>
    public static BatchFeature Idefics2(Batch batch)
    {
        IEnumerable<PlanarImage> images = batch.Settings.Is("do_image_splitting") ? batch.Images.SelectMany(Quarters) : batch.Images;
        return Sample(batch, [.. images.Select(image => batch.Resizes ? batch.Resize(image, Bounded(batch.Size, image.Size)) : image)]);
    }

    /// <summary>Idefics 3, SmolVLM: tiles of one size, then the picture itself in that size.</summary>
    public static BatchFeature Idefics3(Batch batch)
    {
        int tile = SizeSetting.Read(batch.Settings, "max_image_size")?.LongestEdge ?? throw new ArgumentException("\"max_image_size\" must have longest_edge.");
        IEnumerable<PlanarImage> images = batch.Images.Select(image => batch.Resizes ? batch.Resize(image, Longest(batch.Size, image.Size)) : image);
        if (!batch.Settings.Is("do_image_splitting"))
        {
            return Sample(batch, [.. images.Select(image => batch.Resize(image, (tile, tile)))]);
        }

        return Sample(batch, [.. images.SelectMany(image => Tiles(batch, batch.Resize(image, InTiles(image.Size, tile)), tile))]);
    }

    private static BatchFeature Sample(Batch batch, IEnumerable<PlanarImage> parts)
    {
        PlanarImage[] images = [.. parts.Select(image => image.Finish(batch.Settings))];
        if (!batch.Settings.Is("do_pad"))
        {
            return new BatchFeature(Feature.Whole(Batch.Pixels, Batch.Of(images).ToArray().ExpandDims(0)));
        }

        (int Height, int Width) size = (images.Max(image => image.Size.Height), images.Max(image => image.Size.Width));
        DType dtype = images[0] is TorchvisionImage ? DType.Float32 : DType.Int64;
        return new BatchFeature(
            Feature.Whole(Batch.Pixels, Batch.Of(images.Select(image => image.PadTo(size))).ToArray().ExpandDims(0)),
            Feature.Whole("pixel_attention_mask", batch.Masks("", images, size, dtype).ToArray().ExpandDims(0)));
    }

    private static IEnumerable<PlanarImage> Quarters(PlanarImage image)
    {
        (int height, int width) = image.Size;
        (int y, int x) = (height / 2, width / 2);
        return [image.Window(0, 0, y, x), image.Window(0, x, y, width - x), image.Window(y, 0, height - y, x), image.Window(y, x, height - y, width - x), image];
    }

    private static (int Height, int Width) Bounded(SizeSetting size, (int Height, int Width) from)
    {
        if (size is not { ShortestEdge: > 0 and var least, LongestEdge: > 0 and var most })
        {
            return size.Sides ?? throw new ArgumentException("\"size\" must have shortest_edge and longest_edge, or height and width.");
        }

        (int height, int width) = AtMost(from, most);
        return (Math.Max(height, least), Math.Max(width, least));
    }

    private static (int Height, int Width) Longest(SizeSetting size, (int Height, int Width) from)
    {
        if (size.LongestEdge is not > 0)
        {
            return size.Sides ?? throw new ArgumentException("\"size\" must have longest_edge, or height and width.");
        }

        int edge = size.LongestEdge.Value;
        double ratio = (double)from.Width / from.Height;
        (int height, int width) = from.Width >= from.Height ? (Even((int)(edge / ratio)), edge) : (edge, Even((int)(edge * ratio)));
        (height, width) = AtMost((Math.Max(height, 1), Math.Max(width, 1)), MostPixels);
        return (Math.Max(height, 1), Math.Max(width, 1));
    }

    private static (int Height, int Width) AtMost((int Height, int Width) from, int most)
    {
        (int height, int width) = from;
        double ratio = (double)width / height;
        return width >= height && width > most ? ((int)(most / ratio), most)
            : height > width && height > most ? (most, (int)(most * ratio))
            : from;
    }

    private static int Even(int value) => value + (value & 1);

    private static (int Height, int Width) InTiles((int Height, int Width) from, int tile)
    {
        (int height, int width) = from;
        double ratio = (double)width / height;
        if (width >= height)
        {
            width = OutputSizes.RoundedUp(width, tile);
            return (OutputSizes.RoundedUp((int)(width / ratio), tile), width);
        }

        height = OutputSizes.RoundedUp(height, tile);
        return (height, OutputSizes.RoundedUp((int)(height * ratio), tile));
    }

    private static IEnumerable<PlanarImage> Tiles(Batch batch, PlanarImage image, int tile)
    {
        (int height, int width) = image.Size;
        if (height <= tile && width <= tile)
        {
            return [image];
        }

        TilePipelines.RequireTiles((long)(height / tile) * (width / tile));
        IEnumerable<PlanarImage> tiles = Enumerable.Range(0, height / tile)
            .SelectMany(row => Enumerable.Range(0, width / tile), (row, column) => image.Window(row * tile, column * tile, tile, tile));
        return [.. tiles, batch.Resize(image, (tile, tile))];
    }
}
