using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.WebP;

// Predictions that do not need the left pixel take four pixels at a time. The others wait for it, and prepare what they can.
internal sealed partial class PredictorTransform
{
    private const int Four = 4;

    internal static void UndoVector128(int mode, Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        switch (mode)
        {
            case 1:
                UndoLeft(row, x, end);
                break;
            case 5 or 6 or 7 or 10:
                UndoMeans(mode, row, above, x, end);
                break;
            case 11 when Sse2.IsSupported:
                UndoSelect(row, above, x, end);
                break;
            case 12:
                UndoSum(row, above, x, end);
                break;
            case 13:
                UndoHalf(row, above, x, end);
                break;
            case 11:
                UndoScalar(mode, row, above, x, end);
                break;
            default:
                UndoAbove(mode, row, above, x, end);
                break;
        }
    }

    private static void UndoAbove(int mode, Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        for (; x + Four <= end; x += Four)
        {
            // Safety: x - 1 to x + 4 are in the row above, which has one pixel more.
            Vector128<uint> corner = Load(above, x - 1);
            Vector128<uint> top = Load(above, x);
            Vector128<uint> right = Load(above, x + 1);
            Vector128<uint> prediction = mode switch
            {
                2 => top,
                3 => right,
                4 => corner,
                8 => Mean(corner.AsByte(), top.AsByte()).AsUInt32(),
                9 => Mean(top.AsByte(), right.AsByte()).AsUInt32(),
                _ => Vector128.Create(Black),
            };
            (Load(row, x).AsByte() + prediction.AsByte()).AsUInt32().StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)x);
        }

        UndoScalar(mode, row, above, x, end);
    }

    // Sums of one, two and four pixels, to which what is left of them is added.
    private static void UndoLeft(Span<uint> row, int x, int end)
    {
        const uint None = 4;
        Vector128<byte> left = Vector128.Create(row[x - 1]).AsByte();
        for (; x + Four <= end; x += Four)
        {
            Vector128<byte> pixels = Load(row, x).AsByte();
            pixels += Vector128.Shuffle(pixels.AsUInt32(), Vector128.Create(None, 0, 1, 2)).AsByte();
            pixels += Vector128.Shuffle(pixels.AsUInt32(), Vector128.Create(None, None, 0, 1)).AsByte();
            pixels += left;

            // Safety: as for Load.
            pixels.AsUInt32().StoreUnsafe(ref MemoryMarshal.GetReference(row), (nuint)x);
            left = Vector128.Shuffle(pixels.AsUInt32(), Vector128.Create(3u)).AsByte();
        }

        for (; x < end; x++)
        {
            row[x] = PixelSum.Add(row[x], row[x - 1]);
        }
    }

    private static void UndoMeans(int mode, Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        Vector128<byte> left = Pixel(row[x - 1]);
        switch (mode)
        {
            case 5:
                for (; x < end; x++)
                {
                    left = Mean(Mean(left, Pixel(above[x + 1])), Pixel(above[x])) + Pixel(row[x]);
                    row[x] = left.AsUInt32().ToScalar();
                }

                break;
            case 6:
                for (; x < end; x++)
                {
                    left = Mean(left, Pixel(above[x - 1])) + Pixel(row[x]);
                    row[x] = left.AsUInt32().ToScalar();
                }

                break;
            case 7:
                for (; x < end; x++)
                {
                    left = Mean(left, Pixel(above[x])) + Pixel(row[x]);
                    row[x] = left.AsUInt32().ToScalar();
                }

                break;
            default:
                for (; x < end; x++)
                {
                    left = Mean(Mean(left, Pixel(above[x - 1])), Mean(Pixel(above[x]), Pixel(above[x + 1]))) + Pixel(row[x]);
                    row[x] = left.AsUInt32().ToScalar();
                }

                break;
        }
    }

    private static void UndoSelect(Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        // All bytes but those of one pixel are zero.
        Vector128<byte> left = Pixel(row[x - 1]);
        Vector128<byte> corner = Pixel(above[x - 1]);
        for (; x < end; x++)
        {
            Vector128<byte> top = Pixel(above[x]);
            Vector128<int> toTop = Sse2.SumAbsoluteDifferences(top, corner).AsInt32();
            Vector128<int> toLeft = Sse2.SumAbsoluteDifferences(left, corner).AsInt32();
            Vector128<byte> isLeft = Vector128.GreaterThan(toLeft, toTop).AsByte();
            left = Vector128.ConditionalSelect(isLeft, left, top) + Pixel(row[x]);
            row[x] = left.AsUInt32().ToScalar();
            corner = top;
        }
    }

    private static void UndoSum(Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        Vector128<short> left = Widen(row[x - 1]);
        for (; x < end; x++)
        {
            Vector128<byte> prediction = Narrow(left + (Widen(above[x]) - Widen(above[x - 1])));
            Vector128<byte> pixel = prediction + Pixel(row[x]);
            row[x] = pixel.AsUInt32().ToScalar();
            left = Vector128.WidenLower(pixel).AsInt16();
        }
    }

    private static void UndoHalf(Span<uint> row, ReadOnlySpan<uint> above, int x, int end)
    {
        Vector128<short> left = Widen(row[x - 1]);
        for (; x < end; x++)
        {
            Vector128<short> mean = (left + Widen(above[x])) >> 1;
            Vector128<short> difference = mean - Widen(above[x - 1]);

            // Halves are rounded towards zero.
            Vector128<byte> prediction = Narrow(mean + ((difference + (difference >>> 15)) >> 1));
            Vector128<byte> pixel = prediction + Pixel(row[x]);
            row[x] = pixel.AsUInt32().ToScalar();
            left = Vector128.WidenLower(pixel).AsInt16();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Mean(Vector128<byte> a, Vector128<byte> b) =>
        Sse2.IsSupported ? Sse2.Average(a, b) - ((a ^ b) & Vector128<byte>.One)
        : AdvSimd.IsSupported ? AdvSimd.FusedAddHalving(a, b)
        : ((((a ^ b).AsUInt32() & Vector128.Create(0xFEFEFEFEu)) >> 1) + (a & b).AsUInt32()).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Pixel(uint pixel) => Vector128.CreateScalar(pixel).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Widen(uint pixel) => Vector128.WidenLower(Pixel(pixel)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector128<short> values) => Jpeg.Lanes128.PackUnsignedSaturate(values, values);

    // Safety: the callers say why four pixels are there.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Load(ReadOnlySpan<uint> pixels, int x) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(pixels), (nuint)x);
}
