using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using PurePipeline.Numerics;

namespace PurePipeline.Formats;

/// <summary>NumPy's .npy files: one array each.</summary>
public static class Npy
{
    /// <summary>As <c>np.load</c>: longer headers belong to no array of numbers.</summary>
    private const int MaxHeaderLength = 10_000;

    private const int FirstRead = 1 << 20;

    /// <summary>
    /// Writes an array in C order, byte for byte as <c>np.save(file, np.ascontiguousarray(array))</c> does (NumPy 1.24 to 2.x).
    /// </summary>
    /// <param name="path">The file, under exactly this name; one that exists is replaced.</param>
    /// <param name="array">The array; a picture behind it is decoded now, before the file is touched.</param>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(string path, NdArray array)
    {
        ArgumentNullException.ThrowIfNull(array);
        byte[] elements = array.ToBytes();
        using FileStream file = File.Create(path);
        Write(file, array, elements);
    }

    /// <summary>Writes an array to a stream, which stays open; see <see cref="Save(string, NdArray)"/>.</summary>
    /// <exception cref="PictureException">The picture behind the array cannot be decoded.</exception>
    public static void Save(Stream stream, NdArray array)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(array);
        Write(stream, array, array.ToBytes());
    }

    /// <summary>
    /// Reads a file that <c>np.save</c> wrote, <c>np.load(path)</c>: format 1.0 to 3.0, either byte order, either element order.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is damaged or cut short, or its elements are no plain numbers.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static NdArray Load(string path)
    {
        using FileStream file = File.OpenRead(path);
        try
        {
            return Load(file);
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }

    /// <summary>Reads one array from a stream, which stays open just behind it; see <see cref="Load(string)"/>.</summary>
    /// <exception cref="InvalidDataException">The data is damaged or cut short, or its elements are no plain numbers.</exception>
    public static NdArray Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        NpyHeader header = ReadHeader(stream);
        long bytes;
        try
        {
            bytes = checked(Layout.LengthOf(header.Shape) * header.DType.ItemSize());
        }
        catch (OverflowException)
        {
            bytes = long.MaxValue;
        }

        if (bytes > Array.MaxLength)
        {
            throw new InvalidDataException($"Its shape {Layout.Describe(header.Shape)} has more elements than one .NET array holds.");
        }

        byte[] elements = ReadElements(stream, (int)bytes);
        ToNative(elements, header);
        Layout layout = header.IsFortranOrder
            ? Layout.Contiguous([.. header.Shape.Reverse()]).Permute([.. Enumerable.Range(0, header.Shape.Length).Reverse()])
            : Layout.Contiguous(header.Shape);
        return new NdArray(new StridedArray(new Storage(header.DType, elements), layout), ReferenceVersions.Newest);
    }

    private static void Write(Stream stream, NdArray array, byte[] elements)
    {
        stream.Write(new NpyHeader(array.DType, false, false, array.Shape.ToArray()).ToBytes());
        stream.Write(elements);
    }

    private static NpyHeader ReadHeader(Stream stream)
    {
        Span<byte> start = stackalloc byte[NpyHeader.Magic.Length + 2];
        ReadExactly(stream, start, "its first bytes");
        if (!start.StartsWith(NpyHeader.Magic))
        {
            throw new InvalidDataException("It is no .npy file: it does not start with \\x93NUMPY.");
        }

        (byte major, byte minor) = (start[^2], start[^1]);
        if (major is < 1 or > 3 || minor != 0)
        {
            throw new InvalidDataException($"Its format version is {major}.{minor}; 1.0, 2.0 and 3.0 are known.");
        }

        Span<byte> size = stackalloc byte[major == 1 ? sizeof(ushort) : sizeof(uint)];
        ReadExactly(stream, size, "the length of its header");
        uint length = major == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(size) : BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > MaxHeaderLength)
        {
            throw new InvalidDataException($"Its header is {length} bytes long; {MaxHeaderLength} is the limit.");
        }

        byte[] text = new byte[length];
        ReadExactly(stream, text, "its header");
        return NpyHeaderParser.Parse((major == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(text));
    }

    /// <summary>Memory is taken as data comes in, not on the header's word, unless the stream shows that it is there.</summary>
    private static byte[] ReadElements(Stream stream, int length)
    {
        if (stream.CanSeek && stream.Length - stream.Position < length)
        {
            throw new InvalidDataException($"It is cut short: {length} bytes of elements are announced, {stream.Length - stream.Position} are there.");
        }

        byte[] elements = new byte[stream.CanSeek ? length : Math.Min(length, FirstRead)];
        int read = 0;
        while (true)
        {
            ReadExactly(stream, elements.AsSpan(read), "its elements");
            read = elements.Length;
            if (read == length)
            {
                return elements;
            }

            Array.Resize(ref elements, (int)Math.Min(length, 2L * read));
        }
    }

    private static void ReadExactly(Stream stream, Span<byte> bytes, string what)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException($"It is cut short: it ends within {what}.");
        }
    }

    private static void ToNative(Span<byte> elements, NpyHeader header)
    {
        switch (header.IsBigEndian ? header.DType.ItemSize() : 0)
        {
            case 2: Reverse<ushort>(elements, BinaryPrimitives.ReverseEndianness); break;
            case 4: Reverse<uint>(elements, BinaryPrimitives.ReverseEndianness); break;
            case 8: Reverse<ulong>(elements, BinaryPrimitives.ReverseEndianness); break;
        }

        if (header.DType == DType.Bool)
        {
            // Any byte but 0 is true to NumPy; here a bool is 0 or 1.
            foreach (ref byte element in elements)
            {
                element = Math.Min(element, (byte)1);
            }
        }
    }

    private delegate void Reversal<T>(ReadOnlySpan<T> source, Span<T> destination);

    private static void Reverse<T>(Span<byte> elements, Reversal<T> reversal)
        where T : unmanaged
    {
        Span<T> items = MemoryMarshal.Cast<byte, T>(elements);
        reversal(items, items);
    }
}
