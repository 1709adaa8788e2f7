namespace PurePipeline.Pillow.Drawing;

/// <summary>
/// Draws points and rows of them in one colour: <c>point8</c>, <c>hline8</c> and their kin in Pillow's <c>Draw.c</c>.
/// </summary>
/// <param name="canvas">Where it draws.</param>
/// <param name="ink">The bytes of a pixel; red, green, blue and alpha of one that is blended.</param>
/// <param name="isBlended">Whether the ink's alpha says how much of what is there stays.</param>
/// <param name="swapsEnds">Rows may end left of where they start.</param>
internal sealed class Pen(Canvas canvas, byte[] ink, bool isBlended, bool swapsEnds)
{
    public Canvas Canvas => canvas;

    /// <summary>Whether a pixel that is drawn twice is another one than drawn once.</summary>
    public bool IsBlended => isBlended;

    /// <summary>Draws one pixel.</summary>
    public void Point(int x, int y)
    {
        if (canvas.Has(x, y))
        {
            Draw(canvas.Run(x, y, 1));
        }
    }

    /// <summary>Draws the pixels of a row from <paramref name="x0"/> to <paramref name="x1"/>.</summary>
    /// <param name="x0">The first one.</param>
    /// <param name="y">The row.</param>
    /// <param name="x1">The last one.</param>
    /// <param name="mask">Where it is 0, nothing is drawn.</param>
    public void Row(int x0, int y, int x1, Canvas? mask = null)
    {
        if (swapsEnds && x0 > x1)
        {
            (x0, x1) = (x1, x0);
        }

        if ((uint)y >= (uint)canvas.Height || x0 >= canvas.Width || x1 < 0)
        {
            return;
        }

        (x0, x1) = (Math.Max(x0, 0), Math.Min(x1, canvas.Width - 1));
        if (mask is null)
        {
            Draw(x1 < x0 ? [] : canvas.Run(x0, y, x1 - x0 + 1));
            return;
        }

        for (int x = x0; x <= x1; x++)
        {
            if (mask.IsSet(x, y))
            {
                Draw(canvas.Run(x, y, 1));
            }
        }
    }

    private void Draw(Span<byte> pixels)
    {
        if (isBlended)
        {
            Blend(pixels);
        }
        else if (ink.Length == 1)
        {
            pixels.Fill(ink[0]);
        }
        else
        {
            for (int i = 0; i < pixels.Length; i += ink.Length)
            {
                ink.CopyTo(pixels[i..]);
            }
        }
    }

    // BLEND of ImagingUtils.h, of red, green and blue: (there * (255 - alpha) + ink * alpha) / 255, rounded.
    private void Blend(Span<byte> pixels)
    {
        for (int i = 0; i < pixels.Length; i += canvas.BytesPerPixel)
        {
            for (int band = 0; band < 3; band++)
            {
                int sum = (pixels[i + band] * (255 - ink[3])) + (ink[band] * ink[3]) + 128;
                pixels[i + band] = (byte)((sum + (sum >> 8)) >> 8);
            }
        }
    }
}
