using PurePipeline.Decoding;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    /// <summary>
    /// The image turned or mirrored: <c>image.transpose(method)</c>. All but the mirrored columns hold the whole image while it is read.
    /// </summary>
    /// <exception cref="ArgumentException">The method is none of Pillow's.</exception>
    public Image Transpose(TransposeMethod method)
    {
        // The EXIF orientation whose correction is that turn.
        int orientation = method switch
        {
            TransposeMethod.FlipLeftRight => 2,
            TransposeMethod.Rotate180 => 3,
            TransposeMethod.FlipTopBottom => 4,
            TransposeMethod.Transpose => 5,
            TransposeMethod.Rotate270 => 6,
            TransposeMethod.Transverse => 7,
            TransposeMethod.Rotate90 => 8,
            _ => throw new ArgumentException($"{(int)method} is no method of Image.transpose.", nameof(method)),
        };
        return Oriented(orientation);
    }

    /// <summary>The image turned as <paramref name="orientation"/> asks for.</summary>
    internal Image Oriented(int orientation) => With(OrientedPicture.Create(Picture, orientation, DecodeLimits.Default.MaxBytes));
}
