using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

/// <summary>The bits of a VP8L bitstream as long as its end is far, so that nobody has to look for it.</summary>
internal unsafe struct LosslessBitWindow : ISymbolBits
{
    /// <summary>
    /// The bytes that the longest symbol with all its numbers (59 bits) may look at: those that it uses, which are not loaded yet, and those that
    /// are loaded with them.
    /// </summary>
    public const int Margin = 24;

    // The lowest ones of these bits are next; of the others some may be there already.
    private ulong _value;
    private int _count;
    private BytePointer _next;
    private readonly BytePointer _last;

    // Safety: eight bytes are readable wherever the next ones are, up to Margin behind last.
    public LosslessBitWindow(ulong value, int count, BytePointer next, BytePointer last)
    {
        (_value, _count) = (value, count);
        _next = next;
        _last = last;
    }

    public static int FilledBits => 56;

    public readonly bool IsSpent => _next > _last;

    public readonly uint Peek => (uint)_value;

    /// <summary>How many bits are there.</summary>
    public readonly int Count => _count;

    /// <summary>The byte behind them.</summary>
    public readonly BytePointer Next => _next;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill()
    {
        // Safety: see the constructor. Bits that are there already are the same ones.
        _value |= Unsafe.ReadUnaligned<ulong>(Access.Range(_next, 0, sizeof(ulong))) << _count;
        _next += (63 - _count) >> 3;
        _count |= FilledBits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(uint count)
    {
        _value >>= (int)count;
        _count -= (byte)count;
    }
}
