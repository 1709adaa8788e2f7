using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>The steps of reading codes and values, inlined into the block decoders, which keep the state in registers.</summary>
internal static unsafe class EntropyBits
{
    /// <summary>From 64 buffered bits to a table's index.</summary>
    public const int IndexShift = 64 - HuffmanTable.LookUpBits;

    /// <summary>Loads bytes, branch-free: at least 56 bits are counted afterwards, and all 64 are there.</summary>
    // Safety: reads 8 bytes at next and advances by at most 7, within EntropyWindow's guard.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Refill(ref BytePointer next, ref ulong bits, ref uint count)
    {
        ulong loaded = *(ulong*)Access.Range(next, 0, sizeof(ulong));
        bits |= (BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(loaded) : loaded) >> (int)count;
        next += (63u - (byte)count) >> 3;
        count |= 56;
    }

    /// <summary>Puts the registers back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Save(BitBuffer* state, BytePointer next, ulong bits, uint count)
    {
        state->Next = next;
        state->Bits = bits;
        state->Count = count;
    }

    /// <summary>Takes a code and its value, as an entry of a <see cref="HuffmanTable"/> describes them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int TakeValue(ref ulong bits, ref uint count, uint entry)
    {
        ulong value = bits << (int)(entry >> 8);
        bits <<= (int)entry;
        count -= entry;
        return Extend(value, (int)(entry >> 16) & 15);
    }

    /// <summary>EXTEND (T.81, F.2.2.1) of the highest bits: a first bit of 0 means a negative value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Extend(ulong bits, int size)
    {
        int value = (int)((bits >> 1) >> (63 - size));
        return value - ((int)~((long)bits >> 63) & ((1 << size) - 1));
    }

    /// <summary>The canonical search (T.81, F.2.2.3), for codes of any length: an entry as in the table, but for the advance.</summary>
    // Safety: table is a HuffmanTable; length ends at 17, where the largest code is a sentinel.
    public static uint LongCode(UInt32Pointer table, ulong bits, out uint symbol)
    {
        int length = 1;
        while ((int)(bits >> (64 - length)) > (int)table[HuffmanTable.MaxCodes + length])
        {
            length++;
        }

        if (length > 16)
        {
            table[HuffmanTable.BadCode] = 1;
        }

        uint code = (uint)(bits >> (64 - length));
        symbol = length > 16 ? 0 : table[HuffmanTable.Symbols + ((code + table[HuffmanTable.SymbolOffsets + length]) & 0xFF)];
        uint size = symbol & 15;
        return ((uint)length + size) | ((uint)length << 8) | (size << 16);
    }
}
