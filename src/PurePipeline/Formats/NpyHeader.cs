using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PurePipeline.Numerics;

namespace PurePipeline.Formats;

/// <summary>What a .npy file says before its elements (NumPy's NEP 1 and <c>numpy/lib/format.py</c>).</summary>
/// <param name="DType">The elements' dtype.</param>
/// <param name="IsBigEndian">The elements' bytes are in the other order than ours.</param>
/// <param name="IsFortranOrder">The first index runs fastest.</param>
/// <param name="Shape">The length of each axis.</param>
internal sealed record NpyHeader(DType DType, bool IsBigEndian, bool IsFortranOrder, int[] Shape)
{
    /// <summary>The first six bytes of every file.</summary>
    public static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    private const int Alignment = 64;
    private const int VersionAndLength = 4;

    /// <summary>NumPy leaves room for the first length to grow to this many digits in place.</summary>
    private const int GrowthDigits = 21;

    /// <summary>The letters and sizes of <c>dtype.str</c>, without the byte order.</summary>
    public static string TypeCode(DType dtype) => dtype switch
    {
        DType.Bool => "b1",
        _ => dtype.Kind() switch
        {
            DTypeKind.Unsigned => $"u{dtype.ItemSize()}",
            DTypeKind.Signed => $"i{dtype.ItemSize()}",
            _ => $"f{dtype.ItemSize()}",
        },
    };

    /// <summary>The bytes before the elements, format version 1.0, padded so that the elements start at a multiple of 64.</summary>
    public byte[] ToBytes()
    {
        string order = DType.ItemSize() == 1 ? "|" : "<";
        string text = $"{{'descr': '{order}{TypeCode(DType)}', 'fortran_order': {(IsFortranOrder ? "True" : "False")}, 'shape': {Layout.Describe(Shape)}, }}";
        if (Shape.Length > 0)
        {
            text += new string(' ', GrowthDigits - Shape[0].ToString(CultureInfo.InvariantCulture).Length);
        }

        int fixedLength = Magic.Length + VersionAndLength;
        int textLength = text.Length + 1;
        int padding = Alignment - ((fixedLength + textLength) % Alignment);
        byte[] bytes = new byte[fixedLength + textLength + padding];
        Magic.CopyTo(bytes);
        bytes[Magic.Length] = 1;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(Magic.Length + 2), checked((ushort)(textLength + padding)));
        bytes.AsSpan(fixedLength).Fill((byte)' ');
        Encoding.ASCII.GetBytes(text, bytes.AsSpan(fixedLength));
        bytes[^1] = (byte)'\n';
        return bytes;
    }
}
