using System.Numerics;
using System.Runtime.CompilerServices;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The first bits of AC coefficients (T.81, G.1.2.2), with what libjpeg does on damaged data: an index beyond 63 stores at 63, values wrap at
/// 16 bits, and a value that an earlier scan has brought is replaced.
/// </summary>
internal static unsafe class AcFirst
{
    /// <summary>
    /// Decodes up to <paramref name="blocks"/> blocks in a row, which is at least 1, and returns how many: fewer where the window's limit or
    /// the room for values was reached before a block.
    /// </summary>
    // Safety: bits as in SequentialBlock. A block reads as many values as its mask has bits, and writes at most 63, and whole vectors; both
    // ends of the memory have room for that (CoefficientValues.BlockRoom).
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Decode(BitBuffer* state, AcBand* band, UInt64Pointer masks, int blocks, BytePointer limit)
    {
        BytePointer next = state->Next;
        ulong bits = state->Bits;
        uint count = state->Count;
        UInt32Pointer table = band->Table;
        Int16Pointer from = band->From;
        Int16Pointer to = band->To;
        int endRun = band->EndRun;
        int i = 0;
        for (; i < blocks && to <= band->LastStart; i++)
        {
            ulong mask = masks[i];
            if (endRun > 0)
            {
                endRun--;
                Correction.Copy(ref from, ref to, BitOperations.PopCount(mask));
                continue;
            }

            if (next >= limit)
            {
                break;
            }

            // Values at the band's first place or behind it come of scans that say the same twice, and are rare.
            ulong behind = mask & (ulong.MaxValue << band->First);
            Correction.Copy(ref from, ref to, BitOperations.PopCount(mask ^ behind));
            for (int k = band->First; k <= band->Last; k++)
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
                int place = Math.Min(k, 63);
                if (behind != 0)
                {
                    ulong passed = behind & ((1UL << place) - 1);
                    behind ^= passed;
                    Correction.Copy(ref from, ref to, BitOperations.PopCount(passed));
                    if (value != 0 && (behind >> place & 1) != 0)
                    {
                        behind &= behind - 1;
                        mask ^= 1UL << place;
                        from += 1;
                    }
                }

                to[0] = (short)(value << band->LowBit);
                int stored = to[0] != 0 ? 1 : 0;
                to += stored;
                mask |= (ulong)stored << place;
            }

            Correction.Copy(ref from, ref to, BitOperations.PopCount(behind));
            masks[i] = mask;
        }

        Save(state, next, bits, count);
        band->From = from;
        band->To = to;
        band->EndRun = endRun;
        return i;
    }
}
