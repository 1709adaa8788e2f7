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
    public static void CopyReversed(ReadOnlySpan<byte> row, int bytesPerPixel, Span<byte> reversed)
    {
        int done = MirrorRow.Run(row, bytesPerPixel, reversed[..row.Length]);
        Span<byte> rest = reversed[done..row.Length];
        row[..^done].CopyTo(rest);
        Reverse(rest, bytesPerPixel);
    }

    /// <summary>
    /// Writes columns <paramref name="start"/> .. start + <paramref name="count"/> - 1 of a picture as rows without gaps, each from the
    /// bottom up if asked.
    /// </summary>
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
            case 6:
                Transpose<SixBytes>(picture, start, count, bottomUp, rows);
                break;
            case 8:
                Transpose<ulong>(picture, start, count, bottomUp, rows);
                break;
            case 12:
                Transpose<TwelveBytes>(picture, start, count, bottomUp, rows);
                break;
            case 16:
                Transpose<UInt128>(picture, start, count, bottomUp, rows);
                break;
            case 24:
                Transpose<TwentyFourBytes>(picture, start, count, bottomUp, rows);
                break;
            case 32:
                Transpose<ThirtyTwoBytes>(picture, start, count, bottomUp, rows);
                break;
            default:
                throw new ArgumentException($"Pixels of mode {picture.Mode} have a size that no mode has.", nameof(picture));
        }
    }

    /// <summary>
    /// Swaps five pixels of three bytes at each end, then the next five, until the ends meet; returns how many bytes of each end are done.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose<T>(MemoryPicture picture, int start, int count, bool bottomUp, Span<byte> rows)
        where T : unmanaged
    {
        int height = picture.Height;
        Span<T> target = MemoryMarshal.Cast<byte, T>(rows)[..checked(count * height)];
        for (int x = 0; x < height; x++)
        {
            // Columns from left to right, so that a strip's rows are written front to back.
            ReadOnlySpan<T> source = MemoryMarshal.Cast<byte, T>(picture.Row(bottomUp ? height - 1 - x : x)).Slice(start, count);
            ref T from = ref MemoryMarshal.GetReference(source);
            ref T to = ref target[x];
            for (int y = 0; y < count; y++)
            {
                // Safety: y < count = source.Length, and x + (y * height) < height + ((count - 1) * height) = target.Length.
                Unsafe.Add(ref to, (nint)y * height) = Unsafe.Add(ref from, y);
            }
        }
    }
}
