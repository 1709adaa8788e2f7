using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// The arithmetic decoder of VP8: RFC 6386, 7. It notices that its data has ended when it needs another byte for the next flag, as libwebp
/// does, where a zero is taken once; a picture that needs more is damaged.
/// </summary>
internal unsafe struct BoolDecoder
{
    private const int LoadBits = 56;

    private readonly BytePointer _end;
    private BytePointer _next;
    private ulong _value;

    // How many bits of the value are below the eight that are compared; less than none if more have to be loaded.
    private int _bits;

    // One less than the range: 127 to 254.
    private uint _range;
    private bool _hasEnded;

    // Safety: data has length bytes, which stay where they are while the flags are read.
    public BoolDecoder(byte* data, int length)
    {
        _next = Access.Of(data, length);
        _end = _next + length;
        (_range, _bits) = (254, -8);
        Load();
    }

    /// <summary>Whether bytes were needed that are not there.</summary>
    public readonly bool HasEnded => _hasEnded;

    /// <summary>Reads a flag that is false with a probability in 256ths.</summary>
    // Each way ends by itself, so that a caller's branch on the flag is this one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Read(int probability)
    {
        if (_bits < 0)
        {
            Load();
        }

        uint split = (_range * (uint)probability) >> 8;
        if ((uint)(_value >> _bits) > split)
        {
            _value -= (ulong)(split + 1) << _bits;
            uint upper = _range - split;
            int shift = BitOperations.LeadingZeroCount(upper) - 24;
            _range = (upper << shift) - 1;
            _bits -= shift;
            return true;
        }
        else
        {
            uint lower = split + 1;
            int shift = BitOperations.LeadingZeroCount(lower) - 24;
            _range = (lower << shift) - 1;
            _bits -= shift;
            return false;
        }
    }

    /// <summary>Gives a value its sign: a flag of even probability.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadSign(int value)
    {
        if (_bits < 0)
        {
            Load();
        }

        uint split = _range >> 1;
        int mask = (int)(split - (uint)(_value >> _bits)) >> 31;
        _value -= (ulong)((split + 1) & (uint)mask) << _bits;
        _range = (_range + (uint)mask) | 1;
        _bits--;
        return (value ^ mask) - mask;
    }

    /// <summary>Reads a flag of even probability.</summary>
    public bool ReadFlag() => Read(128);

    /// <summary>Reads a number, the highest bit first.</summary>
    public int ReadNumber(int bits)
    {
        int number = 0;
        for (; bits > 0; bits--)
        {
            number = (number << 1) | (ReadFlag() ? 1 : 0);
        }

        return number;
    }

    /// <summary>Reads a number and its sign behind it.</summary>
    public int ReadSigned(int bits)
    {
        int number = ReadNumber(bits);
        return ReadFlag() ? -number : number;
    }

    /// <summary>Reads a signed number that may be missing, and is 0 then.</summary>
    public int ReadOptional(int bits) => ReadFlag() ? ReadSigned(bits) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Load()
    {
        if (_end - _next >= sizeof(ulong))
        {
            // Safety: eight bytes are there.
            ulong bytes = Unsafe.ReadUnaligned<ulong>(Access.Range(_next, 0, sizeof(ulong)));
            _value = (_value << LoadBits) | (BinaryPrimitives.ReverseEndianness(bytes) >> (64 - LoadBits));
            _next += LoadBits / 8;
            _bits += LoadBits;
        }
        else
        {
            BoolDecoder copy = this;
            copy.LoadByte();
            this = copy;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void LoadByte()
    {
        if (_next < _end)
        {
            _value = (_value << 8) | _next[0];
            _next += 1;
            _bits += 8;
        }
        else if (!_hasEnded)
        {
            _value <<= 8;
            _bits += 8;
            _hasEnded = true;
        }
        else
        {
            // Whatever is read from here on: the picture is refused.
            _bits = 0;
        }
    }
}
