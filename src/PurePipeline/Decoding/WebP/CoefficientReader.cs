using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Decoding.WebP;

/// <summary>Reads the coefficients of a block of 4x4: RFC 6386, 13.</summary>
internal static unsafe class CoefficientReader
{
    private static ReadOnlySpan<byte> ZigZag => [0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15];

    // The probabilities of the further bits of large values, by category; each ends with a zero.
    private static ReadOnlySpan<byte> ExtraBits =>
    [
        173, 148, 140, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        176, 155, 140, 135, 0, 0, 0, 0, 0, 0, 0, 0,
        180, 157, 141, 134, 130, 0, 0, 0, 0, 0, 0, 0,
        254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129, 0,
    ];

    /// <summary>Reads a block.</summary>
    /// <param name="source">The partition.</param>
    /// <param name="probabilities">Those of the type of block, <see cref="CoefficientProbabilities.TypeBytes"/>.</param>
    /// <param name="context">How many of the blocks above and to the left have coefficients.</param>
    /// <param name="dc">What the first coefficient is multiplied by.</param>
    /// <param name="ac">What the others are.</param>
    /// <param name="first">The place of the first coefficient, 0 or 1.</param>
    /// <param name="coefficients">16 zeros, where they go, row by row.</param>
    /// <returns>The place behind the last one that is not zero, or <paramref name="first"/>.</returns>
    // Safety: places are 0 to 16, of which there are 17; ZigZag is below 16.
    [SkipLocalsInit]
    public static int Read(ref BoolDecoder source, BytePointer probabilities, int context, int dc, int ac, int first, Int16Pointer coefficients)
    {
        BoolDecoder bits = source;
        BytePointer p = probabilities + (CoefficientProbabilities.PlaceBytes * first) + (CoefficientProbabilityTables.Tokens * context);
        int place = first;
        while (place < 16 && bits.Read(p[0]))
        {
            while (!bits.Read(p[1]))
            {
                place++;
                p = probabilities + (CoefficientProbabilities.PlaceBytes * place);
                if (place == 16)
                {
                    source = bits;
                    return 16;
                }
            }

            BytePointer next = probabilities + (CoefficientProbabilities.PlaceBytes * (place + 1));
            int value = 1;
            if (!bits.Read(p[2]))
            {
                p = next + CoefficientProbabilityTables.Tokens;
            }
            else
            {
                BoolDecoder copy = bits;
                value = ReadLarge(ref copy, p);
                bits = copy;
                p = next + (2 * CoefficientProbabilityTables.Tokens);
            }

            coefficients[Unsafe.Add(ref MemoryMarshal.GetReference(ZigZag), place)] = (short)(bits.ReadSign(value) * (place > 0 ? ac : dc));
            place++;
        }

        source = bits;
        return place;
    }

    // Safety: there are 11 probabilities.
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ReadLarge(ref BoolDecoder source, BytePointer p)
    {
        BoolDecoder bits = source;
        int value;
        if (!bits.Read(p[3]))
        {
            value = !bits.Read(p[4]) ? 2 : 3 + (bits.Read(p[5]) ? 1 : 0);
        }
        else if (!bits.Read(p[6]))
        {
            if (!bits.Read(p[7]))
            {
                value = 5 + (bits.Read(159) ? 1 : 0);
            }
            else
            {
                value = 7 + (bits.Read(165) ? 2 : 0);
                value += bits.Read(145) ? 1 : 0;
            }
        }
        else
        {
            int upper = bits.Read(p[8]) ? 1 : 0;
            int category = (2 * upper) + (bits.Read(p[9 + upper]) ? 1 : 0);
            value = 0;
            foreach (byte probability in ExtraBits.Slice(12 * category, 12))
            {
                if (probability == 0)
                {
                    break;
                }

                value = (2 * value) + (bits.Read(probability) ? 1 : 0);
            }

            value += 3 + (8 << category);
        }

        source = bits;
        return value;
    }
}
