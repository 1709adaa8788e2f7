using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>The value of a rank in a square window; beyond the edges the edge's pixels: <c>RankFilter.c</c> of Pillow.</summary>
internal sealed class RankFilter(int size, int rank) : WholeImageFilter
{
    internal override bool TakesBandsTogether => false;

    internal override bool KeepsPalette => true;

    protected override FilterWork? Prepare(Picture picture, Version pillow)
    {
        PixelMode mode = picture.Mode;
        const int largest = 46340 / sizeof(float);
        string? problem = mode == PixelMode.Palette ? "cannot filter palette images"
            : size < 0 ? "bad kernel size"
            : mode is PixelMode.I16 or PixelMode.I16B ? "image has wrong mode"
            : size % 2 == 0 ? "bad filter size"
            : size > largest ? "filter size too large"
            : rank < 0 || rank >= size * size ? "bad rank value"
            : null;
        return problem is not null ? throw new ArgumentException(problem) : mode switch
        {
            PixelMode.I => Pick<int>,
            PixelMode.F => Pick<float>,
            _ => PickBytes,
        };
    }

    // The rows of a window, as far as there are so many, each with the edge's pixels beyond its edges.
    private unsafe void PickBytes(MemoryPicture source, Span<byte> target)
    {
        (int width, int height) = (source.Width, source.Height);
        if (target.IsEmpty)
        {
            return;
        }

        int margin = size / 2;
        int kept = Math.Min(size, height);
        int stride = checked(width + size - 1);
        byte[] window = ArrayPool<byte>.Shared.Rent(checked(kept * stride));
        nint[] places = ArrayPool<nint>.Shared.Rent(size);

        // Safety: each row of a window is one of those kept, which have the bytes that RankRow asks for.
        fixed (byte* memory = window)
        fixed (nint* rows = places)
        {
            int next = 0;
            for (int y = 0; y < height; y++)
            {
                for (; next <= Math.Min(y + margin, height - 1); next++)
                {
                    Extend(source.Row(next)[..width], window.AsSpan(next % kept * stride, stride), margin);
                }

                for (int i = 0; i < size; i++)
                {
                    rows[i] = (nint)(memory + (Math.Clamp(y + i - margin, 0, height - 1) % kept * stride));
                }

                RankRow.Pick((sbyte**)rows, size, rank, target.Slice(y * width, width));
            }
        }

        ArrayPool<byte>.Shared.Return(window);
        ArrayPool<nint>.Shared.Return(places);
    }

    private static void Extend(ReadOnlySpan<byte> row, Span<byte> extended, int margin)
    {
        extended[..margin].Fill((byte)(row[0] ^ RankRow.Flip));
        TensorPrimitives.Xor(row, RankRow.Flip, extended[margin..]);
        extended[(margin + row.Length)..].Fill((byte)(row[^1] ^ RankRow.Flip));
    }

    private void Pick<T>(MemoryPicture source, Span<byte> target)
        where T : unmanaged
    {
        int margin = size / 2;
        T[] window = new T[size * size];
        Span<T> picked = MemoryMarshal.Cast<byte, T>(target);
        for (int y = 0; y < source.Height; y++)
        {
            for (int x = 0; x < source.Width; x++)
            {
                for (int i = 0; i < size; i++)
                {
                    ReadOnlySpan<T> row = MemoryMarshal.Cast<byte, T>(source.Row(Math.Clamp(y + i - margin, 0, source.Height - 1)));
                    for (int j = 0; j < size; j++)
                    {
                        window[(i * size) + j] = row[Math.Clamp(x + j - margin, 0, source.Width - 1)];
                    }
                }

                window.AsSpan().Sort();
                picked[(y * source.Width) + x] = window[rank];
            }
        }
    }
}
