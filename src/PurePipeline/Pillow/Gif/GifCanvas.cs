using System.Buffers;
using System.Runtime.InteropServices;
using PurePipeline.Decoding;
using PurePipeline.Decoding.Gif;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Gif;

/// <summary>Draws the frames of a GIF one over the other, as <c>GifImagePlugin</c> does when it seeks.</summary>
internal sealed class GifCanvas(GifImage gif, FileBytes file)
{
    private const int LeavesBackground = 2;
    private const int RestoresPrevious = 3;

    /// <summary>The bytes for each pixel that indices take.</summary>
    public const int IndexBytes = 1;

    /// <summary>
    /// The bytes for each pixel that drawing takes: what is seen, and before it grew or as it will be restored; a frame's indices, in either order.
    /// </summary>
    public const int BytesPerPixel = 4 + 4 + (2 * IndexBytes);

    private int _width;
    private int _height;
    private byte[] _canvas = [];

    /// <summary>Draws the first frame as indices.</summary>
    /// <exception cref="PictureException">Its data is damaged.</exception>
    public void DrawFirst(GifStep step, Span<byte> indices)
    {
        GifFrame frame = gif.TakesNoneForAll && step.Frame is { Left: 0, Width: 0 }
            ? step.Frame with { Top = 0, Width = step.Width, Height = step.Height }
            : step.Frame;
        indices.Fill((byte)(frame.Transparency ?? 0));
        Decode(frame, indices, step.Width, frame.Left, frame.Top, transparency: null);
    }

    /// <summary>Draws all frames.</summary>
    /// <param name="steps">The frames, at least two.</param>
    /// <param name="pixels">What is seen after the last of them.</param>
    /// <exception cref="PictureException">Their data is damaged.</exception>
    public void DrawAll(ReadOnlySpan<GifStep> steps, Span<byte> pixels)
    {
        GifStep last = steps[^1];
        byte[] indices = ArrayPool<byte>.Shared.Rent(last.Width * last.Height);
        int? firstTransparency = steps[0].Frame.Transparency;
        Restored? restored = Begin(steps[0]);
        for (int i = 1; i < steps.Length; i++)
        {
            (GifStep step, GifStep before) = (steps[i], steps[i - 1]);
            restored?.Paste(_canvas, _width);
            if (before.IsIndexed && !step.IsIndexed)
            {
                _canvas = Coloured(before, firstTransparency);
            }

            restored = Disposal(step.Frame, step.IsIndexed, firstTransparency);
            if (step.Grows)
            {
                Grow(step);
            }

            if (step.Clears)
            {
                _canvas.AsSpan().Clear();
            }

            if (step.IsIndexed)
            {
                Decode(step.Frame, _canvas, _width, step.Frame.Left, step.Frame.Top, step.Frame.Transparency);
            }
            else
            {
                Draw(step.Frame, indices);
            }
        }

        ArrayPool<byte>.Shared.Return(indices);
        Deliver(_canvas, last.Mode, pixels);
    }

    private Restored? Begin(GifStep step)
    {
        GifFrame frame = step.Frame;
        (_width, _height) = (step.Width, step.Height);
        _canvas = new byte[checked(_width * _height)];
        DrawFirst(step, _canvas);
        return frame.Disposal is LeavesBackground || (frame.Disposal >= RestoresPrevious && frame.Transparency is not null)
            ? new Restored(frame, 1, [(byte)(frame.Transparency ?? gif.Background)])
            : null;
    }

    // What is new is transparent where the frame can be, else of its first colour; grays become 0.
    private void Grow(GifStep step)
    {
        int size = step.IsIndexed ? 1 : 4;
        byte[] canvas = new byte[checked(step.Width * step.Height * size)];
        if (step.Mode == PixelMode.Rgb)
        {
            MemoryMarshal.Cast<byte, uint>(canvas.AsSpan()).Fill(MemoryMarshal.Read<uint>(gif.Palette(gif.ColorsOf(step.Frame))!.Rgba));
        }

        for (int y = 0; y < _height; y++)
        {
            _canvas.AsSpan(y * _width * size, _width * size).CopyTo(canvas.AsSpan(y * step.Width * size));
        }

        (_canvas, _width, _height) = (canvas, step.Width, step.Height);
    }

    private static void Deliver(byte[] canvas, PixelMode mode, Span<byte> pixels)
    {
        if (mode != PixelMode.Rgb)
        {
            canvas.CopyTo(pixels);
            return;
        }

        for (int s = 0, t = 0; s < canvas.Length; s += 4, t += 3)
        {
            (pixels[t], pixels[t + 1], pixels[t + 2]) = (canvas[s], canvas[s + 1], canvas[s + 2]);
        }
    }

