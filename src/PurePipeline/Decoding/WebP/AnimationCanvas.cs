using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.WebP;

/// <summary>Composes the frames of an animation as libwebp does (src/demux/anim_decode.c), in pixels of red, green, blue, alpha.</summary>
internal sealed class AnimationCanvas(WebPContainer container, DecodeOptions options)
{
    private static readonly PixelLayout s_layout = new(BlueFirst: false, HasAlpha: true);

    private readonly int _width = container.Width;

    /// <summary>Draws all frames up to one.</summary>
    /// <param name="index">The frame.</param>
    /// <param name="pixels">The canvas.</param>
    /// <exception cref="PictureException">A frame is damaged.</exception>
    public void Draw(int index, Span<byte> pixels)
    {
        byte[] before = ArrayPool<byte>.Shared.Rent(pixels.Length);
        try
        {
            Draw(index, pixels, before.AsSpan(0, pixels.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(before);
        }
    }

    private void Draw(int last, Span<byte> pixels, Span<byte> before)
    {
        bool wasKey = true;
        for (int i = 0; i <= last; i++)
        {
            WebPFrame frame = container.Frames[i];
            WebPFrame? previous = i == 0 ? null : container.Frames[i - 1];
            bool isKey = previous is null || IsKey(frame, previous, wasKey);
            if (isKey)
            {
                pixels.Clear();
            }
            else
            {
                before.CopyTo(pixels);
            }

            Decode(frame, pixels);
            if (!isKey && !frame.Replaces)
            {
                Blend(frame, previous!, pixels, before);
            }

            wasKey = isKey;
            pixels.CopyTo(before);
            if (frame.IsDisposed)
            {
                Clear(frame, before);
            }
        }
    }

    // Nothing of what was before is seen through it.
    private bool IsKey(WebPFrame frame, WebPFrame previous, bool wasKey) =>
        ((!frame.MayBeTransparent || frame.Replaces) && FillsCanvas(frame)) || (previous.IsDisposed && (FillsCanvas(previous) || wasKey));

    private bool FillsCanvas(WebPFrame frame) => (frame.Width, frame.Height) == (_width, container.Height);

    private void Decode(WebPFrame frame, Span<byte> pixels)
    {
        ReadOnlyMemory<byte> data = container.DataOf(frame);
        if (WebPHeader.ReadFeatures(data, out _) != ParseStatus.Ok || WebPHeader.ReadWhole(data, out WebPHeader header) != ParseStatus.Ok)
        {
            throw WebPErrors.Corrupt("A frame's chunks are damaged.", options.Name);
        }

        using RowReader rows = WebPPicture.Open(header, s_layout, options, []).OpenRows();
        for (int y = 0; y < frame.Height; y++)
        {
            rows.Read(Row(frame, y, pixels));
        }
    }

    // Where the frame before was, and has been cleared, the new one stays as it is.
    private void Blend(WebPFrame frame, WebPFrame previous, Span<byte> pixels, ReadOnlySpan<byte> before)
    {
        for (int y = 0; y < frame.Height; y++)
        {
            Span<byte> row = Row(frame, y, pixels);
            ReadOnlySpan<byte> under = before.Slice(Start(frame, y), row.Length);
            int canvasY = frame.Y + y;
            bool isBeside = !previous.IsDisposed || canvasY < previous.Y || canvasY >= previous.Y + previous.Height;
            int left = isBeside ? frame.Width : Math.Clamp(previous.X - frame.X, 0, frame.Width);
            int right = isBeside ? frame.Width : Math.Clamp(previous.X + previous.Width - frame.X, 0, frame.Width);
            BlendRow(row[..(4 * left)], under[..(4 * left)]);
            BlendRow(row[(4 * right)..], under[(4 * right)..]);
        }
    }

    private static void BlendRow(Span<byte> row, ReadOnlySpan<byte> under)
    {
        for (int x = 0; x < row.Length; x += 4)
        {
            uint alpha = row[x + 3];
            if (alpha == 0)
            {
                under.Slice(x, 4).CopyTo(row[x..]);
            }
            else if (alpha < byte.MaxValue)
            {
                uint share = (under[x + 3] * (256 - alpha)) >> 8;
                uint scale = (1u << 24) / (alpha + share);
                for (int channel = 0; channel < 3; channel++)
                {
                    uint sum = (row[x + channel] * alpha) + (under[x + channel] * share);
                    row[x + channel] = (byte)((sum * scale) >> 24);
                }

                row[x + 3] = (byte)(alpha + share);
            }
        }
    }

    private void Clear(WebPFrame frame, Span<byte> pixels)
    {
        for (int y = 0; y < frame.Height; y++)
        {
            Row(frame, y, pixels).Clear();
        }
    }

    private Span<byte> Row(WebPFrame frame, int y, Span<byte> pixels) => pixels.Slice(Start(frame, y), 4 * frame.Width);

    private int Start(WebPFrame frame, int y) => 4 * (((frame.Y + y) * _width) + frame.X);
}
