using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// The bits of a VP8L bitstream, the lowest bit of a byte first. When they have run out is told as late as in libwebp
/// (src/utils/bit_reader_utils.c): when more have been used than there are.
/// </summary>
internal unsafe struct LosslessBits
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

    /// <summary>Whether more bits have been used than there are.</summary>
    public readonly bool HasEnded => _hasEnded || (_next == _length && _used > ValueBits);

    /// <summary>The next bits, of which <see cref="Fill"/> guarantees 32.</summary>
    public readonly uint Peek => (uint)(_value >> (_used & (ValueBits - 1)));

    /// <summary>Makes sure that there are 32 bits to peek at.</summary>
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

    /// <summary>Passes over bits that have been looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int count) => _used += count;

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
