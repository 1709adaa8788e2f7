using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Resampling;

/// <summary>
/// A row of pixels picked by permutations of whole registers, 16 or 64 result bytes at a time out of one to four neighbouring registers:
/// small pixels, close together or reduced strongly. Immutable.
/// </summary>
internal sealed unsafe class NearestLines
{
    private readonly int _block;
    private readonly int _lines;
    private readonly int _rowBytes;
    private readonly int[] _offsets;
    private readonly byte[] _indices;

    private NearestLines(int block, int lines, int rowBytes, int[] offsets, byte[] indices) =>
        (_block, _lines, _rowBytes, _offsets, _indices) = (block, lines, rowBytes, offsets, indices);

    /// <summary>Plans a row, or returns null if some block's pixels are too far apart, or a row is shorter than what is read or written at once.</summary>
    /// <param name="offsets">The source byte of each pixel, rising.</param>
    /// <param name="bytesPerPixel">Bytes of a pixel.</param>
    /// <param name="sourceBytes">Bytes of a source row.</param>
    /// <param name="block">Result bytes at a time: 16 or 64.</param>
    /// <param name="most">Registers at most.</param>
    public static NearestLines? TryCreate(ReadOnlySpan<int> offsets, int bytesPerPixel, int sourceBytes, int block, int most)
    {
        int rowBytes = offsets.Length * bytesPerPixel;
        if (rowBytes < block)
        {
            return null;
        }

        int[] starts = new int[(rowBytes + block - 1) / block];
        int spread = 0;
        for (int i = 0; i < starts.Length; i++)
        {
            // The last block ends with the row and repeats some bytes.
            int first = Math.Min(i * block, rowBytes - block);
            starts[i] = offsets[first / bytesPerPixel];
            spread = Math.Max(spread, offsets[(first + block - 1) / bytesPerPixel] + bytesPerPixel - starts[i]);
        }

        int lines = ILines.CountFor(spread);
        if (lines > most || sourceBytes < lines * ILines.Bytes)
        {
            return null;
        }

        byte[] indices = new byte[starts.Length * block];
        for (int i = 0; i < indices.Length; i++)
        {
            ref int start = ref starts[i / block];
            start = Math.Min(start, sourceBytes - (lines * ILines.Bytes));
            (int x, int part) = Math.DivRem(Math.Min(i / block * block, rowBytes - block) + (i % block), bytesPerPixel);
            indices[i] = (byte)(offsets[x] + part - start);
        }

        return new NearestLines(block, lines, rowBytes, starts, indices);
    }

    /// <summary>Picks one row's pixels.</summary>
    /// <param name="source">The source row.</param>
    /// <param name="ahead">The source row of the next call, if it is known, else null.</param>
    /// <param name="row">The result row.</param>
    /// <param name="streams">See <see cref="RowReader.Streams"/>.</param>
    public void Pick(byte* source, byte* ahead, byte* row, bool streams = false)
    {
        switch (_lines)
        {
            case 1:
                Pick<OneLine>(source, ahead, row, streams);
                break;
            case 2:
                Pick<TwoLines>(source, ahead, row, streams);
                break;
            case 3:
                Pick<ThreeLines>(source, ahead, row, streams);
                break;
            default:
                Pick<FourLines>(source, ahead, row, streams);
                break;
        }
    }

    private void Pick<TLines>(byte* source, byte* ahead, byte* row, bool streams)
        where TLines : struct, ILines
    {
        fixed (int* starts = _offsets)
        fixed (byte* indices = _indices)
        {
            if (_block == ILines.Bytes && streams && (nint)row % ILines.Bytes == 0)
            {
                PickLines<TLines, StreamedLines>(source, ahead, row, starts, indices, _offsets.Length - 1, _rowBytes - ILines.Bytes);
            }
            else if (_block == ILines.Bytes)
            {
                PickLines<TLines, KeptLines>(source, ahead, row, starts, indices, _offsets.Length - 1, _rowBytes - ILines.Bytes);
            }
            else
            {
                PickQuarters<TLines>(source, ahead, row, starts, indices, _offsets.Length - 1, _rowBytes - Vector128<byte>.Count);
            }
        }
    }

    // Safety, here and below: the plan keeps the registers inside the source row, and the stores inside the result row, whose lengths the caller
    // has checked.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void PickLines<TLines, TStore>(byte* source, byte* ahead, byte* row, int* starts, byte* indices, int last, int end)
        where TLines : struct, ILines
        where TStore : struct, ILineStore
    {
        for (int block = 0; block < last; block++)
        {
            Ask<TLines>(ahead, starts[block]);
            TStore.Store(TLines.Pick(source + starts[block], Vector512.Load(indices + (block * ILines.Bytes))), row + (block * ILines.Bytes));
        }

        TLines.Pick(source + starts[last], Vector512.Load(indices + (last * ILines.Bytes))).Store(row + end);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void PickQuarters<TLines>(byte* source, byte* ahead, byte* row, int* starts, byte* indices, int last, int end)
        where TLines : struct, ILines
    {
        for (int block = 0; block <= last; block++)
        {
            Ask<TLines>(ahead, starts[block]);
            Vector512<byte> index = Vector128.Load(indices + (block * Vector128<byte>.Count)).ToVector256Unsafe().ToVector512Unsafe();
            TLines.Pick(source + starts[block], index).GetLower().GetLower().Store(row + (block == last ? end : block * Vector128<byte>.Count));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Ask<TLines>(byte* ahead, int start)
        where TLines : struct, ILines
    {
        if (ahead != null)
        {
            for (int line = 0; line < TLines.Count; line++)
            {
                Prefetch.Line(ahead + start + (line * ILines.Bytes));
            }
        }
    }
}
