using System.Runtime.CompilerServices;
using static PurePipeline.Decoding.Jpeg.EntropyBits;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>Entropy decoding of a lossless scan (T.81, H.1.2.2 and H.2.2): a difference for each sample of an MCU.</summary>
internal static unsafe class LosslessDifferences
{
    /// <summary>A code takes at most 17 bits, and its value 15.</summary>
    private const int MaxBits = 17 + 15;

    /// <summary>
    /// Decodes MCUs, at least one: up to <paramref name="mcus"/>, or to where the next one would begin behind <paramref name="limit"/>.
    /// Returns how many; the parts have moved on.
    /// </summary>
    // Safety: an MCU has at most 10 samples of MaxBits, which EntropyWindow's guard has room for; the parts' targets have room for so many
    // MCUs.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static int Decode(BitBuffer* state, McuPart* parts, int count, int mcus, BytePointer limit)
    {
        BytePointer next = state->Next;
        ulong bits = state->Bits;
        uint left = state->Count;
        int done = 0;
        do
        {
            // Here, so that the test below, which the processor has to guess, nearly always says no.
            Refill(ref next, ref bits, ref left);
            for (McuPart* part = parts; part < parts + count; part++)
            {
                UInt32Pointer table = part->Table;
                for (int i = 0; i < part->Samples; i++)
                {
                    if ((byte)left < MaxBits)
                    {
                        Refill(ref next, ref bits, ref left);
                    }

                    uint entry = table[bits >> IndexShift];
                    uint symbol = 0;
                    if (entry >= HuffmanTable.LongCode << 24)
                    {
                        entry = LongCode(table, bits, out symbol);
                    }

                    int difference = TakeValue(ref bits, ref left, entry);
                    part->Target[i] = (short)(symbol == HuffmanTable.HalfRange ? 1 << 15 : difference);
                }

                part->Target += part->Samples;
            }

            done++;
        }
        while (done < mcus && next < limit);

        Save(state, next, bits, left);
        return done;
    }

    /// <summary>The samples of an MCU that lie side by side in a line of a component.</summary>
    public struct McuPart
    {
        /// <summary>The <see cref="HuffmanTable"/> of the component.</summary>
        public UInt32Pointer Table;

        /// <summary>Where the next MCU's differences go.</summary>
        public Int16Pointer Target;
        public int Samples;
    }
}
