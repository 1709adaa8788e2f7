namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Smoothing between blocks of a progressive picture that is not complete: coefficients of which no bit, or not the last one, has come are
/// estimated from the DC values around (jdcoefct.c, decompress_smooth_data). A complete picture is never touched.
/// </summary>
internal sealed class BlockSmoothing(
    JpegFrame frame, CoefficientSource store, Progression progression, ushort[]?[] quantization, LibjpegTurbo version)
{
    private const int Reach = 5;
    private const int Centre = 2;

    private readonly short[] _window = new short[SmoothingKernels.Size];
    private readonly int[] _rows = new int[Reach];
    private readonly sbyte[] _bits = new sbyte[Progression.Watched];
    private bool _unknown;

    /// <summary>Whether the picture has all that smoothing reads, and misses something that smoothing gives (smoothing_ok).</summary>
    public static bool Applies(JpegFrame frame, Progression progression, ushort[]?[] quantization)
    {
        bool missing = false;
        foreach (JpegComponent c in frame.Components)
        {
            ReadOnlySpan<sbyte> bits = progression.Bits(c.Index)[..Progression.Watched];
            if (quantization[c.Index] is not { } table || table.AsSpan(0, Progression.Watched).Contains((ushort)0) || bits[0] < 0)
            {
                return false;
            }

            missing |= bits[1..].ContainsAnyExcept((sbyte)0);
        }

        return frame.Progressive && missing;
    }

    /// <summary>Prepares for a row of blocks of a component.</summary>
    public void BeginRow(JpegComponent c, int row)
    {
        int mcuRow = row / (c.V * frame.McuRowsTogether);
        ReadOnlySpan<sbyte> bits = mcuRow <= progression.LastGoodRow ? progression.Bits(c.Index) : progression.BitsBefore(c.Index);
        bits[..Progression.Watched].CopyTo(_bits);
        if (mcuRow > progression.LastGoodRow && progression.Scans == 1)
        {
            _bits.AsSpan().Fill(-1);
        }

        _unknown = !_bits.AsSpan(1).ContainsAnyExcept((sbyte)-1);
        ChooseRows(c, row, mcuRow);
        for (int i = 0; i < Reach; i++)
        {
            _window.AsSpan(i * Reach, Reach).Fill(Dc(c, i, 0));
        }
    }

    /// <summary>Completes the block in column <paramref name="x"/>; columns come one after the other.</summary>
    public void Smooth(JpegComponent c, int x, Span<short> block)
    {
        int last = c.BlocksPerRow - 1;
        if (x > 0)
        {
            for (int i = 0; i < Reach; i++)
            {
                Span<short> line = _window.AsSpan(i * Reach, Reach);
                line[1..].CopyTo(line);
            }
        }
        else if (last > 0)
        {
            SetColumn(c, 3, 1);
            if (version != LibjpegTurbo.V2)
            {
                SetColumn(c, 4, 1);
            }
        }

        if (x + 1 < last)
        {
            SetColumn(c, 4, x + 2);
        }

        Estimate(block, quantization[c.Index]!);
    }

    private void Estimate(Span<short> block, ushort[] quantizers)
    {
        int count = _unknown ? Progression.Watched : 6;
        ReadOnlySpan<short> kernels = _unknown ? SmoothingKernels.Unknown : SmoothingKernels.PartlyKnown;
        for (int k = 1; k < count; k++)
        {
            ref short coefficient = ref block[ZigZag.Natural[k]];
            if (_bits[k] != 0 && coefficient == 0)
            {
                coefficient = Predict(kernels.Slice((k - 1) * SmoothingKernels.Size, SmoothingKernels.Size), quantizers[0], quantizers[k], _bits[k]);
            }
        }

        if (_unknown)
        {
            block[0] = Predict(SmoothingKernels.Dc, quantizers[0], quantizers[0], low: 0);
        }
    }

    // The rounded quotient of the weighted sum by 256 quantisers; it stays below the first bit that was known to be missing.
    private short Predict(ReadOnlySpan<short> kernel, int dcQuantizer, int quantizer, int low)
    {
        long sum = 0;
        for (int i = 0; i < kernel.Length; i++)
        {
            sum += kernel[i] * _window[i];
        }

        sum *= dcQuantizer;
        long prediction = ((128L * quantizer) + Math.Abs(sum)) / (256L * quantizer);
        prediction = low > 0 ? Math.Min(prediction, (1 << low) - 1) : prediction;
        return (short)(sum < 0 ? -prediction : prediction);
    }

    // The five rows of blocks around a row; at the edges of the picture the nearest row stands for those that are missing.
    private void ChooseRows(JpegComponent c, int row, int mcuRow)
    {
        int mcuRows = frame.McuRowGroups;
        int v = c.V * frame.McuRowsTogether;
        int rowsHere = mcuRow == mcuRows - 1 ? c.BlockRows - (mcuRow * v) : v;
        int within = row % v;
        bool above1, above2, below1, below2;
        if (version == LibjpegTurbo.V2)
        {
            (above1, above2) = (within > 0 || mcuRow > 0, within > 1 || mcuRow > 1);
            (below1, below2) = (within < rowsHere - 1 || mcuRow < mcuRows - 1, within < rowsHere - 2 || mcuRow + 1 < mcuRows - 1);
        }
        else
        {
            // Counted as if every row of MCUs had as many rows of blocks as this one.
            int index = (mcuRow * rowsHere) + within;
            int total = rowsHere * mcuRows;
            (above1, above2, below1, below2) = (index > 0, index > 1, index < total - 1, index < total - 2);
        }

        _rows[Centre] = row;
        _rows[1] = above1 ? row - 1 : row;
        _rows[0] = above2 ? row - 2 : _rows[1];
        _rows[3] = below1 ? row + 1 : row;
        _rows[4] = below2 ? row + 2 : _rows[3];
    }

    private void SetColumn(JpegComponent c, int column, int x)
    {
        for (int i = 0; i < Reach; i++)
        {
            _window[(i * Reach) + column] = Dc(c, i, x);
        }
    }

    private short Dc(JpegComponent c, int line, int x) => store.Dc(c.Index, _rows[line], x);
}
