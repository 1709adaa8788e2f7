using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The horizontal half of <c>cv2.boxFilter</c> (imgproc/src/box_filter.simd.hpp, <c>RowSum</c>): sums of neighbours. In floating point some
/// are added from the left, and others run along the row: the next comes in less the one that leaves. Whole numbers are exact in any order.
/// </summary>
/// <param name="image">The image.</param>
/// <param name="around">What the filter looks at.</param>
/// <param name="addsEach">Whether each sum is added up anew.</param>
internal sealed class BoxRow<TIn, TSum>(FilterImage image, Neighbourhood around, bool addsEach) : IRowFilter<TSum>
    where TIn : unmanaged, INumber<TIn>
    where TSum : unmanaged, INumber<TSum>
{
    private readonly ConvertedRow<TIn, TSum> _converted = new(image, around);

    public int Length { get; } = image.RowLength;

    public void Filter(ReadOnlySpan<byte> padded, Span<TSum> filtered)
    {
        Span<TSum> sums = filtered[..Length];
        if (addsEach && typeof(TIn) == typeof(float) && typeof(TSum) == typeof(double))
        {
            BoxSingles.AddEach(MemoryMarshal.Cast<byte, float>(padded), image.Channels, around.Width, MemoryMarshal.Cast<TSum, double>(sums));
            return;
        }

        if (addsEach && typeof(TIn) == typeof(byte) && typeof(TSum) == typeof(ushort))
        {
            BoxBytes.AddEach(padded, image.Channels, around.Width, MemoryMarshal.Cast<TSum, ushort>(sums));
            return;
        }

        using var scratch = new Scratch<TSum>(_converted.Length);
        _converted.Filter(padded, scratch.Span);
        if (addsEach)
        {
            AddEach(scratch.Span, sums);
        }
        else if (typeof(TSum) == typeof(double))
        {
            Run(scratch.Span, sums);
        }
        else
        {
            AddDoubled(scratch.Span, sums);
        }
    }

    private void AddEach(ReadOnlySpan<TSum> row, Span<TSum> sums)
    {
        row[..Length].CopyTo(sums);
        for (int k = 1; k < around.Width; k++)
        {
            TensorPrimitives.Add(sums, row.Slice(k * image.Channels, Length), sums);
        }
    }

    private void Run(ReadOnlySpan<TSum> row, Span<TSum> sums)
    {
        int step = image.Channels;
        int leaving = around.Width * step;
        for (int channel = 0; channel < step; channel++)
        {
            TSum sum = TSum.Zero;
            for (int k = 0; k < leaving; k += step)
            {
                sum += row[channel + k];
            }

            sums[channel] = sum;
            for (int e = channel; e < Length - step; e += step)
            {
                sum += row[e + leaving] - row[e];
                sums[e + step] = sum;
            }
        }
    }

    // Sums of 1, 2, 4, 8 ... neighbours; a width is a sum of such.
    private void AddDoubled(Span<TSum> row, Span<TSum> sums)
    {
        using var other = new Scratch<TSum>(row.Length);
        Span<TSum> current = row;
        Span<TSum> next = other.Span;
        sums.Clear();
        for ((int size, int covered, int rest) = (1, 0, around.Width); ; size *= 2, rest >>= 1)
        {
            if ((rest & 1) == 1)
            {
                TensorPrimitives.Add(sums, current.Slice(covered * image.Channels, Length), sums);
                covered += size;
            }

            if (rest <= 1)
            {
                return;
            }

            int step = size * image.Channels;
            TensorPrimitives.Add(current[..^step], current[step..], next[..^step]);
            Span<TSum> swap = current[..^step];
            current = next[..^step];
            next = swap;
        }
    }
}
