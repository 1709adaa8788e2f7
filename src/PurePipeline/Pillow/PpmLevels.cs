using System.Buffers.Binary;

namespace PurePipeline.Pillow;

/// <summary>
/// Samples from 0 to a file's own maximum, big-endian if they take two bytes, as bytes, or as numbers up to 65535: <c>value / maxval * 255</c>
/// in float64, rounded half to even (<c>PpmDecoder</c>).
/// </summary>
internal sealed class PpmLevels
{
    private readonly bool _isWide;
    private readonly bool _isNumber;
    private readonly int[] _scaled;

    /// <param name="most">The file's maximum.</param>
    /// <param name="isNumber">Mode I, not bytes.</param>
    public PpmLevels(int most, bool isNumber)
    {
        (_isWide, _isNumber) = (most > byte.MaxValue, isNumber);
        _scaled = new int[_isWide ? 65536 : 256];
        for (int i = 0; i < _scaled.Length; i++)
        {
            _scaled[i] = Math.Min(isNumber ? 65535 : 255, Scale(i, most, isNumber));
        }
    }

    /// <summary>One value.</summary>
    public static int Scale(int value, int most, bool isNumber) => (int)Math.Round((double)value / most * (isNumber ? 65535 : 255), MidpointRounding.ToEven);

    /// <summary>Scales a row.</summary>
    public void Scale(ReadOnlySpan<byte> stored, Span<byte> pixels)
    {
        int count = stored.Length / (_isWide ? 2 : 1);
        for (int i = 0; i < count; i++)
        {
            int value = _scaled[_isWide ? BinaryPrimitives.ReadUInt16BigEndian(stored[(2 * i)..]) : stored[i]];
            if (_isNumber)
            {
                BitConverter.TryWriteBytes(pixels[(4 * i)..], value);
            }
            else
            {
                pixels[i] = (byte)value;
            }
        }
    }
}
