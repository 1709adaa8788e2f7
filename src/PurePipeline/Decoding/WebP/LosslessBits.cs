using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// The bits of a VP8L bitstream, the lowest bit of a byte first. When they have run out is told as late as in libwebp
/// (src/utils/bit_reader_utils.c): when more have been used than there are.
/// </summary>
internal unsafe struct LosslessBits : ISymbolBits
{
    private const int ValueBits = 64;
    private const int FillBits = 32;

    private readonly BytePointer _data;
    private readonly int _length;
    private ulong _value;
    private int _used;
    private int _next;
    private bool _hasEnded;

    // Safety: data has length bytes, which stay where they are while the bits are read.
    public LosslessBits(byte* data, int length)
    {
        _data = Access.Of(data, length);
        _length = length;
        _next = Math.Min(length, sizeof(ulong));
        for (int i = 0; i < _next; i++)
        {
            _value |= (ulong)_data[i] << (8 * i);
        }
    }

    public static int FilledBits => FillBits;

    /// <summary>Whether more bits have been used than there are.</summary>
    public readonly bool HasEnded => _hasEnded || (_next == _length && _used > ValueBits);

    public readonly bool IsSpent => HasEnded;

    public readonly uint Peek => (uint)(_value >> (_used & (ValueBits - 1)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Fill()
    {
        if (_used >= FillBits)
        {
            if (_next + sizeof(ulong) < _length)
            {
                // Safety: eight bytes more are there.
                _value = (_value >> FillBits) | ((ulong)Unsafe.ReadUnaligned<uint>(Access.Range(_data, _next, sizeof(uint)) + _next) << (ValueBits - FillBits));
                (_used, _next) = (_used - FillBits, _next + sizeof(uint));
            }
            else
            {
                LosslessBits copy = this;
                copy.Shift();
                this = copy;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(uint count) => _used += (byte)count;

    /// <summary>Reads a number of up to 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Read(int count)
    {
        Fill();
        uint bits = Peek & (uint)((1UL << count) - 1);
        _used += count;
        return bits;
    }

    /// <summary>Reads a bit.</summary>
    public bool ReadFlag() => Read(1) == 1;

    /// <summary>The same bits as long as the end is far; false if it is near.</summary>
    public readonly bool TryOpenWindow(out LosslessBitWindow window)
    {
        bool isFar = _used < ValueBits && _next <= _length - LosslessBitWindow.Margin;
        window = isFar
            ? new LosslessBitWindow(_value >> _used, ValueBits - _used, _data + _next, _data + (_length - LosslessBitWindow.Margin))
            : default;
        return isFar;
    }

    /// <summary>Goes on where a window has got to.</summary>
    public void GoOnBehind(in LosslessBitWindow window)
    {
        // Safety: the first eight bytes are loaded before there is a window.
        _next = (int)(window.Next - _data);
        _value = Unsafe.ReadUnaligned<ulong>(Access.Range(_data, _next - sizeof(ulong), sizeof(ulong)) + _next - sizeof(ulong));
        _used = ValueBits - window.Count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Shift()
    {
        while (_used >= 8 && _next < _length)
        {
            _value = (_value >> 8) | ((ulong)_data[_next] << (ValueBits - 8));
            (_next, _used) = (_next + 1, _used - 8);
        }

        if (HasEnded)
        {
            End();
        }
    }

    private void End() => (_hasEnded, _used) = (true, 0);
}
