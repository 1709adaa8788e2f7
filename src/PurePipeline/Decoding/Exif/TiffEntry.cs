using System.Buffers.Binary;
using System.Text;

namespace PurePipeline.Decoding.Exif;

/// <summary>One value of a TIFF directory: its type's number, its bytes, and their order.</summary>
internal readonly record struct TiffEntry(int Type, ReadOnlyMemory<byte> Bytes, bool IsLittleEndian)
{
    /// <summary>The last type of libtiff's.</summary>
    public const int LastType = Directory8;

    /// <summary>The last type of Pillow's own reader.</summary>
    public const int LastPillowType = Long8;

    private const int Byte = 1;
    private const int Ascii = 2;
    private const int Short = 3;
    private const int Long = 4;
    private const int Rational = 5;
    private const int SignedByte = 6;
    private const int Undefined = 7;
    private const int SignedShort = 8;
    private const int SignedLong = 9;
    private const int SignedRational = 10;
    private const int Float = 11;
    private const int Double = 12;
    private const int Directory = 13;
    private const int Long8 = 16;
    private const int SignedLong8 = 17;
    private const int Directory8 = 18;

    /// <summary>The bytes of one element; 0 for a type that is unknown.</summary>
    public static int ElementSize(int type) => type switch
    {
        Byte or Ascii or SignedByte or Undefined => 1,
        Short or SignedShort => 2,
        Long or SignedLong or Float or Directory => 4,
        Rational or SignedRational or Double or Long8 or SignedLong8 or Directory8 => 8,
        _ => 0,
    };

    /// <summary>
    /// The value: a string, bytes, or numbers as <see cref="long"/> or <see cref="double"/>, one alone or several in an array.
    /// </summary>
    public object Value => Type switch
    {
        Byte or Undefined => Bytes.ToArray(),
        Ascii => Encoding.Latin1.GetString(Bytes.Span[^1] == 0 ? Bytes.Span[..^1] : Bytes.Span),
        Rational or SignedRational or Float or Double => OneOrAll(Elements(Real)),
        _ => OneOrAll(Elements(Whole)),
    };

    /// <summary>Whether the bytes are of no type in particular.</summary>
    public bool IsUndefined => Type == Undefined;

    /// <summary>Whole numbers; none where the values are no such.</summary>
    public long[] Integers => Type switch
    {
        Byte or Undefined => Array.ConvertAll(Bytes.ToArray(), static value => (long)value),
        Ascii or Rational or SignedRational or Float or Double => [],
        _ => Elements(Whole),
    };

    /// <summary>Numbers; none where the values are no such.</summary>
    public double[] Numbers => Type switch
    {
        Rational or SignedRational or Float or Double => Elements(Real),
        _ => Array.ConvertAll(Integers, static value => (double)value),
    };

    private static object OneOrAll<T>(T[] values)
        where T : struct => values.Length == 1 ? values[0] : values;

    private T[] Elements<T>(Func<ReadOnlySpan<byte>, T> read)
    {
        int size = ElementSize(Type);
        T[] values = new T[Bytes.Length / size];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = read(Bytes.Span.Slice(i * size, size));
        }

        return values;
    }

    private long Whole(ReadOnlySpan<byte> element) => Type switch
    {
        SignedByte => (sbyte)element[0],
        Short => UInt16(element),
        SignedShort => (short)UInt16(element),
        SignedLong => (int)UInt32(element),
        Long8 or SignedLong8 or Directory8 => (long)UInt64(element),
        _ => UInt32(element),
    };

    private double Real(ReadOnlySpan<byte> element) => Type switch
    {
        Float => BitConverter.UInt32BitsToSingle(UInt32(element)),
        Double => BitConverter.UInt64BitsToDouble(UInt64(element)),
        Rational => Quotient(UInt32(element), UInt32(element[4..])),
        _ => Quotient((int)UInt32(element), (int)UInt32(element[4..])),
    };

    // Pillow's fractions of nothing are not numbers.
    private static double Quotient(double numerator, double denominator) => denominator == 0 ? double.NaN : numerator / denominator;

    private ushort UInt16(ReadOnlySpan<byte> bytes) =>
        IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private uint UInt32(ReadOnlySpan<byte> bytes) =>
        IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private ulong UInt64(ReadOnlySpan<byte> bytes) =>
        IsLittleEndian ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
}
