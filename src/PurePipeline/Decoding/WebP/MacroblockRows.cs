using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Decodes a lossy picture, a row of macroblocks at a time. The filter is a row behind, as the prediction wants samples that are not
/// filtered.
/// </summary>
internal sealed unsafe class MacroblockRows : IDisposable
{
    private const int Size = 16;

    // What the filter of the next row may still change, of luma; half of it of chroma.
    private const int FilterReach = 8;

    private readonly LossyHeader _header;
    private readonly int _height;
    private readonly int _columns;
    private readonly int _rows;
    private readonly BoolDecoder[] _partitions;
    private readonly IntraModeReader _modes;
    private readonly MacroblockResiduals _residuals;
    private readonly Macroblock[] _macroblocks;

    // The strengths of two rows, and whether the inner edges are filtered: by segment and whether there are subblocks.
    private readonly FilterStrength[] _strengths = new FilterStrength[2 * Segmentation.Count];
    private readonly byte[] _filters;
    private BoolDecoder _bits;
    private int _next;

    /// <param name="header">The picture's header.</param>
    /// <param name="bits">The first partition, behind the header.</param>
    /// <param name="bitstream">The bitstream.</param>
    /// <param name="length">Its bytes.</param>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    // Safety: the bitstream is pinned as long as this lives.
    public MacroblockRows(LossyHeader header, BoolDecoder bits, byte* bitstream, int length, int width, int height)
    {
        (_header, _bits, _height) = (header, bits, height);
        (_columns, _rows) = (BlockCount.Of(width, 4), BlockCount.Of(height, 4));
        _partitions = new BoolDecoder[header.Partitions.Length];
        for (int i = 0; i < _partitions.Length; i++)
        {
            (int offset, int count) = header.Partitions[i].GetOffsetAndLength(length);
            _partitions[i] = new BoolDecoder(bitstream + offset, count);
        }

        _modes = new IntraModeReader(header, _columns);
        _residuals = new MacroblockResiduals(header, _columns);
        _macroblocks = new Macroblock[_columns];
        _filters = new byte[2 * _columns];
        for (int i = 0; i < _strengths.Length; i++)
        {
            _strengths[i] = header.Filter.Strength(header.Segmentation, i / 2, (i & 1) != 0);
        }

        Planes = new LossyPlanes(_columns);
    }

    /// <summary>The samples.</summary>
    public LossyPlanes Planes { get; }

    /// <summary>The rows of pixels before this one can be made of the samples, as long as no more are decoded.</summary>
    public int ReadyRows { get; private set; }

    /// <summary>The memory of all planes.</summary>
    public static long Bytes(int width) => RentedMemory.Bytes(LossyPlanes.Bytes(BlockCount.Of(width, 4)), 1);

    /// <summary>Decodes a row of macroblocks and filters the one before; false if the data is damaged.</summary>
    public bool TryDecodeRow()
    {
        if (!TryReconstructRow(_next))
        {
            return false;
        }

        bool isLast = ++_next == _rows;
        if (!_header.Filter.IsEnabled)
        {
            ReadyRows = isLast ? _height : (Size * _next) - 1;
            return true;
        }

        if (_next > 1)
        {
            FilterRow(_next - 2);
            ReadyRows = (Size * (_next - 1)) - FilterReach - 1;
        }

        if (isLast)
        {
            FilterRow(_next - 1);
            ReadyRows = _height;
        }

        return true;
    }

    public void Dispose() => Planes.Dispose();

    private bool TryReconstructRow(int y)
    {
        _modes.ReadRow(ref _bits, _macroblocks);
        if (_bits.HasEnded)
        {
            return false;
        }

        Planes.MakeRoom(y);
        if (y > 0)
        {
            Planes.RepeatAboveRight(y);
        }

        _residuals.StartRow();
        short* coefficients = stackalloc short[MacroblockResiduals.Count];
        new Span<short>(coefficients, MacroblockResiduals.Count).Clear();
        ref BoolDecoder partition = ref _partitions[y & (_partitions.Length - 1)];
        Span<byte> filters = _filters.AsSpan((y & 1) * _columns, _columns);
        (nint stride, nint chromaStride) = (Planes.LumaStride, Planes.ChromaStride);
        byte* luma = Planes.LumaAt(y);
        byte* u = Planes.UAt(y);
        byte* v = Planes.VAt(y);
        fixed (byte* first = _header.Probabilities)
        {
            BytePointer probabilities = Access.Of(first, CoefficientProbabilities.Bytes);
            for (int x = 0; x < _columns; x++, luma += Size, u += Size / 2, v += Size / 2)
            {
                ref Macroblock macroblock = ref _macroblocks[x];
                if (macroblock.IsSkipped)
                {
                    _residuals.Skip(x, macroblock.HasSubblocks);
                }
                else
                {
                    _residuals.Read(ref partition, probabilities, x, in macroblock, coefficients);
                }

                if (partition.HasEnded)
                {
                    return false;
                }

                (uint codes, uint chromaCodes) = (_residuals.LumaCodes, _residuals.ChromaCodes);
                MacroblockReconstruction.Luma(luma, stride, ref macroblock, coefficients, codes, y > 0, x > 0);
                MacroblockReconstruction.Chroma(u, chromaStride, macroblock.ChromaMode, coefficients + 256, chromaCodes >> 8, y > 0, x > 0);
                MacroblockReconstruction.Chroma(v, chromaStride, macroblock.ChromaMode, coefficients + 320, chromaCodes & 0xFF, y > 0, x > 0);
                filters[x] = FilterOf(in macroblock, (codes | chromaCodes) != 0);
                if (!macroblock.IsSkipped)
                {
                    new Span<short>(coefficients, MacroblockResiduals.Count).Clear();
                }
            }
        }

        return true;
    }

    // The index of the strength, and whether the inner edges are filtered.
    private static byte FilterOf(in Macroblock macroblock, bool hasCoefficients)
    {
        int strength = (2 * macroblock.Segment) + (macroblock.HasSubblocks ? 1 : 0);
        return (byte)((2 * strength) + (hasCoefficients || macroblock.HasSubblocks ? 1 : 0));
    }

    private void FilterRow(int y)
    {
        Span<byte> filters = _filters.AsSpan((y & 1) * _columns, _columns);
        (nint stride, nint chromaStride) = (Planes.LumaStride, Planes.ChromaStride);
        byte* luma = Planes.LumaAt(y);
        byte* u = Planes.UAt(y);
        byte* v = Planes.VAt(y);
        for (int x = 0; x < _columns; x++, luma += Size, u += Size / 2, v += Size / 2)
        {
            FilterStrength strength = _strengths[filters[x] >> 1];
            bool hasInner = (filters[x] & 1) != 0;
            if (strength.Limit == 0)
            {
                continue;
            }

            if (_header.Filter.IsSimple)
            {
                LoopFilter.FilterSimple(luma, stride, strength, hasInner, x > 0, y > 0);
            }
            else
            {
                LoopFilter.FilterNormal(luma, stride, u, v, chromaStride, strength, hasInner, x > 0, y > 0);
            }
        }
    }
}
