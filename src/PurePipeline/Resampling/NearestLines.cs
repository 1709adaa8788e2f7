using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

/// <summary>
/// A row of pixels picked by permutations of whole registers, 16 result bytes at a time out of one to four neighbouring registers: strong
/// reductions of small pixels. Immutable.
/// </summary>
internal sealed unsafe class NearestLines
{
    private const int Block = 16;

    private readonly int _lines;
    private readonly int _rowBytes;
    private readonly int[] _offsets;
    private readonly byte[] _indices;

    private NearestLines(int lines, int rowBytes, int[] offsets, byte[] indices) =>
        (_lines, _rowBytes, _offsets, _indices) = (lines, rowBytes, offsets, indices);

    /// <summary>Plans a row, or returns null if some block's pixels are too far apart, or a row is shorter than what is read or written at once.</summary>
    /// <param name="offsets">The source byte of each pixel, rising.</param>
    /// <param name="bytesPerPixel">Bytes of a pixel.</param>
    /// <param name="sourceBytes">Bytes of a source row.</param>
    public static NearestLines? TryCreate(ReadOnlySpan<int> offsets, int bytesPerPixel, int sourceBytes)
    {
        int rowBytes = offsets.Length * bytesPerPixel;
        if (rowBytes < Block)
        {
            return null;
        }

        int[] starts = new int[(rowBytes + Block - 1) / Block];
        int spread = 0;
        for (int block = 0; block < starts.Length; block++)
        {
            int first = StartOf(block, rowBytes);
            starts[block] = offsets[first / bytesPerPixel];
            spread = Math.Max(spread, offsets[(first + Block - 1) / bytesPerPixel] + bytesPerPixel - starts[block]);
        }

        int lines = ILines.CountFor(spread);
        if (lines > ILines.Most || sourceBytes < lines * ILines.Bytes)
        {
            return null;
        }

        byte[] indices = new byte[starts.Length * Block];
        for (int block = 0; block < starts.Length; block++)
        {
            starts[block] = Math.Min(starts[block], sourceBytes - (lines * ILines.Bytes));
            for (int i = 0; i < Block; i++)
            {
                (int x, int part) = Math.DivRem(StartOf(block, rowBytes) + i, bytesPerPixel);
                indices[(block * Block) + i] = (byte)(offsets[x] + part - starts[block]);
            }
        }

        return new NearestLines(lines, rowBytes, starts, indices);
    }

    /// <summary>Picks one row's pixels.</summary>
    /// <param name="source">The source row.</param>
    /// <param name="ahead">The source row of the next call, if it is known, else null.</param>
    /// <param name="row">The result row.</param>
    public void Pick(byte* source, byte* ahead, byte* row)
    {
        switch (_lines)
        {
            case 1:
                Pick<OneLine>(source, ahead, row);
                break;
            case 2:
                Pick<TwoLines>(source, ahead, row);
                break;
            case 3:
                Pick<ThreeLines>(source, ahead, row);
                break;
            default:
                Pick<FourLines>(source, ahead, row);
                break;
        }
    }

    // Safety: the plan keeps the registers inside the source row, and the stores inside the result row, whose lengths the caller has checked.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private void Pick<TLines>(byte* source, byte* ahead, byte* row)
        where TLines : struct, ILines
    {
        fixed (int* starts = _offsets)
        fixed (byte* indices = _indices)
        {
            int last = _offsets.Length - 1;
            for (int block = 0; block <= last; block++)
            {
                if (ahead != null)
                {
                    for (int line = 0; line < TLines.Count; line++)
                    {
                        Pixels.Prefetch.Line(ahead + starts[block] + (line * ILines.Bytes));
                    }
                }

                Vector512<byte> index = Vector128.Load(indices + (block * Block)).ToVector256Unsafe().ToVector512Unsafe();
                TLines.Pick(source + starts[block], index).GetLower().GetLower().Store(row + (block == last ? _rowBytes - Block : block * Block));
            }
        }
    }

    // The last block ends with the row and repeats some bytes.
    private static int StartOf(int block, int rowBytes) => Math.Min(block * Block, rowBytes - Block);
}
