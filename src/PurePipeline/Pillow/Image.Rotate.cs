using PurePipeline.Pillow.Geometry;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image turned counter-clockwise: <c>image.rotate(angle, resample, expand, center, translate, fillcolor)</c>. Half turns, and
    /// quarter turns of a square or with <paramref name="expand"/>, only move pixels.
    /// </summary>
    /// <param name="angle">Degrees.</param>
    /// <param name="resample"><see cref="Resampling.Nearest"/>, <see cref="Resampling.Bilinear"/> or <see cref="Resampling.Bicubic"/>.</param>
    /// <param name="expand">Whether the result grows to hold all of the image (turned about its middle and not moved).</param>
    /// <param name="center">The point to turn about; the middle if null.</param>
    /// <param name="translate">What to move the turned image by.</param>
    /// <param name="fillColor">The colour of pixels that come from outside of the image; 0 if null.</param>
    /// <exception cref="ArgumentException">The filter is another, or the result has no size.</exception>
    /// <exception cref="InvalidCastException">The colour is none for this mode.</exception>
    public Image Rotate(
        double angle,
        Resampling resample = Resampling.Nearest,
        bool expand = false,
        (double X, double Y)? center = null,
        (double X, double Y)? translate = null,
        Ink? fillColor = null)
    {
        double degrees = RotationMatrix.Normalize(angle);
        if (center is null && translate is null && QuarterTurns(degrees, expand) is { } turned)
        {
            return turned;
        }

        (AffineMap map, (int, int) size) = Rotation(angle, expand, center, translate);
        return Transform(size, TransformMethod.Affine, [map.A, map.B, map.C, map.D, map.E, map.F], resample, fillColor);
    }

    /// <summary>The matrix of a rotation, and the size of its result.</summary>
    internal (AffineMap Map, (int Width, int Height) Size) Rotation(
        double angle, bool expand, (double X, double Y)? center, (double X, double Y)? translate)
    {
        (AffineMap map, double width, double height) =
            RotationMatrix.Create(Size, RotationMatrix.Normalize(angle), expand, center, translate ?? default);
        return Math.Abs(width) <= int.MaxValue && Math.Abs(height) <= int.MaxValue
            ? (map, ((int)width, (int)height))
            : throw new ArgumentException($"A rotation by {angle} gives no image.", nameof(angle));
    }

    private Image? QuarterTurns(double degrees, bool expand) => degrees switch
    {
        0 => this,
        180 => Transpose(TransposeMethod.Rotate180),
        90 when expand || Width == Height => Transpose(TransposeMethod.Rotate90),
        270 when expand || Width == Height => Transpose(TransposeMethod.Rotate270),
        _ => null,
    };
}
