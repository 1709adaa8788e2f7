using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>
/// Running means over a box whose outermost pixels may count in part, <c>BoxBlur.c</c> of Pillow: sums in fixed point of 24 bits, beyond the
/// edges the edge's pixels.
/// </summary>
internal static class BoxMeans
{
    private const int Bits = 24;

    // Before, a radius of 0 was no exception.
    private static readonly Version CopiesSince = new(10, 1);

    /// <summary>Whether nothing happens, to an image of any mode.</summary>
    public static bool LeavesAlone(double radiusX, double radiusY, Version pillow) => radiusX == 0 && radiusY == 0 && pillow >= CopiesSince;

    /// <exception cref="ArgumentException">The mode is none that can be blurred.</exception>
    public static void RequireMode(PixelMode mode)
    {
        if (mode is not (PixelMode.Rgb or PixelMode.Rgba or PixelMode.PremultipliedRgba or PixelMode.Rgbx or PixelMode.Cmyk
            or PixelMode.L or PixelMode.La or PixelMode.PremultipliedLa))
        {
            throw new ArgumentException("image has wrong mode");
        }
    }

    /// <summary>Blurs a picture of bytes so many times along rows, then as often along columns.</summary>
    public static void Apply(MemoryPicture source, Span<byte> target, float radiusX, float radiusY, int passes)
    {
        int rowBytes = source.RowBytes;
        for (int y = 0; y < source.Height; y++)
        {
            source.Row(y).CopyTo(target[(y * rowBytes)..]);
        }

        if (source.Width == 0 || source.Height == 0)
        {
            return;
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(target.Length);
        Span<byte> pixels = target;
        Span<byte> other = rented.AsSpan(0, target.Length);
        int size = rowBytes / source.Width;
        int columnBytes = source.Height * size;
        if (radiusX != 0)
        {
            // Along the rows of the picture turned, whose columns run beside each other.
            TransposePixels.Run(pixels, rowBytes, source.Width, source.Height, size, other, columnBytes);
            Swap(ref pixels, ref other);
            Repeat(ref pixels, ref other, columnBytes, radiusX, passes);
            TransposePixels.Run(pixels, columnBytes, source.Height, source.Width, size, other, rowBytes);
            Swap(ref pixels, ref other);
        }

        if (radiusY != 0)
        {
            Repeat(ref pixels, ref other, rowBytes, radiusY, passes);
        }

        if (pixels != target)
        {
            pixels.CopyTo(target);
        }

        ArrayPool<byte>.Shared.Return(rented);
    }

    // Each pass needs the one before as it was.
    private static void Repeat(ref Span<byte> pixels, ref Span<byte> other, int step, float radius, int passes)
    {
        for (int i = 0; i < passes; i++)
        {
            Blur(pixels, other, step, radius);
            Swap(ref pixels, ref other);
        }
    }

    private static void Swap(ref Span<byte> a, ref Span<byte> b)
    {
        Span<byte> first = a;
        a = b;
        b = first;
    }

    // A line of cells of so many bytes: rows, whose columns run beside each other.
    private static void Blur(ReadOnlySpan<byte> source, Span<byte> target, int step, float floatRadius)
    {
        int radius = (int)floatRadius;
        uint whole = (uint)((1 << Bits) / ((floatRadius * 2) + 1));
        uint part = ((1u << Bits) - (((uint)radius * 2) + 1) * whole) / 2;
        int last = (source.Length / step) - 1;
        int inside = Math.Min(radius, last);
        uint[] sums = new uint[step];
        Add(source[..step], sums, (uint)radius + 1);
        for (int i = 0; i < inside; i++)
        {
            Add(source.Slice(i * step, step), sums, 1);
        }

        Add(source.Slice(last * step, step), sums, (uint)(radius - inside));
        for (int i = 0; i <= last; i++)
        {
            ReadOnlySpan<byte> left = source.Slice(Math.Max(i - radius - 1, 0) * step, step);
            ReadOnlySpan<byte> added = source.Slice((int)Math.Min((long)i + radius, last) * step, step);
            ReadOnlySpan<byte> right = source.Slice((int)Math.Min((long)i + radius + 1, last) * step, step);
            MeanRow.Move(added, left, right, sums, whole, part, target.Slice(i * step, step));
        }
    }

    private static void Add(ReadOnlySpan<byte> cell, Span<uint> sums, uint times)
    {
        for (int x = 0; x < cell.Length; x++)
        {
            sums[x] += cell[x] * times;
        }
    }
}
