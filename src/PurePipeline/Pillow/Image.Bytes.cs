using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

public sealed partial class Image
{
    // Before, images without pixels were refused.
    private static readonly Version DecodesNothingSince = new(10, 2);

    /// <summary>An image of raw pixels, <c>Image.frombytes(mode, size, data, "raw", rawmode)</c>. The bytes are copied.</summary>
    /// <param name="mode">The mode by its name in Pillow.</param>
    /// <param name="size">Width and height; before 10.2 each at least 1.</param>
    /// <param name="data">Rows without gaps; eight pixels per byte in mode <c>1</c>. More bytes than needed are ignored.</param>
    /// <param name="rawMode">What the bytes are; null for the mode itself. Offered: other orders of RGB's bands, such as <c>BGR</c>.</param>
    /// <param name="versions">The release of Pillow to reproduce; null for the newest.</param>
    /// <exception cref="ArgumentException">The mode or raw mode is not offered, or there are too few bytes.</exception>
    public static Image FromBytes(
        string mode, (int Width, int Height) size, ReadOnlySpan<byte> data, string? rawMode = null, ReferenceVersions? versions = null)
    {
        PixelMode pixels = PixelModeNames.Require(mode);
        RawLayout layout = RawLayout.Find(pixels, rawMode ?? mode);
        if (size.Width < 1 || size.Height < 1)
        {
            return (versions ?? ReferenceVersions.Newest).Pillow >= DecodesNothingSince
                ? New(mode, size, versions: versions)
                : throw new ArgumentException("Width and height must be >= 1", nameof(size));
        }

        int stride = layout.RowBytes(size.Width);
        if ((long)stride * size.Height > data.Length)
        {
            throw new ArgumentException("not enough image data", nameof(data));
        }

        int rowBytes = checked(size.Width * pixels.BytesPerPixel());
        byte[] memory = GC.AllocateUninitializedArray<byte>(checked(rowBytes * size.Height));
        for (int y = 0; y < size.Height; y++)
        {
            layout.Unpack(data.Slice(y * stride, stride), memory.AsSpan(y * rowBytes, rowBytes));
        }

        return new Image(new MemoryPicture(memory, size.Width, size.Height, pixels), versions);
    }

    /// <summary>
    /// The raw pixels, <c>image.tobytes("raw", rawmode)</c>: rows without gaps, eight pixels per byte in mode <c>1</c>, the high byte first in
    /// <c>I;16B</c>.
    /// </summary>
    /// <param name="rawMode">What the bytes are; null for the mode itself. See <see cref="FromBytes"/>.</param>
    /// <exception cref="ArgumentException">The raw mode is not offered.</exception>
    /// <exception cref="PictureException">The picture cannot be decoded.</exception>
    public byte[] ToBytes(string? rawMode = null)
    {
        RawLayout layout = RawLayout.Find(Picture.Mode, rawMode ?? Mode);
        ConvertPicture.ConvertRow pack = layout.Pack ?? throw new ArgumentException($"No packer found from {Mode} to {rawMode}", nameof(rawMode));
        int stride = layout.RowBytes(Width);
        byte[] bytes = GC.AllocateUninitializedArray<byte>(checked(stride * Height));
        using var rows = new RowSource(Picture);
        for (int y = 0; y < Height; y++)
        {
            pack(rows.Row(y), bytes.AsSpan(y * stride, stride));
        }

        return bytes;
    }
}
