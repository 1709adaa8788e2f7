namespace PurePipeline.Decoding.Jpeg;

/// <summary>The frame header: size, components, and the grid of MCUs that follows from them (T.81, B.2.2 and A.2).</summary>
internal sealed class JpegFrame
{
    public const int MaxSide = 65500;
    private const int MaxSampling = 4;
    private const int MaxComponents = 10;

    private JpegFrame(int width, int height, int precision, int code, JpegComponent[] components)
    {
        (Width, Height, Precision) = (width, height, precision);
        Lossless = code == JpegMarker.LosslessFrame;
        DataUnit = Lossless ? 1 : 8;
        Progressive = code is JpegMarker.ProgressiveFrame or JpegMarker.ProgressiveArithmeticFrame;
        Arithmetic = code is JpegMarker.ArithmeticFrame or JpegMarker.ProgressiveArithmeticFrame;
        // One component alone is never interleaved, so its factors mean nothing, but for where a lossless row of MCUs begins.
        bool alone = components.Length == 1 && !Lossless;
        McuRowsTogether = alone ? components[0].V : 1;
        HMax = alone ? 1 : components.Max(c => c.H);
        VMax = alone ? 1 : components.Max(c => c.V);
        McusPerRow = CeilingDivide(width, DataUnit * HMax);
        McuRows = CeilingDivide(height, DataUnit * VMax);
        Components = Array.ConvertAll(components, c =>
        {
            int h = alone ? 1 : c.H;
            int v = alone ? 1 : c.V;
            return c with { H = h, V = v, Width = CeilingDivide(width * h, HMax), Height = CeilingDivide(height * v, VMax) };
        });
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bits of a sample: 8, or in a lossless file 2 to 8.</summary>
    public int Precision { get; }

    public bool Progressive { get; }

    /// <summary>Whether samples themselves are coded, by what their neighbours predict (T.81, annex H).</summary>
    public bool Lossless { get; }

    /// <summary>Samples in a row, and rows, of what an MCU is made of: a block of 8x8, or one sample.</summary>
    public int DataUnit { get; }

    /// <summary>Whether the entropy coding is arithmetic, not Huffman's.</summary>
    public bool Arithmetic { get; }

    public IReadOnlyList<JpegComponent> Components { get; }

    /// <summary>The largest horizontal sampling factor.</summary>
    public int HMax { get; }

    /// <summary>The largest vertical sampling factor.</summary>
    public int VMax { get; }

    /// <summary>MCUs in a row of an interleaved scan.</summary>
    public int McusPerRow { get; }

    /// <summary>Rows of MCUs of an interleaved scan.</summary>
    public int McuRows { get; }

    /// <summary>Rows of MCUs that libjpeg gives at once or not at all: those by which a lone component states to be sampled.</summary>
    public int McuRowsTogether { get; }

    /// <summary>Groups of <see cref="McuRowsTogether"/> rows of MCUs, the last of which may be smaller.</summary>
    public int McuRowGroups => CeilingDivide(McuRows, McuRowsTogether);

    /// <summary>Reads the segment that follows the marker <paramref name="code"/>.</summary>
    public static JpegFrame Read(JpegInput input, int code)
    {
        int offset = input.Position;
        int length = input.ReadUInt16();
        int precision = input.ReadByte();
        int height = input.ReadUInt16();
        int width = input.ReadUInt16();
        int count = input.ReadByte();
        if (width == 0 || height == 0 || count == 0)
        {
            throw input.Corrupt($"The frame is empty: {width}x{height} pixels of {count} components.", offset);
        }

        if (length != 8 + (3 * count))
        {
            throw input.Corrupt($"The frame header is {length} bytes long; {8 + (3 * count)} were expected for {count} components.", offset);
        }

        bool lossless = code == JpegMarker.LosslessFrame;
        if (precision != 8 && (!lossless || precision is < 2 or > 8))
        {
            throw input.Unsupported($"Samples of {precision} bits; {(lossless ? "2 to 8" : "8")} were expected.", offset);
        }

        if (width > MaxSide || height > MaxSide || count > MaxComponents)
        {
            throw input.Unsupported($"{width}x{height} pixels of {count} components; at most {MaxSide} a side and {MaxComponents} components.", offset);
        }

        var components = new JpegComponent[count];
        for (int i = 0; i < count; i++)
        {
            int id = input.ReadByte();
            int sampling = input.ReadByte();
            int slot = input.ReadByte();
            (int h, int v) = (sampling >> 4, sampling & 15);
            if (h is 0 or > MaxSampling || v is 0 or > MaxSampling)
            {
                throw input.Corrupt($"Component {id} has sampling factors {h}x{v}; 1 to {MaxSampling} were expected.", offset);
            }

            components[i] = new JpegComponent { Id = id, Index = i, H = h, V = v, QuantizationSlot = slot };
        }

        return new JpegFrame(width, height, precision, code, components);
    }

    private static int CeilingDivide(int value, int divisor) => (value + divisor - 1) / divisor;
}
