using System.Buffers.Binary;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Filtering;

/// <summary>
/// Sums of 3x3 or 5x5 neighbours, as <c>Filter.c</c> of Pillow computes them in single precision: a row's products from left to right, the
/// rows from below. Pixels nearer to an edge than the kernel reaches stay.
/// </summary>
internal sealed partial class KernelFilter(double[] kernel, double scale, double offset) : WholeImageFilter
{
    // Before, only bytes were filtered.
    private static readonly Version FiltersIntegersSince = new(9, 5);

    // Before, the high byte of a 16-bit sample was shifted the wrong way, and lost.
    private static readonly Version SeesHighBytesSince = new(12, 3);

    // Before, 16-bit sums were rounded twice, and limited byte by byte.
    private static readonly Version RoundsWordsOnceSince = new(13, 0);

    private readonly int _size = kernel.Length == 9 ? 3 : 5;
    private readonly float[] _weights = [.. kernel.Select(weight => (float)weight / (float)scale)];

    // A half is added once, and then all is cut.
    private readonly float _offset = (float)((float)offset + 0.5);

    protected override FilterWork? Prepare(Picture picture, Version pillow)
    {
        PixelMode mode = picture.Mode;
        if (mode == PixelMode.Palette)
        {
            throw new ArgumentException("cannot filter palette images");
        }

        bool isInteger = mode is PixelMode.I or PixelMode.I16 or PixelMode.I16B;
        if (mode == PixelMode.F || (isInteger && pillow < FiltersIntegersSince))
        {
            throw WrongMode();
        }

        if (picture.Width < _size || picture.Height < _size)
        {
            return null;
        }

        bool seesHighBytes = pillow >= SeesHighBytesSince;
        bool roundsOnce = pillow >= RoundsWordsOnceSince;
        return mode switch
        {
            PixelMode.I => (source, target) => Sum(source, target, Int32s, PutInt32s),
            PixelMode.I16 => (source, target) => Sum(source, target, seesHighBytes ? Words : LowBytes, (sums, row) => PutWords(sums, row, roundsOnce)),
            PixelMode.I16B => (source, target) => Sum(source, target, seesHighBytes ? WordsHighByteFirst : LastBytes, (sums, row) =>
            {
                PutWords(sums, row, roundsOnce);
                SwapBytes(row);
            }),
            _ => (source, target) => Sum(source, target, Bytes, PutBytes),
        };
    }

    private delegate void ReadSamples(ReadOnlySpan<byte> row, Span<float> samples);

    private delegate void PutSums(ReadOnlySpan<float> sums, Span<byte> row);

    private static void Words(ReadOnlySpan<byte> row, Span<float> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadUInt16LittleEndian(row[(2 * i)..]);
        }
    }

    private static void LowBytes(ReadOnlySpan<byte> row, Span<float> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = row[2 * i];
        }
    }

    private static void LastBytes(ReadOnlySpan<byte> row, Span<float> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = row[(2 * i) + 1];
        }
    }

    private static void WordsHighByteFirst(ReadOnlySpan<byte> row, Span<float> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadUInt16BigEndian(row[(2 * i)..]);
        }
    }

    private static void SwapBytes(Span<byte> row)
    {
        Span<short> words = MemoryMarshal.Cast<byte, short>(row);
        BinaryPrimitives.ReverseEndianness(words, words);
    }

    private static void Int32s(ReadOnlySpan<byte> row, Span<float> samples)
    {
        ReadOnlySpan<int> values = MemoryMarshal.Cast<byte, int>(row);
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = values[i];
        }
    }

    private static void PutWords(ReadOnlySpan<float> sums, Span<byte> row, bool roundsOnce)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            float sum = sums[i];
            int rounded = (int)(sum >= 0 ? sum + 0.5f : sum - 0.5f);
            int word = roundsOnce ? (int)Math.Clamp(sum, 0, ushort.MaxValue)
                : Math.Max(rounded % 256, 0) | (Math.Clamp(rounded >> 8, 0, byte.MaxValue) << 8);
            BinaryPrimitives.WriteUInt16LittleEndian(row[(2 * i)..], (ushort)word);
        }
    }

    private static void PutInt32s(ReadOnlySpan<float> sums, Span<byte> row)
    {
        Span<int> values = MemoryMarshal.Cast<byte, int>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            values[i] = sums[i] <= 0 ? 0 : sums[i] >= int.MaxValue ? int.MaxValue : (int)sums[i];
        }
    }

    private unsafe void Sum(MemoryPicture source, Span<byte> target, ReadSamples read, PutSums put)
    {
        int rowBytes = source.RowBytes;
        for (int y = 0; y < source.Height; y++)
        {
            source.Row(y).CopyTo(target[(y * rowBytes)..]);
        }

        int reach = _size / 2;
        int step = source.Mode.ChannelCount();
        int count = source.Width * step;
        float[] samples = new float[checked(_size * count)];
        float[] sums = new float[(source.Width - (2 * reach)) * step];
        int edgeBytes = rowBytes / source.Width * reach;
        float** rows = stackalloc float*[_size];

        // Safety: each of the rows has the picture's samples, as many more than there are sums as KernelSums asks for.
        fixed (float* memory = samples)
        {
            for (int y = 0; y < source.Height; y++)
            {
                read(source.Row(y), samples.AsSpan(y % _size * count, count));
                if (y < _size - 1)
                {
                    continue;
                }

                for (int i = 0; i < _size; i++)
                {
                    rows[i] = memory + ((y - i) % _size * count);
                }

                KernelSums.Add(rows, _weights, step, _offset, sums);
                put(sums, target.Slice(((y - reach) * rowBytes) + edgeBytes, rowBytes - (2 * edgeBytes)));
            }
        }
    }
}
