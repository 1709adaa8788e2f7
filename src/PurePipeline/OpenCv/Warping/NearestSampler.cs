using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>The pixel at a position, or what the border has there (<c>remapNearest</c>).</summary>
/// <typeparam name="T">As many bytes as a pixel.</typeparam>
internal sealed class NearestSampler<T> : WarpSampler
    where T : unmanaged
{
    /// <summary>Three bytes are copied as four, where neither the picture nor the row ends with them.</summary>
    private static int Behind => typeof(T) == typeof(ThreeBytes) ? 1 : 0;

    public override bool TakesWholePixels => true;

    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, positions.Width * Unsafe.SizeOf<T>(), nameof(row));
        int done = Vector256.IsHardwareAccelerated ? SampleVector256(source, positions, row) : 0;
        SampleScalar(source, positions, row, done, positions.Width);
    }

    /// <summary>The specification, of the pixels from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static void SampleScalar(in WarpSource source, PositionRow positions, Span<byte> row, int start, int end)
    {
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        Span<T> pixels = MemoryMarshal.Cast<byte, T>(row)[..xs.Length];
        (uint width, uint height, nint stride) = ((uint)source.Width, (uint)source.Height, source.Stride);
        ref byte origin = ref source.Inside(0, 0);
        T value = Unsafe.ReadUnaligned<T>(ref source.Value);
        bool isConstant = source.IsConstant;
        for (int i = start; i < end; i++)
        {
            (int x, int y) = (xs[i], ys[i]);

            // Safety: an offset is used where x and y are inside.
            pixels[i] = (uint)x < width && (uint)y < height
                ? Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref origin, (y * stride) + ((nint)x * Unsafe.SizeOf<T>())))
                : isConstant ? value : Unsafe.ReadUnaligned<T>(ref source.Anywhere(x, y));
        }
    }

    /// <summary>Eight pixels at a time, where all of them are inside: their places in vectors, then one after the other.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal static int SampleVector256(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ref int xs = ref MemoryMarshal.GetReference(positions.X);
        ref int ys = ref MemoryMarshal.GetReference(positions.Y);
        ref byte origin = ref source.Inside(0, 0);
        ref T target = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetReference(row));
        Vector256<int> width = Vector256.Create(source.Width);
        Vector256<int> copied = Vector256.Create(source.Width - Behind);
        Vector256<int> height = Vector256.Create(source.Height);
        Vector256<int> stride = Vector256.Create((int)source.Stride);
        Span<int> places = stackalloc int[8];
        ref int place = ref MemoryMarshal.GetReference(places);
        int i = 0;
        for (; i <= positions.Width - 8 - Behind; i += 8)
        {
            // Safety: i + 8 <= positions.Width, which the row has; the places are inside the picture, which no array is too small for. What is copied
            // behind three bytes is a byte of the next pixel, in the picture as in the row.
            Vector256<int> x = Vector256.LoadUnsafe(ref xs, (nuint)i);
            Vector256<int> y = Vector256.LoadUnsafe(ref ys, (nuint)i);
            Vector256<int> inside = Vector256.LessThan(x, width) & Vector256.LessThan(y, height) & ~((x | y) >> 31);
            uint which = inside.ExtractMostSignificantBits();
            if (which == 0 && source.IsConstant)
            {
                MemoryMarshal.CreateSpan(ref Unsafe.Add(ref target, i), 8).Fill(Unsafe.ReadUnaligned<T>(ref source.Value));
                continue;
            }

            if (which != 0xFF || Vector256.GreaterThanOrEqualAny(x, copied))
            {
                SampleScalar(source, positions, row, i, i + 8);
                continue;
            }

            ((y * stride) + (x * Unsafe.SizeOf<T>())).StoreUnsafe(ref place);
            ref T pixel = ref Unsafe.Add(ref target, i);
            Copy(ref origin, place, ref pixel, 0);
            Copy(ref origin, Unsafe.Add(ref place, 1), ref pixel, 1);
            Copy(ref origin, Unsafe.Add(ref place, 2), ref pixel, 2);
            Copy(ref origin, Unsafe.Add(ref place, 3), ref pixel, 3);
            Copy(ref origin, Unsafe.Add(ref place, 4), ref pixel, 4);
            Copy(ref origin, Unsafe.Add(ref place, 5), ref pixel, 5);
            Copy(ref origin, Unsafe.Add(ref place, 6), ref pixel, 6);
            Copy(ref origin, Unsafe.Add(ref place, 7), ref pixel, 7);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref byte origin, int place, ref T pixel, int index)
    {
        ref byte from = ref Unsafe.Add(ref origin, (nint)place);
        ref byte to = ref Unsafe.As<T, byte>(ref Unsafe.Add(ref pixel, index));
        if (typeof(T) == typeof(ThreeBytes))
        {
            Unsafe.WriteUnaligned(ref to, Unsafe.ReadUnaligned<uint>(ref from));
        }
        else
        {
            Unsafe.WriteUnaligned(ref to, Unsafe.ReadUnaligned<T>(ref from));
        }
    }
}

/// <summary>Nearest samplers by the size of a pixel.</summary>
internal static class NearestSampler
{
    public static WarpSampler Of(int bytesPerPixel) => bytesPerPixel switch
    {
        1 => new NearestSampler<byte>(),
        2 => new NearestSampler<ushort>(),
        3 => new NearestSampler<ThreeBytes>(),
        4 => new NearestSampler<uint>(),
        6 => new NearestSampler<SixBytes>(),
        8 => new NearestSampler<ulong>(),
        12 => new NearestSampler<TwelveBytes>(),
        16 => new NearestSampler<UInt128>(),
        24 => new NearestSampler<TwentyFourBytes>(),
        32 => new NearestSampler<ThirtyTwoBytes>(),
        _ => throw new ArgumentOutOfRangeException(nameof(bytesPerPixel)),
    };
}
