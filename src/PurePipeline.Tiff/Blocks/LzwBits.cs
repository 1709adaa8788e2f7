using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PurePipeline.Tiff.Blocks;

/// <summary>The bits of LZW codes, the highest or the lowest one of a byte first.</summary>
internal ref struct LzwBits(ReadOnlySpan<byte> data, bool isLowFirst)
{
    private ReadOnlySpan<byte> _data = data;
    private ulong _bits;
    private int _count;

    /// <summary>The next code; false if there are fewer bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(int codeBits, out int code)
    {
        if (_count < codeBits)
        {
            Fill();
        }

        int mask = (1 << codeBits) - 1;
        code = (int)(isLowFirst ? _bits : _bits >> (_count - codeBits)) & mask;
        _bits = isLowFirst ? _bits >> codeBits : _bits;
        _count -= codeBits;
        return _count >= 0;
    }

    private void Fill()
    {
        if (!isLowFirst && _data.Length >= sizeof(uint))
        {
            _bits = (_bits << 32) | BinaryPrimitives.ReadUInt32BigEndian(_data);
            _count += 32;
            _data = _data[sizeof(uint)..];
            return;
        }

        for (; _count <= 24 && !_data.IsEmpty; _count += 8, _data = _data[1..])
        {
            _bits = isLowFirst ? _bits | ((ulong)_data[0] << _count) : (_bits << 8) | _data[0];
        }
    }
}
