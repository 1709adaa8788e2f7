using System.Runtime.InteropServices;
using PurePipeline.Pillow;
using PurePipeline.Pixels;

namespace PurePipeline.Benchmarks.Pictures;

/// <summary>A photo's pixels in memory, in the modes that peer.py makes of it.</summary>
internal static class BenchmarkModes
{
    /// <summary>The photo in a mode; its green is the alpha of <c>RGBA</c>.</summary>
    public static MemoryPicture Of(Image photo, string mode)
    {
        MemoryPicture gray = MemoryPicture.Load(photo.Convert("L").Picture);
        ReadOnlySpan<byte> samples = gray.FromRow(0)[..(gray.Width * gray.Height)];
        return mode switch
        {
            "I" => Numbers(gray, PixelMode.I, Array.ConvertAll(samples.ToArray(), sample => (int)sample)),
            "F" => Numbers(gray, PixelMode.F, Array.ConvertAll(samples.ToArray(), sample => (float)sample)),
            "RGBA" => WithAlpha(MemoryPicture.Load(photo.Picture)),
            _ => MemoryPicture.Load(photo.Convert(mode).Picture),
        };
    }

    /// <summary>Reads an image's rows into memory that is reused; returns how many.</summary>
    public static int Read(Image image, byte[] pixels)
    {
        using RowReader rows = image.Picture.OpenRows();
        for (int y = 0; y < image.Height; y++)
        {
            rows.Read(pixels.AsSpan(y * image.Picture.RowBytes));
        }

        return rows.NextRow;
    }

    private static MemoryPicture Numbers<T>(MemoryPicture size, PixelMode mode, T[] samples)
        where T : unmanaged =>
        new(Padded(MemoryMarshal.AsBytes<T>(samples)), size.Width, size.Height, mode);

    private static MemoryPicture WithAlpha(MemoryPicture colors)
    {
        byte[] pixels = new byte[(colors.Width * colors.Height * 4) + RowReader.Slack];
        ReadOnlySpan<byte> from = colors.FromRow(0);
        for (int i = 0; i < colors.Width * colors.Height; i++)
        {
            from.Slice(i * 3, 3).CopyTo(pixels.AsSpan(i * 4));
            pixels[(i * 4) + 3] = from[(i * 3) + 1];
        }

        return new MemoryPicture(pixels, colors.Width, colors.Height, PixelMode.Rgba);
    }

    private static byte[] Padded(ReadOnlySpan<byte> bytes)
    {
        byte[] padded = new byte[bytes.Length + RowReader.Slack];
        bytes.CopyTo(padded);
        return padded;
    }
}
