using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Before, an array's bytes were read as whatever mode the caller named.
    private static readonly Version ChecksArrayModeSince = new(13, 0);

    /// <summary>
    /// The pixels as an array, <c>np.asarray(image, dtype)</c>: (height, width) for one channel, else (height, width, channels); bool for
    /// mode <c>1</c> (true is the byte 255 in memory, as in NumPy), uint16 for <c>I;16</c> and <c>I;16B</c>, int32 for <c>I</c>, float32 for <c>F</c> and uint8 for all others, unless
    /// another type is asked for. Nothing is decoded before the array's data is read.
    /// </summary>
    /// <exception cref="InvalidOperationException">A GIF's frame is called <c>L</c> and is of mode <c>P</c> once it is loaded, which
    /// <c>np.asarray</c> stumbles over; <see cref="Load"/> it first.</exception>
    public NdArray AsArray(DType? dtype = null)
    {
        if (LoadsAsPalette)
        {
            throw new InvalidOperationException("No packer found from P to L: the frame's mode is another once it is loaded.");
        }

        NdArray pixels = NdArray.FromPicture(RawRows.Pack(Picture), Versions);
        if (UnloadedSize is { } size)
        {
            // NumPy asks for the shape first, then for the bytes.
            pixels = pixels.Rank == 2 ? pixels.Reshape(size.Height, size.Width) : pixels.Reshape(size.Height, size.Width, -1);
        }

        return dtype is { } wanted && wanted != pixels.DType ? pixels.AsType(wanted) : pixels;
    }

    /// <summary>
    /// An image of an array's elements, <c>Image.fromarray(array, mode)</c>. Of shape (height, width): bool is mode <c>1</c>, uint8
    /// <c>L</c>, uint16 <c>I;16</c>, float32 and float64 <c>F</c>, other integers of up to 32 bits <c>I</c>; uint8 of (height, width, 2)
    /// is <c>LA</c>, of 3 channels <c>RGB</c>, of 4 <c>RGBA</c>.
    /// </summary>
    /// <param name="array">The pixels.</param>
    /// <param name="mode">
    /// Another name for the same bytes, such as <c>P</c>, <c>YCbCr</c> or <c>CMYK</c>; null for the one above. Pillow before 13.0 reads
    /// the array's bytes as any mode, whatever its shape and type.
    /// </param>
    /// <exception cref="InvalidCastException">No mode has that type and shape (a TypeError in Python).</exception>
    /// <exception cref="ArgumentException">The array cannot be of that mode, or is 0-d; before 10.2 most modes need elements.</exception>
    public static Image FromArray(NdArray array, string? mode = null)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank == 0)
        {
            throw new ArgumentException($"An image is made of rows of pixels, not of {array}.", nameof(array));
        }

        if (mode is not null)
        {
            return FromArray(array, PixelModeNames.Require(mode));
        }

        (PixelMode natural, DType[] casts, _) = ArrayModes.Of(array);
        if (array.Length == 0)
        {
            return Empty(array, natural);
        }

        NdArray elements = casts.Aggregate(array, (cast, type) => cast.DType == type ? cast : cast.AsType(type));
        Picture picture = Relabel(AtLeastTwoAxes(elements).AsPicture()!, natural);
        return new Image(natural == PixelMode.Bilevel ? RawRows.WhitenNonZero(picture) : picture, array.Versions);
    }

    private static Image FromArray(NdArray array, PixelMode mode)
    {
        if (array.Versions.Pillow >= ChecksArrayModeSince)
        {
            (PixelMode natural, _, PixelMode[] names) = ArrayModes.Of(array);
            if (mode != natural && !names.Contains(mode))
            {
                throw new ArgumentException("Invalid mode for data type", nameof(mode));
            }
        }

        if (array.Rank > ArrayModes.MaxRank(mode))
        {
            throw new ArgumentException($"Too many dimensions: {array.Rank} > {ArrayModes.MaxRank(mode)}.", nameof(array));
        }

        if (array.Length == 0)
        {
            return Empty(array, mode);
        }

        if (array.DType == DType.UInt8 && array.Rank is 2 or 3 && mode is not (PixelMode.Bilevel or PixelMode.Lab)
            && (array.Rank == 2 ? 1 : array.Shape[2]) == mode.BytesPerPixel() && array.AsPicture() is { } picture)
        {
            return new Image(Relabel(picture, mode), array.Versions);
        }

        return FromBytes(mode.PillowName(), SizeOf(array), array.ToBytes(), null, array.Versions);
    }

    // Modes whose images lie on the array's memory never needed a decoder, which once took no image without pixels.
    private static Image Empty(NdArray array, PixelMode mode) =>
        array.Versions.Pillow < DecodesNothingSince
        && mode is not (PixelMode.L or PixelMode.Palette or PixelMode.Rgbx or PixelMode.Rgba or PixelMode.Cmyk or PixelMode.I16 or PixelMode.I16B)
            ? throw new ArgumentException("tile cannot extend outside image", nameof(array))
            : New(mode.PillowName(), SizeOf(array), versions: array.Versions);

    private static (int Width, int Height) SizeOf(NdArray array) => (array.Rank == 1 ? 1 : array.Shape[1], array.Shape[0]);

    private static NdArray AtLeastTwoAxes(NdArray array) => array.Rank == 1 ? array.ExpandDims(1) : array;

    private static Picture Relabel(Picture picture, PixelMode mode) => picture.Mode == mode ? picture : RelabelledPicture.Of(picture, mode);
}
