namespace PurePipeline.Pillow.Quantizing;

internal sealed partial class PixelCells
{
    /// <summary>The specification.</summary>
    internal void FindScalar(ReadOnlySpan<uint> pixels, Span<ushort> cells)
    {
        for (int i = 0; i < pixels.Length; i++)
        {
            uint pixel = pixels[i];
            int alpha = (int)(pixel >> 24);
            cells[i] = (ushort)(alpha == 0 ? cube.Size : cube.CellOf((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16), alpha));
        }
    }
}
