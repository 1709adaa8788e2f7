using PurePipeline.HuggingFace.Backends;
using PurePipeline.HuggingFace.Settings;

namespace PurePipeline.HuggingFace.Pipelines;

/// <summary>Documents: Donut, LayoutLM.</summary>
internal static class DocumentPipelines
{
    /// <summary>Donut: the shorter side, then within the page as a thumbnail, then in the middle of the page; each scales bytes.</summary>
    public static BatchFeature Donut(Batch batch)
    {
        (int height, int width) = batch.Size.Sides ?? throw new ArgumentException("\"size\" must have height and width.");
        batch.Require(batch.Images[0], (height, width));
        return new BatchFeature(Batch.Of(batch.Each(image =>
        {
            image = batch.Settings.Is("do_align_long_axis") ? AlongLongAxis(image, (height, width)) : image;
            image = batch.Resizes ? batch.Resize(image, OutputSizes.Shortest(image.Size, Math.Min(height, width))) : image;
            image = batch.Settings.Is("do_thumbnail") && Thumbnail(image.Size, (height, width)) is { } smaller ? batch.Resize(image, smaller) : image;
            image = batch.Settings.Is("do_pad") ? OnPage(image, (height, width)) : image;
            return batch.Crop(image).Finish(batch.Settings);
        })));
    }

    /// <summary>LayoutLMv2: the bytes themselves, blue first.</summary>
    public static BatchFeature LayoutLm2(Batch batch)
    {
        RefuseReading(batch);
        return new BatchFeature(Batch.Of(batch.Each(image => (batch.Resizes ? batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)) : image).FlipChannels())));
    }

    /// <summary>LayoutLMv3: as all.</summary>
    public static BatchFeature LayoutLm3(Batch batch)
    {
        RefuseReading(batch);
        return new BatchFeature(Batch.Of(StandardPipeline.Images(batch, static (batch, image) => batch.Resize(image, OutputSizes.Of(batch.Size, image.Size)))));
    }

    // Tesseract's words and boxes are no picture's arithmetic.
    private static void RefuseReading(Batch batch)
    {
        if (batch.Settings.Is("apply_ocr"))
        {
            throw new NotSupportedException("\"apply_ocr\": true, which reads text with Tesseract, is not supported; set it to false, which leaves pixel_values as they are.");
        }
    }

    private static PlanarImage AlongLongAxis(PlanarImage image, (int Height, int Width) page)
    {
        (int height, int width) = image.Size;
        return (page.Width < page.Height && width > height) || (page.Width > page.Height && width < height) ? image.TurnClockwise() : image;
    }

    private static PlanarImage OnPage(PlanarImage image, (int Height, int Width) page) => image is PillowImage && (image.Size.Height > page.Height || image.Size.Width > page.Width)
        ? throw new ArgumentException($"The image of {image.Size} is larger than the page of {page}, so it cannot be padded.")
        : image.Window(-((page.Height - image.Size.Height) >> 1), -((page.Width - image.Size.Width) >> 1), page.Height, page.Width);

    private static (int Height, int Width)? Thumbnail((int Height, int Width) from, (int Height, int Width) page)
    {
        (int height, int width) = (Math.Min(from.Height, page.Height), Math.Min(from.Width, page.Width));
        if ((height, width) == from)
        {
            return null;
        }

        return from.Height > from.Width ? (height, (int)((double)((long)from.Width * height) / from.Height))
            : from.Width > from.Height ? ((int)((double)((long)from.Height * width) / from.Width), width)
            : (height, width);
    }
}
