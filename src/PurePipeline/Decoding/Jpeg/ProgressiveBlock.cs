using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Entropy decoding of progressive scans (T.81, G.1.2), with what libjpeg does on damaged data: an index beyond 63 stores at 63, values
/// wrap at 16 bits.
/// </summary>
internal static unsafe class ProgressiveBlock
{
    // Safety (whole class): as SequentialBlock; positions are at most 63 before ZigZag.Natural turns them into places of a block of 64.

    /// <summary>The first bits of a DC coefficient: the predicted value, scaled.</summary>
    public static short DcFirst(BitBuffer* state, uint* table, int* prediction, int lowBit)
    {
        byte* next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        Refill(ref next, ref bits, ref count);
        uint entry = table[bits >> IndexShift];
        if (entry >= HuffmanTable.LongCode << 24)
        {
            entry = LongCode(table, bits, out _);
        }

        *prediction += TakeValue(ref bits, ref count, entry);
        Save(state, next, bits, count);
        return (short)(*prediction << lowBit);
    }

    /// <summary>One more bit of a DC coefficient.</summary>
    public static bool DcRefine(BitBuffer* state)
    {
        Refill(ref state->Next, ref state->Bits, ref state->Count);
        bool set = (long)state->Bits < 0;
        state->Bits <<= 1;
        state->Count--;
        return set;
    }

    /// <summary>The first bits of the scan's AC coefficients of up to <paramref name="blocks"/> blocks in a row.</summary>
    /// <returns>How many blocks were decoded: fewer if the window's limit was reached before a block that needs bits.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AcFirst(BitBuffer* state, AcScan* scan, short* coefficients, ulong* masks, int blocks, byte* limit)
    {
        byte* next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        uint* table = scan->Table;
        byte* natural = scan->Natural;
        int endRun = scan->EndRun;
        int i = 0;
        for (; i < blocks; i++, coefficients += 64)
        {
            if (endRun > 0)
            {
                int skipped = Math.Min(endRun, blocks - i);
                endRun -= skipped;
                i += skipped - 1;
                coefficients += (skipped - 1) * 64;
                continue;
            }

            if (next >= limit)
            {
                break;
            }

            ulong mask = masks[i];
            for (int k = scan->First; k <= scan->Last; k++)
            {
                Refill(ref next, ref bits, ref count);
                uint entry = table[bits >> IndexShift];
                int run = (int)(entry >> 24) - 1;
                if (entry >= HuffmanTable.LongCode << 24)
                {
                    run = (int)(entry >> 16) & 15;
                    bool isEnd = entry >> 24 == HuffmanTable.EndOfBand;
                    if (!isEnd)
                    {
                        entry = LongCode(table, bits, out uint symbol);
                        run = (int)symbol >> 4;
                        isEnd = (symbol & 15) == 0 && run != 15;
                    }

                    if (isEnd)
                    {
                        bits <<= (int)entry;
                        count -= entry & 63;
                        endRun = (1 << run) - 1 + (int)((bits >> 1) >> (63 - run));
                        bits <<= run;
                        count -= (uint)run;
                        break;
                    }
                }

                int value = TakeValue(ref bits, ref count, entry);
                k += run;
                if (value != 0)
                {
                    int place = Math.Min(k, 63);
                    short scaled = (short)(value << scan->LowBit);
                    coefficients[natural[place]] = scaled;
                    mask |= 1UL << place;
                    if (scaled == 0)
                    {
                        mask &= ~(1UL << place);
                    }
                }
            }

            masks[i] = mask;
        }

        Save(state, next, bits, count);
        scan->EndRun = endRun;
        return i;
    }

    /// <summary>One more bit of the scan's AC coefficients, and those that become 1 or -1 with it; as <see cref="AcFirst"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AcRefine(BitBuffer* state, AcScan* scan, short* coefficients, ulong* masks, int blocks, byte* limit)
    {
        byte* next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        uint* table = scan->Table;
        byte* natural = scan->Natural;
        int endRun = scan->EndRun;
        int low = scan->LowBit;
        ulong band = ulong.MaxValue >> (63 - scan->Last);
        int i = 0;
        for (; i < blocks && next < limit; i++, coefficients += 64)
        {
            ulong mask = masks[i];
            ulong added = 0;
            int k = scan->First;
            while (endRun == 0 && k <= scan->Last)
            {
                Refill(ref next, ref bits, ref count);
                uint entry = table[bits >> IndexShift];
                int run = (int)(entry >> 24) - 1;
                if (entry >= HuffmanTable.LongCode << 24)
                {
                    run = (int)(entry >> 16) & 15;
                    bool isEnd = entry >> 24 == HuffmanTable.EndOfBand;
                    if (!isEnd)
                    {
                        entry = LongCode(table, bits, out uint symbol);
                        run = (int)symbol >> 4;
                        isEnd = (symbol & 15) == 0 && run != 15;
                    }

                    if (isEnd)
                    {
                        bits <<= (int)entry;
                        count -= entry & 63;
                        endRun = (1 << run) + (int)((bits >> 1) >> (63 - run));
                        bits <<= run;
                        count -= (uint)run;
                        break;
                    }
                }

                int length = (int)(entry >> 8) & 31;
                bits <<= length;
                count -= (uint)length;
                int value = 0;
                if (((entry >> 16) & 15) != 0)
                {
                    value = (long)bits < 0 ? 1 << low : -(1 << low);
                    bits <<= 1;
                    count--;
                }

                // The new coefficient's place: behind `run` zeros of the band. What is not zero before it takes a correction bit each.
                ulong from = ulong.MaxValue << k;
                ulong at = Select(~mask & band & from, run);
                int place = at == 0 ? scan->Last + 1 : BitOperations.TrailingZeroCount(at);
                Correct(mask & from & band & (at - 1), coefficients, natural, low, ref next, ref bits, ref count);
                if (value != 0)
                {
                    int stored = Math.Min(place, 63);
                    coefficients[natural[stored]] = (short)value;
                    added |= 1UL << stored;
                }

                k = place + 1;
            }

            if (endRun > 0)
            {
                if (k <= 63)
                {
                    Correct(mask & (ulong.MaxValue << k) & band, coefficients, natural, low, ref next, ref bits, ref count);
                }

                endRun--;
            }

            masks[i] = mask | added;
        }

        Save(state, next, bits, count);
        scan->EndRun = endRun;
        return i;
    }

    /// <summary>
    /// The set bit number <paramref name="index"/> of <paramref name="set"/>, counted from 0 at the lowest; 0 if there are fewer.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Select(ulong set, int index)
    {
        if (Bmi2.X64.IsSupported)
        {
            return Bmi2.X64.ParallelBitDeposit(1UL << index, set);
        }

        for (; index > 0; index--)
        {
            set &= set - 1;
        }

        return set & (0 - set);
    }

    // A bit for each of the coefficients: 1 moves it away from zero, unless it has the bit already. The bits are random, so nothing
    // branches on them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Correct(
        ulong places, short* coefficients, byte* natural, int low, ref byte* next, ref ulong bits, ref uint count)
    {
        while (places != 0)
        {
            Refill(ref next, ref bits, ref count);
            int taken = Math.Min(BitOperations.PopCount(places), 32);
            for (int b = 0; b < taken; b++, places &= places - 1)
            {
                short* coefficient = coefficients + natural[BitOperations.TrailingZeroCount(places)];
                int value = *coefficient;
                int step = ((value >> 31) | 1) << low;
                *coefficient = (short)(value + (step & -((int)(bits >> 63) & ~(value >> low))));
                bits <<= 1;
            }

            count -= (uint)taken;
        }
    }
}
