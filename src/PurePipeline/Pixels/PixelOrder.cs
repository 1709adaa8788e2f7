using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pixels;

/// <summary>Moves pixels of 1 to 32 bytes about without looking into them.</summary>
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
                int swapped = ReverseEnds(row);
                MemoryMarshal.Cast<byte, ThreeBytes>(row[swapped..^swapped]).Reverse();
                break;
            case 4:
                MemoryMarshal.Cast<byte, uint>(row).Reverse();
                break;
            case 6:
                MemoryMarshal.Cast<byte, SixBytes>(row).Reverse();
                break;
            case 8:
                MemoryMarshal.Cast<byte, ulong>(row).Reverse();
                break;
            case 12:
                MemoryMarshal.Cast<byte, TwelveBytes>(row).Reverse();
                break;
            case 16:
                MemoryMarshal.Cast<byte, UInt128>(row).Reverse();
                break;
            case 24:
                MemoryMarshal.Cast<byte, TwentyFourBytes>(row).Reverse();
                break;
            case 32:
                MemoryMarshal.Cast<byte, ThirtyTwoBytes>(row).Reverse();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(bytesPerPixel));
        }
    }

    /// <summary>Writes a row's pixels in reverse order to another row.</summary>
    /// <param name="row">The pixels; not the same memory as the result.</param>
    /// <param name="bytesPerPixel">The bytes of each.</param>
    /// <param name="reversed">As many bytes.</param>
    /// <param name="next">How far behind this row the one lies that is read next, if its distance is known.</param>
    public static void CopyReversed(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed, int next = 0)
    {
        reversed = reversed[..row.Length];
        int done = MirrorRow.Run(row, bytesPerPixel, reversed, next);
        if (done == row.Length)
        {
            return;
        }

        Span<byte> rest = reversed[done..row.Length];
        row[..^done].CopyTo(rest);
        Reverse(rest, bytesPerPixel);
    }

    /// <summary>
    /// Writes columns <paramref name="start"/> .. start + <paramref name="count"/> - 1 of a picture as rows without gaps, each from the
    /// bottom up if asked, the last one first if asked.
    /// </summary>
    public static void Transpose(MemoryPicture picture, int start, int count, bool bottomUp, Span<byte> rows, bool mirrorsRows = false)
    {
        int size = picture.Mode.BytesPerPixel();
        int height = picture.Height;
        int rowBytes = height * size;
        rows = rows[..checked(count * rowBytes)];
        Span<byte> first = mirrorsRows ? rows[((count - 1) * rowBytes)..] : rows;
        ReadOnlySpan<byte> from = picture.FromRow(bottomUp ? height - 1 : 0)[(start * size)..];
        TransposePixels.Run(from, bottomUp ? -picture.RowStride : picture.RowStride, count, height, size, first, mirrorsRows ? -rowBytes : rowBytes);
    }

    /// <summary>
    /// Swaps five pixels of three bytes at each end, then the next five, until the ends meet; returns how many bytes of each end are done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int ReverseEnds(Span<byte> row)
    {
        const int Five = 15;
        Vector128<byte> reversed = Vector128.Create((byte)12, 13, 14, 9, 10, 11, 6, 7, 8, 3, 4, 5, 0, 1, 2, 15);
        Vector128<byte> upper = Vector128.Create((byte)7, 8, 9, 10, 11, 12, 13, 14, 15, 15, 15, 15, 15, 15, 15, 15);
        int done = 0;
        while (Vector128.IsHardwareAccelerated && row.Length - (2 * done) >= 2 * Vector128<byte>.Count)
        {
            Span<byte> left = row.Slice(done, Vector128<byte>.Count);
            Span<byte> right = row.Slice(row.Length - done - Five, Five);
            Vector128<byte> start = Vector128.Shuffle(Vector128.Create<byte>(left), reversed);

            // The sixteenth byte of the load is the one before the five pixels.
            Vector128<byte> end = Vector128.Create<byte>(row.Slice(row.Length - done - Vector128<byte>.Count, Vector128<byte>.Count));
            end = Vector128.Shuffle(end, Vector128.Create((byte)13, 14, 15, 10, 11, 12, 7, 8, 9, 4, 5, 6, 1, 2, 3, 15));
            end.WithElement(Five, left[Five]).CopyTo(left);
            BinaryPrimitives.WriteUInt64LittleEndian(right, start.AsUInt64()[0]);
            BinaryPrimitives.WriteUInt64LittleEndian(right[7..], Vector128.Shuffle(start, upper).AsUInt64()[0]);
            done += Five;
        }

        return done;
    }
}
