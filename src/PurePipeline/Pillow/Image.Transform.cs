using PurePipeline.Decoding;
using PurePipeline.Pillow.Geometry;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image mapped: <c>image.transform(size, method, data, resample, fillcolor=fillColor)</c>. The data say where in this image a pixel
    /// of the result comes from. This image is held as a whole while rows are read.
    /// </summary>
    /// <param name="size">Width and height of the result, each at least 1.</param>
    /// <param name="method">The kind of mapping; <see cref="TransformMesh"/> is for <see cref="TransformMethod.Mesh"/>.</param>
    /// <param name="data">Its numbers, as <see cref="TransformMethod"/> says; more than needed are ignored, but for
    /// <see cref="TransformMethod.Extent"/>.</param>
    /// <param name="resample"><see cref="Resampling.Nearest"/>, <see cref="Resampling.Bilinear"/> or <see cref="Resampling.Bicubic"/>.</param>
    /// <param name="fillColor">The colour of pixels that come from outside of this image; 0 if null.</param>
    /// <exception cref="ArgumentException">A side is below 1, the filter or method another, or the numbers are too few.</exception>
    /// <exception cref="InvalidCastException">The colour is none for this mode.</exception>
    public Image Transform(
        (int Width, int Height) size,
        TransformMethod method,
        ReadOnlySpan<double> data,
        Resampling resample = Resampling.Nearest,
        Ink? fillColor = null)
    {
        ((int, int, int, int) Box, double[] Data) whole = ((0, 0, size.Width, size.Height), data.ToArray());
        return Transform(size, method, [whole], resample, fillColor);
    }

    /// <summary>
    /// Quadrilaterals of the image mapped to boxes of a new one: <c>image.transform(size, Transform.MESH, data, resample)</c>.
    /// </summary>
    /// <param name="size">Width and height of the result, each at least 1.</param>
    /// <param name="mesh">Boxes of the result, each with the corners of <see cref="TransformMethod.Quad"/>; later ones on top.</param>
    /// <param name="resample"><see cref="Resampling.Nearest"/>, <see cref="Resampling.Bilinear"/> or <see cref="Resampling.Bicubic"/>.</param>
    /// <param name="fillColor">The colour of what no box fills, and of pixels that come from outside of this image; 0 if null.</param>
    /// <exception cref="ArgumentException">A side is below 1, the filter another, or the numbers are too few.</exception>
    /// <exception cref="InvalidCastException">The colour is none for this mode.</exception>
    public Image TransformMesh(
        (int Width, int Height) size,
        IReadOnlyList<((int Left, int Upper, int Right, int Lower) Box, double[] Quad)> mesh,
        Resampling resample = Resampling.Nearest,
        Ink? fillColor = null)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        return Transform(size, TransformMethod.Quad, mesh, resample, fillColor);
    }

    // Colours are interpolated multiplied by their alpha.
    private Image Transform(
        (int Width, int Height) size,
        TransformMethod method,
        IReadOnlyList<((int, int, int, int) Box, double[] Data)> boxes,
        Resampling resample,
        Ink? fillColor)
    {
        if (resample != Resampling.Nearest && Picture.Mode is PixelMode.La or PixelMode.Rgba)
        {
            string premultiplied = Picture.Mode == PixelMode.La ? "La" : "RGBa";
            return Convert(premultiplied).Transform(size, method, boxes, resample, fillColor).Convert(Mode);
        }

        if (size.Width < 0 || size.Height < 0)
        {
            throw new ArgumentException("Width and height must be >= 0", nameof(size));
        }

        Picture background = New(Mode, size, fillColor ?? default, Versions).Picture;
        List<TransformPart> parts = [];
        foreach (((int, int, int, int) box, double[] data) in boxes)
        {
            parts.Add(TransformParts.Create(box, size, method, data, resample, clears: fillColor is null, Picture.Mode));
        }

        return With(new TransformPicture(Picture, background, parts, DecodeLimits.Default.MaxBytes));
    }
}
