using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// One more bit of AC coefficients, and those that become 1 or -1 with it (T.81, G.1.2.3). A new coefficient beyond the band, which only
/// damage brings, is stored behind the band as libjpeg does, or at 63.
/// </summary>
internal static unsafe class AcRefine
{
    /// <summary>As <see cref="AcFirst.Decode"/>.</summary>
    // Safety: as there.
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
        int low = band->LowBit;
        ulong inBand = (ulong.MaxValue >> (63 - band->Last)) & (ulong.MaxValue << band->First);
        int i = 0;
        for (; i < blocks && next < limit && to <= band->LastStart; i++)
        {
            // What is not zero before the scan, and the part of the band that is still to come.
            ulong before = masks[i];
            ulong added = 0;
            ulong rest = inBand;
            Correction.Copy(ref from, ref to, BitOperations.PopCount(before & ((1UL << band->First) - 1)));
            while (endRun == 0 && rest != 0)
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
                // A size other than 1 is damage, and means 1.
                int isNew = ((entry >> 16) & 15) != 0 ? 1 : 0;
                int value = (1 - (int)(~bits >> 63 << 1)) << low;
                bits <<= isNew;
                count -= (uint)isNew;

                // The new coefficient's place: behind `run` zeros of the band. What is not zero before it takes a correction bit each.
                ulong at = Select(rest & ~before, run);
                Correction.Apply(ref from, ref to, BitOperations.PopCount(before & rest & (at - 1)), low, ref next, ref bits, ref count);
                rest &= ~(at | (at - 1));
                if (at == 0 && isNew != 0)
                {
                    // Beyond the band, or beyond the block: what is there is replaced.
                    int place = Math.Min(band->Last + 1, 63);
                    at = 1UL << place;
                    int replaced = (int)((before | added) >> place) & 1;
                    before &= ~at;
                    from += band->Last < 63 ? replaced : 0;
                    to -= band->Last < 63 ? 0 : replaced;
                }

                to[0] = (short)value;
                to += isNew;
                added |= isNew != 0 ? at : 0;
            }

            if (endRun > 0)
            {
                endRun--;
                Refill(ref next, ref bits, ref count);
                Correction.Apply(ref from, ref to, BitOperations.PopCount(before & rest), low, ref next, ref bits, ref count);
            }

            Correction.Copy(ref from, ref to, BitOperations.PopCount(before >> band->Last >> 1));
            masks[i] = before | added;
        }

        Save(state, next, bits, count);
        band->From = from;
        band->To = to;
        band->EndRun = endRun;
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
}
