using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Pixels;

/// <summary>Moves pixels of 1 to 4 bytes about without looking into them.</summary>
internal static class PixelOrder
{
    /// <summary>Reverses the order of a row's pixels.</summary>
    public static void Reverse(Span<byte> row, int bytesPerPixel)
    {
        switch (bytesPerPixel)
        {
            case 1:
                row.Reverse();
                break;
            case 2:
                MemoryMarshal.Cast<byte, ushort>(row).Reverse();
                break;
            case 3:
                MemoryMarshal.Cast<byte, ThreeBytes>(row).Reverse();
                break;
            case 4:
                MemoryMarshal.Cast<byte, uint>(row).Reverse();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bytesPerPixel));
        }
    }

    /// <summary>Writes columns <paramref name="start"/> .. start + <paramref name="count"/> - 1 of a picture as rows without gaps, each from the bottom up if asked.</summary>
    public static void Transpose(MemoryPicture picture, int start, int count, bool bottomUp, Span<byte> rows)
    {
        switch (picture.Mode.BytesPerPixel())
        {
            case 1:
                Transpose<byte>(picture, start, count, bottomUp, rows);
                break;
            case 2:
                Transpose<ushort>(picture, start, count, bottomUp, rows);
                break;
            case 3:
                Transpose<ThreeBytes>(picture, start, count, bottomUp, rows);
                break;
            case 4:
                Transpose<uint>(picture, start, count, bottomUp, rows);
                break;
            default:
                throw new ArgumentException($"Pixels of mode {picture.Mode} have more than 4 bytes.", nameof(picture));
        }
    }

    private static void Transpose<T>(MemoryPicture picture, int start, int count, bool bottomUp, Span<byte> rows)
        where T : unmanaged
    {
        int height = picture.Height;
        Span<T> target = MemoryMarshal.Cast<byte, T>(rows)[..checked(count * height)];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<T> source = MemoryMarshal.Cast<byte, T>(picture.Row(y)).Slice(start, count);
            Span<T> column = target[(bottomUp ? height - 1 - y : y)..];
            for (int x = 0; x < source.Length; x++)
            {
                column[x * height] = source[x];
            }
        }
    }

    [InlineArray(3)]
    private struct ThreeBytes
    {
        private byte _first;
    }
}
