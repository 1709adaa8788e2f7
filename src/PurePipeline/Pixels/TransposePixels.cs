using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>Columns of pixels to rows: squares that a few registers hold, and pixel by pixel at the edges.</summary>
internal static unsafe partial class TransposePixels
{
    private const int BlockBytes = 256;

    /// <param name="from">Pixel (0, 0) of the source, in memory that holds all of its rows.</param>
    /// <param name="fromStride">Bytes from a row to the next one; below 0 if it lies before.</param>
    /// <param name="width">Pixels of a source row, rows of the result.</param>
    /// <param name="height">Rows of the source, pixels of a row of the result.</param>
    /// <param name="size">Bytes of a pixel.</param>
    /// <param name="to">Pixel (0, 0) of the result, likewise.</param>
    /// <param name="toStride">Bytes from a row of the result to the next one.</param>
    /// <param name="vectors">False for the scalar form alone, which is the specification.</param>
    public static void Run(
        ReadOnlySpan<byte> from, nint fromStride, int width, int height, int size, Span<byte> to, nint toStride, bool vectors = true)
    {
        // Blocks of which the lines that are begun on both sides stay in the nearest caches.
        int side = (size switch { < 4 => 4 * BlockBytes, 4 => 16 * BlockBytes, _ => BlockBytes }) / size;
        bool streams = Streaming.Pays((long)width * height * size);
        bool isVector = vectors && Vector128.IsHardwareAccelerated;
        for (int y = 0; y < height; y += side)
        {
            for (int x = 0; x < width; x += side)
            {
                Block(
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(from), (y * fromStride) + ((nint)x * size)),
                    fromStride,
                    Math.Min(side, width - x),
                    Math.Min(side, height - y),
                    isVector ? size : -size,
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(to), (x * toStride) + ((nint)y * size)),
                    toStride,
                    streams);
            }
        }

        if (streams)
        {
            Streaming.End();
        }
    }

    /// <summary>A block; a negative size asks for the scalar form.</summary>
    private static void Block(ref byte source, nint fromStride, int width, int height, int size, ref byte target, nint toStride, bool streams)
    {
        switch (size)
        {
            case 1 when Avx512Vbmi.IsSupported:
                Rest<byte>(
                    OneVector512(ref source, fromStride, width, height, ref target, toStride), ref source, fromStride, width, height, ref target, toStride);
                break;
            case 1:
                RunOne(ref source, fromStride, width, height, ref target, toStride);
                break;
            case -1:
                Scalar<byte>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 2 or -2:
                Scalar<ushort>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 3:
                RunThree(ref source, fromStride, width, height, ref target, toStride);
                break;
            case -3:
                Scalar<ThreeBytes>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 4 when Avx512F.IsSupported:
                bool isAligned = ((nint)Unsafe.AsPointer(ref target) | toStride) % Streaming.Line == 0;
                Rest<uint>(
                    streams && isAligned
                        ? FourVector512<StreamedLines>(ref source, fromStride, width, height, ref target, toStride)
                        : FourVector512<KeptLines>(ref source, fromStride, width, height, ref target, toStride),
                    ref source, fromStride, width, height, ref target, toStride);
                break;
            case 4 when Avx.IsSupported:
                Rest<uint>(
                    FourVector256(ref source, fromStride, width, height, ref target, toStride), ref source, fromStride, width, height, ref target, toStride);
                break;
            case 4:
                RunFour(ref source, fromStride, width, height, ref target, toStride);
                break;
            case -4:
                Scalar<uint>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 6 or -6:
                Scalar<SixBytes>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 8 or -8:
                Scalar<ulong>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 12 or -12:
                Scalar<TwelveBytes>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 16 or -16:
                Scalar<Vector128<byte>>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 24 or -24:
                Scalar<TwentyFourBytes>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            case 32 or -32:
                Scalar<ThirtyTwoBytes>(ref source, fromStride, 0, width, 0, height, ref target, toStride);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(size));
        }
    }

    /// <summary>What squares leave: the rows below them, and the columns behind them.</summary>
    private static void Rest<T>((int X, int Y) done, ref byte from, nint fromStride, int width, int height, ref byte to, nint toStride)
        where T : unmanaged
    {
        Scalar<T>(ref from, fromStride, 0, done.X, done.Y, height, ref to, toStride);
        Scalar<T>(ref from, fromStride, done.X, width, 0, height, ref to, toStride);
    }

    /// <summary>Some columns and rows, pixel by pixel: four columns at a time, whose cache lines are still there for the next four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Scalar<T>(ref byte from, nint fromStride, int firstX, int endX, int firstY, int endY, ref byte to, nint toStride)
        where T : unmanaged
    {
        int x = firstX;
        for (; x <= endX - 4; x += 4)
        {
            ref byte source = ref Unsafe.Add(ref from, (firstY * fromStride) + ((nint)x * Unsafe.SizeOf<T>()));
            ref byte target = ref Unsafe.Add(ref to, (x * toStride) + ((nint)firstY * Unsafe.SizeOf<T>()));
            for (int y = firstY; y < endY; y++)
            {
                // Safety: x + 4 <= width and y < height, so the pixels lie in the memory that the caller vouches for.
                Unsafe.WriteUnaligned(ref target, Unsafe.ReadUnaligned<T>(ref source));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, toStride), Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, Unsafe.SizeOf<T>())));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 2 * toStride), Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, 2 * Unsafe.SizeOf<T>())));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, 3 * toStride), Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref source, 3 * Unsafe.SizeOf<T>())));
                source = ref Unsafe.Add(ref source, fromStride);
                target = ref Unsafe.Add(ref target, Unsafe.SizeOf<T>());
            }
        }

        for (; x < endX; x++)
        {
            for (int y = firstY; y < endY; y++)
            {
                // Safety: x < width and y < height.
                T pixel = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref from, (y * fromStride) + ((nint)x * Unsafe.SizeOf<T>())));
                Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, (x * toStride) + ((nint)y * Unsafe.SizeOf<T>())), pixel);
            }
        }
    }
}
