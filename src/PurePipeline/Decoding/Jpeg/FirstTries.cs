namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// What libjpeg-turbo's first tries at MCUs leave behind. Its fast way takes FF FF for a marker, stores what the MCU would be if zeros
/// followed, and gives up; the careful way, to which FF FF 00 is a byte of data, stores over it, and nobody clears in between. So a
/// coefficient stays that only the first try has met.
/// </summary>
internal sealed unsafe class FirstTries
{
    private readonly McuReading _reading;
    private readonly int _lastFill;
    private readonly short[] _leftover;
    private long _mcus;

    /// <summary>Goes on to the first of them.</summary>
    /// <param name="reading">At the start of the scan.</param>
    /// <param name="lastFill">Where the file has its last FF FF.</param>
    public FirstTries(McuReading reading, int lastFill)
    {
        (_reading, _lastFill) = (reading, lastFill);
        _leftover = new short[reading.Blocks * Idct.BlockSize];
        Advance();
    }

    /// <summary>The next MCU of the scan in which something is left; beyond any if there is none.</summary>
    public long Mcu { get; private set; }

    /// <summary>Goes on to the next.</summary>
    public void Advance()
    {
        _leftover.AsSpan().Clear();
        while (_reading.Position <= _lastFill && _reading.Read(_leftover))
        {
            if (_leftover.ContainsAnyExcept((short)0))
            {
                Mcu = _mcus++;
                return;
            }

            _mcus++;
        }

        Mcu = long.MaxValue;
    }

    /// <summary>Adds what is left in a block of <see cref="Mcu"/> to its coefficients.</summary>
    /// <param name="block">The block's number in the MCU.</param>
    /// <param name="coefficients">The block as the second try has decoded it.</param>
    /// <param name="scatter">Place and quantiser of each coefficient, as in <see cref="BlockPlan.Scatter"/>.</param>
    public void AddTo(int block, Int16Pointer coefficients, Int32Pointer scatter)
    {
        // Safety: the places are those to which the block has been decoded.
        ReadOnlySpan<short> leftover = _leftover.AsSpan(block * Idct.BlockSize, Idct.BlockSize);
        for (int k = 1; k < leftover.Length; k++)
        {
            if (leftover[k] != 0)
            {
                int place = scatter[k];
                coefficients[(ushort)place] = (short)(leftover[k] * (place >> 16));
            }
        }
    }
}