    // What will lie there when the next frame is drawn; null if the frame stays.
    private Restored? Disposal(GifFrame frame, bool isIndexed, int? firstTransparency)
    {
        int size = isIndexed ? 1 : 4;
        if (frame.Disposal >= RestoresPrevious)
        {
            return Restored.Of(_canvas, (_width, _height), frame, size);
        }

        if (frame.Disposal != LeavesBackground)
        {
            return null;
        }

        // Only indices still know the first frame's transparency.
        int? transparency = size == 1 ? firstTransparency ?? frame.Transparency : frame.Transparency;
        int index = transparency ?? gif.Background;
        if (size == 1)
        {
            return new Restored(frame, 1, [(byte)index]);
        }

        ReadOnlyMemory<byte> colors = gif.ColorsOf(frame);
        if (!colors.IsEmpty && (3 * index) + 3 > colors.Length)
        {
            index = gif.TakesAnyBackground ? 0 : throw file.Corrupt($"A palette of {colors.Length / 3} colours has no colour {index} to leave.", frame.Data);
        }

        byte alpha = transparency is null ? byte.MaxValue : (byte)0;
        return new Restored(
            frame,
            4,
            !colors.IsEmpty ? [.. colors.Span.Slice(3 * index, 3), alpha] : [(byte)index, (byte)index, (byte)index, alpha]);
    }

    private byte[] Coloured(GifStep step, int? transparency)
    {
        ReadOnlySpan<byte> colors = (gif.Palette(step.Palette) ?? ImagePalette.GrayRamp()).Rgba;
        byte[] canvas = new byte[checked(4 * _canvas.Length)];
        for (int i = 0; i < _canvas.Length; i++)
        {
            int index = _canvas[i];
            colors.Slice(4 * index, 3).CopyTo(canvas.AsSpan(4 * i));
            canvas[(4 * i) + 3] = index == transparency ? (byte)0 : byte.MaxValue;
        }

        return canvas;
    }

    private void Draw(GifFrame frame, byte[] indices)
    {
        Span<byte> own = indices.AsSpan(0, frame.Width * frame.Height);
        own.Fill((byte)(frame.Transparency ?? 0));
        Decode(frame, own, frame.Width, 0, 0, transparency: null);
        ReadOnlySpan<byte> colors = (gif.Palette(gif.ColorsOf(frame)) ?? ImagePalette.GrayRamp()).Rgba;
        for (int y = 0; y < frame.Height; y++)
        {
            Span<byte> row = _canvas.AsSpan(4 * (((frame.Top + y) * _width) + frame.Left), 4 * frame.Width);
            ReadOnlySpan<byte> from = own.Slice(y * frame.Width, frame.Width);
            for (int x = 0; x < from.Length; x++)
            {
                int index = from[x];
                if (index != frame.Transparency)
                {
                    colors.Slice(4 * index, 3).CopyTo(row[(4 * x)..]);
                    row[(4 * x) + 3] = byte.MaxValue;
                }
            }
        }
    }

    private void Decode(GifFrame frame, Span<byte> target, int stride, int left, int top, int? transparency)
    {
        if (frame.Width == 0 || frame.Height == 0)
        {
            throw file.Corrupt("tile cannot extend outside image", frame.Data);
        }

        bool isDirect = !frame.IsInterlaced && transparency is null && frame.Width == stride;
        byte[]? rented = isDirect ? null : ArrayPool<byte>.Shared.Rent(frame.Width * frame.Height);
        Span<byte> stored = (isDirect ? target[(top * stride)..] : rented)[..(frame.Width * frame.Height)];
        int count = new GifData(file, frame).Decode(stored, out PictureException? error);
        if (error is not null && !gif.IsSalvaged)
        {
            throw error;
        }

        if (isDirect)
        {
            return;
        }

        int[] order = InterlacedRows.Order(frame.Height, frame.IsInterlaced);
        for (int start = 0, row = 0; start < count; start += frame.Width, row++)
        {
            ReadOnlySpan<byte> values = stored[start..Math.Min(start + frame.Width, count)];
            Span<byte> pixels = target[(((top + order[row]) * stride) + left)..];
            if (transparency is null)
            {
                values.CopyTo(pixels);
                continue;
            }

            for (int x = 0; x < values.Length; x++)
            {
                pixels[x] = values[x] == transparency ? pixels[x] : values[x];
            }
        }

        ArrayPool<byte>.Shared.Return(rented!);
    }

    // Pixels to be put back where a frame was: all of one kind, or as many as it has.
    private sealed record Restored(GifFrame Frame, int Size, byte[] Pixels)
    {
        // Beyond the canvas there are zeros.
        public static Restored Of(byte[] canvas, (int Width, int Height) extent, GifFrame frame, int size)
        {
            byte[] pixels = new byte[checked(frame.Width * frame.Height * size)];
            int seen = Math.Clamp(extent.Width - frame.Left, 0, frame.Width);
            for (int y = 0; y < frame.Height && frame.Top + y < extent.Height && seen > 0; y++)
            {
                canvas.AsSpan(size * (((frame.Top + y) * extent.Width) + frame.Left), size * seen).CopyTo(pixels.AsSpan(y * frame.Width * size));
            }

            return new Restored(frame, size, pixels);
        }

        public void Paste(byte[] canvas, int width)
        {
            for (int y = 0; y < Frame.Height; y++)
            {
                Span<byte> row = canvas.AsSpan(Size * (((Frame.Top + y) * width) + Frame.Left), Size * Frame.Width);
                if (Pixels.Length > Size)
                {
                    Pixels.AsSpan(y * row.Length, row.Length).CopyTo(row);
                    continue;
                }

                for (int x = 0; x < row.Length; x += Size)
                {
                    Pixels.CopyTo(row[x..]);
                }
            }
        }
    }
}
