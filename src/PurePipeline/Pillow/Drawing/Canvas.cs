namespace PurePipeline.Pillow.Drawing;

/// <summary>Pixels to draw on. What lies outside is not drawn.</summary>
/// <param name="pixels">The pixels, rows without gaps.</param>
/// <param name="width">Pixels per row.</param>
/// <param name="height">Rows.</param>
/// <param name="bytesPerPixel">The bytes of a pixel.</param>
internal sealed class Canvas(byte[] pixels, int width, int height, int bytesPerPixel)
{
    public byte[] Pixels => pixels;

    public int Width => width;

    public int Height => height;

    public int BytesPerPixel => bytesPerPixel;

    public Canvas Copy() => new([.. pixels], width, height, bytesPerPixel);

    /// <summary>Whether there is such a pixel.</summary>
    public bool Has(int x, int y) => (uint)x < (uint)width && (uint)y < (uint)height;

    /// <summary>Whether the pixel, which is there, is not 0 in its first byte.</summary>
    public bool IsSet(int x, int y) => pixels[((y * width) + x) * bytesPerPixel] != 0;

    /// <summary>Pixels beside each other, which are there.</summary>
    public Span<byte> Run(int x, int y, int count) => pixels.AsSpan(((y * width) + x) * bytesPerPixel, count * bytesPerPixel);
}
