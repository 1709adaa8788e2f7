using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Warping;

internal sealed partial class LinearByteSampler
{
    /// <summary>
    /// As <see cref="PixelsVector128"/>, four pixels at a time: eight bytes of each in its upper row, weighed across, and in its lower row;
    /// then word k of both rows side by side, weighed down.
    /// </summary>
    /// <returns>How many pixels are done; never the last.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int PixelsVector256(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        int channels = _channels;
        Vector128<byte> pairs = channels == 3
            ? Vector128.Create((byte)0, 3, 1, 4, 2, 5, 2, 5, 8, 11, 9, 12, 10, 13, 10, 13)
            : Vector128.Create((byte)0, 4, 1, 5, 2, 6, 3, 7, 8, 12, 9, 13, 10, 14, 11, 15);
        Vector256<byte> neighbours = Vector256.Create(pairs, pairs);
        Vector128<byte> squeezed = channels == 3
            ? Vector128.Create((byte)0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, 255, 255, 255, 255)
            : Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        Vector256<byte> words = Vector256.Create(
            Vector128.Create((byte)0, 1, 0, 1, 0, 1, 0, 1, 8, 9, 8, 9, 8, 9, 8, 9), Vector128.Create((byte)0, 1, 0, 1, 0, 1, 0, 1, 8, 9, 8, 9, 8, 9, 8, 9));
        ref int xs = ref MemoryMarshal.GetReference(positions.X);
        ref int ys = ref MemoryMarshal.GetReference(positions.Y);
        ref int fractions = ref MemoryMarshal.GetReference(positions.Fractions);
        ref byte target = ref MemoryMarshal.GetReference(row);

        // Eight bytes of three channels reach into a third pixel.
        Vector128<int> width = Vector128.Create(source.Width - (channels == 3 ? 2 : 1));
        Vector128<int> height = Vector128.Create(source.Height - 1);
        Vector128<byte> value = Ssse3.Shuffle(Vector128.Create(ReadValue(source, channels)).AsByte(), squeezed);
        nint stride = source.Stride;
        ref byte origin = ref source.Inside(0, 0);

        // A store of three channels passes its four pixels by four bytes: two pixels have to follow.
        int end = positions.Width - (channels == 3 ? 5 : 3);
        int i = 0;
        for (; i < end; i += 4)
        {
            // Safety: i + 4 <= positions.Width.
            Vector128<int> x = Vector128.LoadUnsafe(ref xs, (nuint)i);
            Vector128<int> y = Vector128.LoadUnsafe(ref ys, (nuint)i);
            Vector128<int> inside = Vector128.LessThan(x, width) & Vector128.LessThan(y, height) & ~((x | y) >> 31);
            if (inside.ExtractMostSignificantBits() != 0xF)
            {
                if (source.IsConstant && AllOutside(Vector256.Create(x, x), Vector256.Create(y, y), source))
                {
                    // Safety: 16 bytes from i * channels on, as below.
                    value.StoreUnsafe(ref target, (nuint)(i * channels));
                }
                else
                {
                    Sample(source, positions, row, i, i + 4);
                }

                continue;
            }

            // Safety: x and y are inside, so that each load is of eight bytes inside its row.
            ref byte p0 = ref Unsafe.Add(ref origin, (Unsafe.Add(ref ys, i) * stride) + (Unsafe.Add(ref xs, i) * channels));
            ref byte p1 = ref Unsafe.Add(ref origin, (Unsafe.Add(ref ys, i + 1) * stride) + (Unsafe.Add(ref xs, i + 1) * channels));
            ref byte p2 = ref Unsafe.Add(ref origin, (Unsafe.Add(ref ys, i + 2) * stride) + (Unsafe.Add(ref xs, i + 2) * channels));
            ref byte p3 = ref Unsafe.Add(ref origin, (Unsafe.Add(ref ys, i + 3) * stride) + (Unsafe.Add(ref xs, i + 3) * channels));
            Vector256<byte> upper = Load(ref p0, ref p1, ref p2, ref p3, 0);
            Vector256<byte> lower = Load(ref p0, ref p1, ref p2, ref p3, stride);

            Vector128<int> f = Vector128.LoadUnsafe(ref fractions, (nuint)i);
            Vector128<int> u = f & Vector128.Create(PositionRow.Steps - 1);
            Vector128<int> v = f >> PositionRow.StepBits;
            Vector128<int> pairsAcross = Vector128.Create(PositionRow.Steps) + (u << 8) - u;
            Vector128<int> pairsDown = Vector128.Create(PositionRow.Steps) + (v << 16) - v;
            Vector256<sbyte> across = Avx2.Shuffle(Avx2.ConvertToVector256Int64(pairsAcross).AsByte(), words).AsSByte();
            Vector256<short> sumsUpper = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(upper, neighbours), across);
            Vector256<short> sumsLower = Avx2.MultiplyAddAdjacent(Avx2.Shuffle(lower, neighbours), across);

