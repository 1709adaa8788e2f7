using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Entropy decoding of one block of a sequential scan (T.81, F.2.2): Huffman code, sign extension, dequantisation (16 bits, wrapping), scatter.
/// Damaged data decodes as in libjpeg: a code that does not exist is 17 bits and symbol 0; an index beyond 63 stores at 63 and ends the block.
/// </summary>
internal static unsafe class SequentialBlock
{
    private const int Shift = 64 - HuffmanTable.LookUpBits;

    // Safety (whole class): a block reads at most 256 bytes beyond bits->Next plus 8 loaded ahead, which EntropyWindow keeps behind every MCU's start.
    // Table indices are 11 bits of a 2048-entry table; zigzag indices stay below 128, the size of Scatter, whose entries point into the queue.

    /// <summary>Decodes a block into <paramref name="coefficients"/>, which must be zero, and returns the zigzag index of the last one.</summary>
    /// <remarks>No call may come inside the loop: it would cost the registers. What is rare leaves through a tail call.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Decode(BitBuffer* state, BlockPlan* plan, short* coefficients)
    {
        byte* next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        int* scatter = plan->Scatter;
        ulong* pairs = plan->Pairs;

        Refill(ref next, ref bits, ref count);
        uint dc = plan->Dc[bits >> Shift];
        if (dc >= HuffmanTable.LongCode << 24)
        {
            Save(state, next, bits, count);
            return DecodeSlowly(state, plan, coefficients, -1);
        }

        coefficients[0] = Dequantize(*plan->Prediction += TakeValue(ref bits, ref count, dc), scatter[0]);

        uint k = 0;
        ulong entry;
        uint first;
        uint second;
        while (true)
        {
            // Behind a DC code and value of at most 13 bits, two look-ups of 11 and one that is not paired, 21, need the 56 bits of a refill.
            entry = pairs[bits >> Shift];
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

            entry = pairs[bits >> Shift];
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

            entry = pairs[bits >> Shift];
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

    /// <summary>Decodes the rest of a block symbol by symbol, <paramref name="k"/> being the last index so far, or -1 before the DC difference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static int DecodeSlowly(BitBuffer* state, BlockPlan* plan, short* coefficients, int k)
    {
        byte* next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        int* scatter = plan->Scatter;
        if (k < 0)
        {
            (uint length, uint size) = LongSymbol(plan->Dc, bits);
            uint entry = (length + size) | (length << 8) | (size << 16);
            coefficients[0] = Dequantize(*plan->Prediction += TakeValue(ref bits, ref count, entry), scatter[0]);
            k = 0;
        }

        while (k < 63)
        {
            Refill(ref next, ref bits, ref count);
            uint entry = plan->Ac[bits >> Shift];
            if (entry >= HuffmanTable.LongCode << 24)
            {
                bool isLong = entry >> 24 == HuffmanTable.LongCode;
                (uint length, uint symbol) = isLong ? LongSymbol(plan->Ac, bits) : (entry & 63, 0u);
                (uint run, uint size) = (symbol >> 4, symbol & 15);
                if (size == 0 && run != 15)
                {
                    bits <<= (int)length;
                    count -= length;
                    break;
                }

                entry = (length + size) | (length << 8) | (size << 16) | ((run + 1) << 24);
            }

            k = Math.Min(k + (int)(entry >> 24), 63);
            int place = scatter[k];
            coefficients[(ushort)place] = Dequantize(TakeValue(ref bits, ref count, entry), place);
        }

        Save(state, next, bits, count);
        return k;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Save(BitBuffer* state, byte* next, ulong bits, uint count)
    {
        state->Next = next;
        state->Bits = bits;
        state->Count = count;
    }

    // Branch-free: at least 56 bits afterwards, and all 64 are loaded.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refill(ref byte* next, ref ulong bits, ref uint count)
    {
        ulong loaded = *(ulong*)next;
        bits |= (BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(loaded) : loaded) >> (int)count;
        next += (63u - (byte)count) >> 3;
        count |= 56;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeValue(ref ulong bits, ref uint count, uint entry)
    {
        ulong value = bits << (int)(entry >> 8);
        bits <<= (int)entry;
        count -= entry;
        return Extend(value, (int)(entry >> 16) & 15);
    }

    // EXTEND (T.81, F.2.2.1) of the highest bits: a first bit of 0 means a negative value.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Extend(ulong bits, int size)
    {
        int value = (int)((bits >> 1) >> (63 - size));
        return value - ((int)~((long)bits >> 63) & ((1 << size) - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static short Dequantize(int value, int place) => (short)((short)value * (place >> 16));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair(short* coefficients, int* scatter, uint first, uint second, ulong entry)
    {
        int place = scatter[first];
        coefficients[(ushort)place] = (short)((short)(entry >> 32) * (place >> 16));
        place = scatter[second];
        coefficients[(ushort)place] = (short)((int)((long)entry >> 48) * (place >> 16));
    }

    // The canonical search (T.81, F.2.2.3), for codes of any length.
    private static (uint Length, uint Symbol) LongSymbol(uint* table, ulong bits)
    {
        int length = 1;
        while ((int)(bits >> (64 - length)) > (int)table[HuffmanTable.MaxCodes + length])
        {
            length++;
        }

        uint code = (uint)(bits >> (64 - length));
        uint symbol = length > 16 ? 0 : table[HuffmanTable.Symbols + ((code + table[HuffmanTable.SymbolOffsets + length]) & 0xFF)];
        return ((uint)length, symbol);
    }
}
