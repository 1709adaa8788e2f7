namespace PurePipeline.Decoding.Jpeg;

/// <content>The decoders of blocks. Each returns false where the data leads beyond what a block or a value can hold.</content>
internal sealed partial class ArithmeticScan
{
    // Where the magnitudes' bins start: X1 of DC (table F.4), of low and of high AC coefficients (table F.5).
    private const int DcMagnitudes = 20;
    private const int LowAcMagnitudes = 189;
    private const int HighAcMagnitudes = 217;

    // The bins of the magnitude's bits lie this far behind those of its category.
    private const int BitBins = 14;
    private const int TooLarge = 0x8000;

    // F.2.4.1 and F.1.4.4.1
    private bool DecodeDc(int index, Span<short> block)
    {
        int slot = _scan.Components[index].DcSlot;
        Span<byte> bins = Dc(slot);
        int at = _contexts[index];
        if (!_bits.Decode(ref bins[at]))
        {
            _contexts[index] = 0;
        }
        else
        {
            int sign = _bits.Decode(ref bins[at + 1]) ? 1 : 0;
            at += 2 + sign;
            int magnitude = _bits.Decode(ref bins[at]) ? 1 : 0;
            if (magnitude != 0 && !DecodeCategory(bins, DcMagnitudes, ref at, ref magnitude))
            {
                return false;
            }

            (int lower, int upper) = _tables.DcConditioning(slot);
            _contexts[index] = magnitude < (1 << lower) >> 1 ? 0 : (sign * 4) + (magnitude > (1 << upper) >> 1 ? 12 : 4);
            _predictions[index] = (_predictions[index] + DecodeValue(ref bins[at + BitBins], magnitude, sign != 0)) & 0xFFFF;
        }

        block[0] = (short)(_predictions[index] << LowBit);
        return true;
    }

    // F.2.4.2 and F.1.4.4.2
    private bool DecodeAc(Span<byte> bins, int index, Span<short> block)
    {
        int last = LastCoefficient;
        for (int k = _hasDc ? 1 : _scan.FirstCoefficient; k <= last; k++)
        {
            int at = 3 * (k - 1);
            if (_bits.Decode(ref bins[at]))
            {
                break;
            }

            while (!_bits.Decode(ref bins[at + 1]))
            {
                at += 3;
                if (++k > last)
                {
                    return false;
                }
            }

            bool negative = _bits.DecodeEven();
            at += 2;
            int magnitude = _bits.Decode(ref bins[at]) ? 1 : 0;
            if (magnitude != 0 && _bits.Decode(ref bins[at]))
            {
                magnitude = 2;
                at = k <= _tables.AcConditioning(_scan.Components[index].AcSlot) ? LowAcMagnitudes : HighAcMagnitudes;
                if (!DecodeCategory(bins, at, ref at, ref magnitude))
                {
                    return false;
                }
            }

            block[ZigZag.Natural[k]] = (short)(DecodeValue(ref bins[at + BitBins], magnitude, negative) << LowBit);
        }

        return true;
    }

    // G.1.3.3: coefficients known from earlier scans take a correction bit, one after another becomes known.
    private bool RefineAc(Span<byte> bins, Span<short> block)
    {
        int known = _scan.LastCoefficient;
        while (known > 0 && block[ZigZag.Natural[known]] == 0)
        {
            known--;
        }

        short bit = (short)(1 << _scan.LowBit);
        for (int k = _scan.FirstCoefficient; k <= _scan.LastCoefficient; k++)
        {
            int at = 3 * (k - 1);
            if (k > known && _bits.Decode(ref bins[at]))
            {
                break;
            }

            while (!RefineCoefficient(bins.Slice(at, 3), ref block[ZigZag.Natural[k]], bit))
            {
                at += 3;
                if (++k > _scan.LastCoefficient)
                {
                    return false;
                }
            }

        }

        return true;
    }

    // False where the coefficient stays zero.
    private bool RefineCoefficient(Span<byte> bins, ref short coefficient, short bit)
    {
        if (coefficient != 0)
        {
            if (_bits.Decode(ref bins[2]))
            {
                coefficient += (short)(coefficient < 0 ? -bit : bit);
            }

            return true;
        }

        if (!_bits.Decode(ref bins[1]))
        {
            return false;
        }

        coefficient = _bits.DecodeEven() ? (short)-bit : bit;
        return true;
    }

    // Figure F.23: the highest bit of the magnitude, bin by bin from the first one on; `at` becomes the last bin asked.
    private bool DecodeCategory(Span<byte> bins, int first, ref int at, ref int magnitude)
    {
        at = first;
        while (_bits.Decode(ref bins[at]))
        {
            magnitude <<= 1;
            if (magnitude == TooLarge)
            {
                return false;
            }

            at++;
        }

        return true;
    }

    // Figure F.24: the bits below the highest one.
    private int DecodeValue(ref byte bin, int magnitude, bool negative)
    {
        int value = magnitude;
        for (int bit = magnitude >> 1; bit != 0; bit >>= 1)
        {
            value |= _bits.Decode(ref bin) ? bit : 0;
        }

        return negative ? -value - 1 : value + 1;
    }

    // A sequential scan's parameters mean nothing.
    private int LowBit => _hasDc && _hasAc ? 0 : _scan.LowBit;

    private int LastCoefficient => _hasDc && _hasAc ? 63 : _scan.LastCoefficient;
}
