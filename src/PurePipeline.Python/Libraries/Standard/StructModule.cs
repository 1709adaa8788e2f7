using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Standard;

/// <summary><c>struct</c>: numbers as bytes. Without a byte order's sign, sizes and alignment are those of x86-64 and Arm64 Linux.</summary>
internal static class StructModule
{
    public static readonly PyModule Module = new(new MemberTable("struct")
        .Function("calcsize(format, /)", static call => (long)new Layout(call).Size)
        .Function("pack(format, /, *values)", Pack)
        .Function("unpack(format, buffer, /)", static call => new Layout(call) is var layout && Bytes(call) is var bytes && bytes.Length == layout.Size
            ? Unpack(layout, bytes)
            : throw new PythonError("struct.error", $"unpack requires a buffer of {layout.Size} bytes"))
        .Function("unpack_from(format, /, buffer, offset=0)", static call => new Layout(call) is var layout && Bytes(call) is var bytes
            && call.Int("offset") is >= 0 and var offset && bytes.Length - offset >= layout.Size
            ? Unpack(layout, bytes[offset..(offset + layout.Size)])
            : throw new PythonError("struct.error", $"unpack_from requires a buffer of at least {layout.Size} bytes")));

    private static byte[] Bytes(NativeCall call) => (call["buffer"] as PyBytes)?.Value
        ?? throw PythonError.Type($"a bytes-like object is required, not '{PyTypes.NameOf(call["buffer"])}'");

    private static PyTuple Unpack(Layout layout, byte[] bytes) => new([.. layout.Items.Where(static item => item.Code != 'x').Select(item => Read(item, bytes.AsSpan(item.Offset, item.Size), layout.IsBig))]);

    private static object Read(Item item, ReadOnlySpan<byte> bytes, bool isBig) => item.Code switch
    {
        's' => new PyBytes(bytes.ToArray()),
        'c' => new PyBytes(bytes.ToArray()),
        '?' => bytes[0] != 0,
        'e' => (double)(isBig ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        'f' => (double)(isBig ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes)),
        'd' => isBig ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes),
        _ => PyInteger.Normalize(new BigInteger(bytes, isUnsigned: char.IsAsciiLetterUpper(item.Code), isBigEndian: isBig)),
    };

    private static PyBytes Pack(NativeCall call)
    {
        Layout layout = new(call);
        Item[] items = [.. layout.Items.Where(static item => item.Code != 'x')];
        object[] values = call.Star("values").Items;
        if (values.Length != items.Length)
        {
            throw new PythonError("struct.error", $"pack expected {items.Length} items for packing (got {values.Length})");
        }

        byte[] bytes = new byte[layout.Size];
        for (int i = 0; i < items.Length; i++)
        {
            Write(items[i], values[i], bytes.AsSpan(items[i].Offset, items[i].Size), layout.IsBig);
        }

        return new PyBytes(bytes);
    }

    private static void Write(Item item, object value, Span<byte> into, bool isBig)
    {
        switch (item.Code)
        {
            case 's' or 'c':
                byte[] text = (value as PyBytes)?.Value ?? throw new PythonError("struct.error", $"argument for '{item.Code}' must be a bytes object");
                text.AsSpan(0, Math.Min(text.Length, into.Length)).CopyTo(into);
                break;
            case '?':
                into[0] = Sequences.Truth(value) ? (byte)1 : (byte)0;
                break;
            case 'e' or 'f' or 'd':
                WriteFloat(item.Code, NativeCall.ToFloat(value), into, isBig);
                break;
            default:
                BigInteger number = PyInteger.ToBig(PyInteger.TryIndex(value) ?? throw new PythonError("struct.error", "required argument is not an integer"));
                bool isUnsigned = char.IsAsciiLetterUpper(item.Code);
                if ((isUnsigned && number.Sign < 0) || number.GetByteCount(isUnsigned) > into.Length)
                {
                    throw new PythonError("struct.error", $"'{item.Code}' format requires a number of {into.Length} bytes");
                }

                into.Fill(number.Sign < 0 ? (byte)0xff : (byte)0);
                int count = number.GetByteCount(isUnsigned);
                number.TryWriteBytes(isBig ? into[(into.Length - count)..] : into, out _, isUnsigned, isBig);
                break;
        }
    }

    private static void WriteFloat(char code, double value, Span<byte> into, bool isBig)
    {
        switch (code)
        {
            case 'e':
                BinaryPrimitives.WriteHalfLittleEndian(into, (Half)value);
                break;
            case 'f':
                BinaryPrimitives.WriteSingleLittleEndian(into, (float)value);
                break;
            default:
                BinaryPrimitives.WriteDoubleLittleEndian(into, value);
                break;
        }

        if (isBig)
        {
            into.Reverse();
        }
    }

    private readonly record struct Item(char Code, int Offset, int Size);

    /// <summary>Where the numbers of a format lie.</summary>
    private sealed class Layout
    {
        public Layout(NativeCall call)
        {
            string format = call.Text("format");
            bool isNative = format.Length == 0 || format[0] is '@' || !"<>!=".Contains(format[0], StringComparison.Ordinal);
            IsBig = format.StartsWith('>') || format.StartsWith('!');
            int at = format.Length > 0 && "<>!=@".Contains(format[0], StringComparison.Ordinal) ? 1 : 0;
            while (at < format.Length)
            {
                int digits = at;
                while (at < format.Length && char.IsAsciiDigit(format[at]))
                {
                    at++;
                }

                int count = at == digits ? 1 : int.TryParse(format[digits..at], CultureInfo.InvariantCulture, out int given) ? given : throw new PythonError("struct.error", "total struct size too long");
                char code = at < format.Length ? format[at++] : throw new PythonError("struct.error", "repeat count given without format specifier");
                if (!char.IsWhiteSpace(code))
                {
                    Add(call.Run, code, count, isNative);
                }
            }
        }

        public bool IsBig { get; }

        public int Size { get; private set; }

        public List<Item> Items { get; } = [];

        private void Add(Interpreter run, char code, int count, bool isNative)
        {
            int size = SizeOf(code, isNative);
            run.Budget.Charge(count);
            run.Budget.RequireArray([count, size], 1);
            Size = isNative && code != 's' ? checked((Size + size - 1) / size * size) : Size;
            int each = code == 's' ? count : size;
            for (int i = 0; i < (code == 's' ? 1 : count); i++)
            {
                Items.Add(new Item(code, Size, each));
                Size = checked(Size + each);
            }
        }

        private static int SizeOf(char code, bool isNative) => code switch
        {
            'x' or 'c' or 'b' or 'B' or '?' or 's' => 1,
            'h' or 'H' or 'e' => 2,
            'i' or 'I' or 'f' => 4,
            'l' or 'L' => isNative ? 8 : 4,
            'q' or 'Q' or 'd' => 8,
            'n' or 'N' when isNative => 8,
            _ => throw new PythonError("struct.error", "bad char in struct format"),
        };
    }
}
