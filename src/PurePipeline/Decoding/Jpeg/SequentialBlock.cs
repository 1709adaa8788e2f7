using System.Runtime.CompilerServices;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Entropy decoding of one block of a sequential scan (T.81, F.2.2): Huffman code, sign extension, dequantisation (16 bits, wrapping),
/// scatter. Damaged data decodes as in libjpeg: a code that does not exist is 17 bits and symbol 0; an index beyond 63 stores at 63 and
/// ends the block.
/// </summary>
internal static unsafe class SequentialBlock
{
    /// <summary>What the block loop uses between two refills at most: three look-ups, or two and a code that is not paired.</summary>
    private const int BitsForLookUps = (2 * HuffmanTable.LookUpBits) + HuffmanTable.LookUpBits + HuffmanTable.FastValueBits;

    // Safety (whole class): a block reads at most 256 bytes beyond bits->Next plus 8 loaded ahead, which EntropyWindow keeps behind every
    // MCU's start. Table indices are 11 bits of a 2048-entry table; zigzag indices stay below 128, the size of Scatter, whose entries point
    // into the queue.

    /// <summary>
    /// Decodes a block into <paramref name="coefficients"/>, which must be zero, and returns the zigzag index of the last one.
    /// </summary>
    /// <remarks>No call may come inside the loop: it would cost the registers. What is rare leaves through a tail call.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Decode(BitBuffer* state, BlockPlan* plan, Int16Pointer coefficients)
    {
        BytePointer next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        Int32Pointer scatter = plan->Scatter;
        UInt64Pointer pairs = plan->Pairs;

        Refill(ref next, ref bits, ref count);
        uint dc = plan->Dc[bits >> IndexShift];
        if (dc >= HuffmanTable.LongCode << 24)
        {
            Save(state, next, bits, count);
            return DecodeSlowly(state, plan, coefficients, -1);
        }

        coefficients[0] = Dequantize(*plan->Prediction += TakeValue(ref bits, ref count, dc), scatter[0]);
        if ((byte)count < BitsForLookUps)
        {
            Refill(ref next, ref bits, ref count);
        }

        uint k = 0;
        ulong entry;
        uint first;
        uint second;
        while (true)
        {
            entry = pairs[bits >> IndexShift];
            first = k + (byte)(entry >> 8);
            second = first + (byte)(entry >> 16);
            k += (uint)entry >> 24;
            if (k >= 63)
            {
                goto Leave;
            }

            bits <<= (int)entry;
            count -= (uint)entry;
            StorePair(coefficients, scatter, first, second, entry);

            entry = pairs[bits >> IndexShift];
            first = k + (byte)(entry >> 8);
            second = first + (byte)(entry >> 16);
            k += (uint)entry >> 24;
            if (k >= 63)
            {
                goto Leave;
            }

            bits <<= (int)entry;
            count -= (uint)entry;
            StorePair(coefficients, scatter, first, second, entry);

            entry = pairs[bits >> IndexShift];
            first = k + (byte)(entry >> 8);
            second = first + (byte)(entry >> 16);
            k += (uint)entry >> 24;
            if (k >= 63)
            {
                goto Leave;
            }

            bits <<= (int)entry;
            count -= (uint)entry;
            StorePair(coefficients, scatter, first, second, entry);

            Refill(ref next, ref bits, ref count);
            continue;

        Leave:
            if ((uint)entry >> 24 != HuffmanTable.NotPaired || (byte)entry == 0)
            {
                break;
            }

            // The code fits the index, its value does not.
            k = Math.Min(k - HuffmanTable.NotPaired + (byte)(entry >> 8), 63);
            ulong value = bits << (int)(entry >> 32);
            bits <<= (int)entry;
            count -= (uint)entry;
            int place = scatter[k];
            coefficients[(ushort)place] = Dequantize(Extend(value, (int)(entry >> 16) & 15), place);
            Refill(ref next, ref bits, ref count);
            if (k == 63)
            {
                Save(state, next, bits, count);
                return 63;
            }
        }

        if (k - HuffmanTable.EndFlag < 63)
        {
            Save(state, next, bits << (int)entry, count - (uint)entry);
            StorePair(coefficients, scatter, first, second, entry);
            return (int)(k - HuffmanTable.EndFlag);
        }

        // A code that is too long, or the first or second coefficient completes the block: symbol by symbol from before this look-up.
        Save(state, next, bits, count);
        return DecodeSlowly(state, plan, coefficients, (int)(k - ((uint)entry >> 24)));
    }

    /// <summary>
    /// Decodes the rest of a block symbol by symbol, <paramref name="k"/> being the last index so far, or -1 before the DC difference.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int DecodeSlowly(BitBuffer* state, BlockPlan* plan, Int16Pointer coefficients, int k)
    {
        BytePointer next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        Int32Pointer scatter = plan->Scatter;
        if (k < 0)
        {
            uint entry = LongCode(plan->Dc, bits, out _);
            coefficients[0] = Dequantize(*plan->Prediction += TakeValue(ref bits, ref count, entry), scatter[0]);
            k = 0;
        }

        while (k < 63)
        {
            Refill(ref next, ref bits, ref count);
            uint entry = plan->Ac[bits >> IndexShift];
            if (entry >= HuffmanTable.LongCode << 24)
            {
                uint symbol = 0;
                entry = entry >> 24 == HuffmanTable.LongCode ? LongCode(plan->Ac, bits, out symbol) : entry & 63;
                if ((symbol & 15) == 0 && symbol != 0xF0)
                {
                    bits <<= (int)entry;
                    count -= entry;
                    break;
                }

                entry |= ((symbol >> 4) + 1) << 24;
            }

            k = Math.Min(k + (int)(entry >> 24), 63);
            int place = scatter[k];
            coefficients[(ushort)place] = Dequantize(TakeValue(ref bits, ref count, entry), place);
        }

        Save(state, next, bits, count);
        return k;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short Dequantize(int value, int place) => (short)((short)value * (place >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair(Int16Pointer coefficients, Int32Pointer scatter, uint first, uint second, ulong entry)
    {
        int place = scatter[first];
        coefficients[(ushort)place] = (short)((short)(entry >> 32) * (place >> 16));
        place = scatter[second];
        coefficients[(ushort)place] = (short)((int)((long)entry >> 48) * (place >> 16));
    }
}
