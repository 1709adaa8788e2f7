namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// A scan header: which components follow, with which Huffman tables, and which part of their coefficients (T.81, B.2.3).
/// </summary>
internal sealed class JpegScan
{
    private const int MaxComponents = 4;

    private JpegScan(JpegScanComponent[] components) => Components = components;

    public IReadOnlyList<JpegScanComponent> Components { get; }

    /// <summary>The first coefficient of the scan, in zigzag order; of a lossless scan the predictor (Ss).</summary>
    public int FirstCoefficient { get; private init; }

    /// <summary>The last coefficient of the scan (Se).</summary>
    public int LastCoefficient { get; private init; }

    /// <summary>The bit position that an earlier scan ended with, 0 for a first scan (Ah).</summary>
    public int HighBit { get; private init; }

    /// <summary>The bit position of this scan; of a lossless one its point transform (Al).</summary>
    public int LowBit { get; private init; }

    /// <summary>Where the entropy-coded data starts in the file.</summary>
    public int DataOffset { get; private init; }

    /// <summary>Reads the segment that follows the marker.</summary>
    public static JpegScan Read(JpegInput input, JpegFrame? frame)
    {
        int offset = input.Position;
        if (frame is null)
        {
            throw input.Corrupt("A scan comes before any frame header.", offset);
        }

        int length = input.ReadUInt16();
        int count = input.ReadByte();
        if (length != 6 + (2 * count) || count is 0 or > MaxComponents)
        {
            throw input.Corrupt($"The scan header is {length} bytes long for {count} components.", offset);
        }

        var components = new JpegScanComponent[count];
        for (int i = 0; i < count; i++)
        {
            int id = input.ReadByte();
            int tables = input.ReadByte();
            components[i] = new JpegScanComponent(Find(frame, id, components.AsSpan(0, i), input, offset), tables >> 4, tables & 15);
        }

        int first = input.ReadByte();
        int last = input.ReadByte();
        int bits = input.ReadByte();
        if (count > 1 && components.Sum(c => c.Component.H * c.Component.V) > 10)
        {
            throw input.Corrupt("The scan has more than 10 blocks in an MCU.", offset);
        }

        return new JpegScan(components)
        {
            FirstCoefficient = first, LastCoefficient = last, HighBit = bits >> 4, LowBit = bits & 15, DataOffset = input.Position,
        };
    }

    // As libjpeg-turbo: the n-th component of a scan is looked for from the frame's n-th on, whatever the frame has before it. That lets
    // frames with equal identifiers through, and refuses a scan of all components in another order.
    private static JpegComponent Find(JpegFrame frame, int id, ReadOnlySpan<JpegScanComponent> found, JpegInput input, int offset)
    {
        for (int i = found.Length; i < Math.Min(frame.Components.Count, MaxComponents); i++)
        {
            JpegComponent component = frame.Components[i];
            if (component.Id != id)
            {
                continue;
            }

            foreach (JpegScanComponent other in found)
            {
                if (other.Component == component)
                {
                    throw input.Corrupt($"The scan names component {id} twice.", offset);
                }
            }

            return component;
        }

        throw input.Corrupt($"The scan names component {id}, which is not in the frame or not in this order.", offset);
    }
}