            // Pixels 0 and 2, and 1 and 3, by the way unpacking goes.
            Vector256<int> both = Vector256.Create(pairsDown, pairsDown);
            Vector256<short> downEven = Avx2.PermuteVar8x32(both, Vector256.Create(0, 0, 0, 0, 2, 2, 2, 2)).AsInt16();
            Vector256<short> downOdd = Avx2.PermuteVar8x32(both, Vector256.Create(1, 1, 1, 1, 3, 3, 3, 3)).AsInt16();
            Vector256<int> even = Avx2.MultiplyAddAdjacent(Avx2.UnpackLow(sumsUpper, sumsLower), downEven);
            Vector256<int> odd = Avx2.MultiplyAddAdjacent(Avx2.UnpackHigh(sumsUpper, sumsLower), downOdd);
            even = (even + Vector256.Create(512)) >> 10;
            odd = (odd + Vector256.Create(512)) >> 10;
            Vector256<short> result = Avx2.PackSignedSaturate(even, odd);
            Vector128<byte> bytes = Sse2.PackUnsignedSaturate(result.GetLower(), result.GetUpper());

            // Safety: 16 bytes from i * channels on, which end before the row does.
            Ssse3.Shuffle(bytes, squeezed).StoreUnsafe(ref target, (nuint)(i * channels));
        }

        return Math.Max(i, 0);
    }

    /// <summary>Gray, eight pixels at a time, gathered.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe int GrayAvx2(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ref int xs = ref MemoryMarshal.GetReference(positions.X);
        ref int ys = ref MemoryMarshal.GetReference(positions.Y);
        ref int fractions = ref MemoryMarshal.GetReference(positions.Fractions);
        int end = positions.Width & ~7;

        // A gathered element is four bytes wide.
        Vector256<int> width = Vector256.Create(source.Width - 3);
        Vector256<int> height = Vector256.Create(source.Height - 1);
        Vector256<int> steps = Vector256.Create(PositionRow.Steps);
        fixed (byte* origin = &source.Inside(0, 0))
        {
            for (int i = 0; i < end; i += 8)
            {
                // Safety: i + 8 <= positions.Width.
                Vector256<int> x = Vector256.LoadUnsafe(ref xs, (nuint)i);
                Vector256<int> y = Vector256.LoadUnsafe(ref ys, (nuint)i);
                Vector256<int> inside = Vector256.LessThan(x, width) & Vector256.LessThan(y, height) & ~((x | y) >> 31);
                if (inside.ExtractMostSignificantBits() != 0xFF)
                {
                    if (source.IsConstant && AllOutside(x, y, source))
                    {
                        row.Slice(i, 8).Fill(source.Value);
                    }
                    else
                    {
                        Sample(source, positions, row, i, i + 8);
                    }

                    continue;
                }

                // Safety: 0 <= x <= width - 4 and 0 <= y <= height - 2, so that each element lies inside its row.
                Vector256<int> at = (y * (int)source.Stride) + x;
                Vector256<int> upper = Avx2.GatherVector256((int*)origin, at, 1);
                Vector256<int> lower = Avx2.GatherVector256((int*)(origin + source.Stride), at, 1);
                Vector256<int> f = Vector256.LoadUnsafe(ref fractions, (nuint)i);
                Vector256<int> u = f & (steps - Vector256<int>.One);
                Vector256<int> v = f >> PositionRow.StepBits;
                Vector256<sbyte> across = (steps - u | (u << 8)).AsSByte();
                Vector256<int> sums = Avx2.MultiplyAddAdjacent(upper.AsByte(), across).AsInt32()
                    | (Avx2.MultiplyAddAdjacent(lower.AsByte(), across).AsInt32() << 16);
                Vector256<int> pixels = (Avx2.MultiplyAddAdjacent(sums.AsInt16(), (steps - v | (v << 16)).AsInt16()) + Vector256.Create(512)) >> 10;
                Vector128<short> narrow = Sse2.PackSignedSaturate(pixels.GetLower(), pixels.GetUpper());

                // Safety: i + 8 <= positions.Width, which the row has.
                Unsafe.WriteUnaligned(
                    ref Unsafe.Add(ref MemoryMarshal.GetReference(row), i), Sse2.PackUnsignedSaturate(narrow, narrow).AsUInt64()[0]);
            }
        }

        return end;
    }

    /// <summary>No position has a neighbour inside the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AllOutside(Vector256<int> x, Vector256<int> y, in WarpSource source)
    {
        Vector256<int> before = Vector256.Create(-1);
        Vector256<int> outside = Vector256.LessThan(x, before) | Vector256.LessThan(y, before)
            | Vector256.GreaterThanOrEqual(x, Vector256.Create(source.Width)) | Vector256.GreaterThanOrEqual(y, Vector256.Create(source.Height));
        return outside.ExtractMostSignificantBits() == 0xFF;
    }

    // The border's pixel, of three or four bytes.
    private static int ReadValue(in WarpSource source, int channels)
    {
        ReadOnlySpan<byte> pixel = MemoryMarshal.CreateReadOnlySpan(ref source.Value, channels);
        return pixel[0] | (pixel[1] << 8) | (pixel[2] << 16) | (channels == 4 ? pixel[3] << 24 : 0);
    }

    // Safety: eight bytes at each, the offset added, as the caller proves.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Load(ref byte p0, ref byte p1, ref byte p2, ref byte p3, nint offset) => Vector256.Create(
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref p0, offset)),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref p1, offset)),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref p2, offset)),
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref p3, offset))).AsByte();
}
