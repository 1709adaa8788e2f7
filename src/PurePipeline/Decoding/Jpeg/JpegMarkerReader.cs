namespace PurePipeline.Decoding.Jpeg;

/// <summary>Reads marker segments up to the next scan or the end of the image (T.81, B.2), keeping what decoding needs of them.</summary>
internal sealed class JpegMarkerReader(JpegInput input, JpegTables tables, JpegFrame? frame = null)
{
    private readonly List<ReadOnlyMemory<byte>> _exifSegments = [];
    private bool _jfif;
    private int? _adobeTransform;

    public JpegFrame? Frame { get; private set; } = frame;

    /// <summary>Reads the header: everything up to and with the first scan header.</summary>
    public static JpegHeader ReadHeader(JpegInput input)
    {
        var tables = new JpegTables();
        var reader = new JpegMarkerReader(input, tables);
        if (input.ReadByte() != 0xFF || input.ReadByte() != JpegMarker.StartOfImage)
        {
            throw input.Corrupt("No start of image.", 0);
        }

        JpegScan scan = reader.ReadToScan(pending: 0)
            ?? throw input.Corrupt("The image ends before its first scan.", input.Position);
        return new JpegHeader
        {
            Frame = reader.Frame!,
            FirstScan = scan,
            Tables = tables,
            ColorSpace = input.ColorSpace ?? reader.GuessColorSpace(),
            ExifSegments = reader._exifSegments,
        };
    }

    /// <summary>Reads up to the next scan; null at the end of the image.</summary>
    /// <param name="pending">A marker that has been read already; 0 for none.</param>
    public JpegScan? ReadToScan(int pending)
    {
        while (true)
        {
            int marker = pending != 0 ? pending : input.ReadMarker();
            pending = 0;
            switch (marker)
            {
                case JpegMarker.StartOfScan:
                    return ReadScan();
                case JpegMarker.EndOfImage:
                    return null;
                default:
                    ReadSegment(marker);
                    break;
            }
        }
    }

    private JpegScan ReadScan()
    {
        JpegScan scan = JpegScan.Read(input, Frame);
        if (!Frame!.Progressive && !Frame.Lossless && scan is not { FirstCoefficient: 0, LastCoefficient: 63, HighBit: 0, LowBit: 0 })
        {
            input.WarnAt(scan.DataOffset, PictureWarningCode.ScanParameters, "The parameters of a sequential scan are not those of one.");
        }

        return scan;
    }

    private void ReadSegment(int marker)
    {
        int offset = input.Position - 2;
        switch (marker)
        {
            case JpegMarker.BaselineFrame or JpegMarker.ExtendedFrame or JpegMarker.ProgressiveFrame
                or JpegMarker.ArithmeticFrame or JpegMarker.ProgressiveArithmeticFrame:
                ReadFrame(marker, offset);
                break;
            case JpegMarker.LosslessFrame when input.LibjpegTurbo != LibjpegTurbo.V2:
                ReadFrame(marker, offset);
                break;
            case JpegMarker.HuffmanTables:
                tables.ReadHuffman(input);
                break;
            case JpegMarker.QuantizationTables:
                tables.ReadQuantization(input);
                break;
            case JpegMarker.RestartInterval:
                tables.ReadRestartInterval(input);
                break;
            case JpegMarker.ArithmeticConditioning:
                tables.ReadConditioning(input);
                break;
            case >= JpegMarker.BaselineFrame and <= JpegMarker.LastFrame:
                throw input.Unsupported($"{FrameKind(marker)} (marker ff{marker:x2}) is not decoded.", offset);
            case >= JpegMarker.Application0 and <= JpegMarker.Application15:
                ReadApplication(marker);
                break;
            case JpegMarker.Comment or JpegMarker.NumberOfLines:
                input.Skip(input.ReadUInt16() - 2);
                break;
            case JpegMarker.Temporary or (>= JpegMarker.FirstRestart and <= JpegMarker.LastRestart):
                break;
            case JpegMarker.StartOfImage:
                throw input.Corrupt("A second start of image.", offset);
            default:
                throw input.Corrupt($"Marker ff{marker:x2} has no meaning here.", offset);
        }
    }

    private void ReadFrame(int marker, int offset)
    {
        if (Frame is not null)
        {
            // libjpeg-turbo 2.1 looks at this when it has read the header's fields, and Pillow takes running out of data there for less
            // than an error.
            input.Skip(input.LibjpegTurbo == LibjpegTurbo.V2 ? 8 : 0);
            throw input.Corrupt("A second frame header.", offset);
        }

        Frame = JpegFrame.Read(input, marker);
    }

    private static string FrameKind(int marker) => marker switch
    {
        JpegMarker.LosslessFrame => "Lossless coding, which libjpeg-turbo 3 (Pillow 12, OpenCV 4.11) came with,",
        0xCB => "Lossless arithmetic coding",
        JpegMarker.Extension => "A JPEG extension",
        _ => "Hierarchical coding",
    };

    private void ReadApplication(int marker)
    {
        int length = input.ReadUInt16() - 2;
        ReadOnlySpan<byte> data = input.Rest[..Math.Clamp(length, 0, input.Rest.Length)];
        switch (marker)
        {
            case JpegMarker.Application0 when data.Length >= 14 && data.StartsWith("JFIF\0"u8):
                _jfif = true;
                if (data[5] != 1)
                {
                    input.Warn(PictureWarningCode.JfifVersion, $"JFIF of version {data[5]}.{data[6]:00} is not known.");
                }

                break;
            case JpegMarker.Application1:
                _exifSegments.Add(input.Peek(length));
                break;
            case JpegMarker.Application14 when data.Length >= 12 && data.StartsWith("Adobe"u8):
                _adobeTransform = data[11];
                break;
        }

        input.Skip(length);
    }

    // libjpeg's guess (jdapimin.c, default_decompress_parms).
    private JpegColorSpace GuessColorSpace()
    {
        IReadOnlyList<JpegComponent> components = Frame!.Components;
        bool isKnown = (components.Count, _jfif, _adobeTransform) is (_, _, null) or (not 3 and not 4, _, _) or (3, true, _) or (3, _, 0 or 1) or (4, _, 0 or 2);
        if (!isKnown)
        {
            input.Warn(PictureWarningCode.ColorTransform, $"Adobe's colour transform {_adobeTransform} is not known for {components.Count} components.");
        }

        return (components.Count, _jfif, _adobeTransform) switch
        {
            (1, _, _) => JpegColorSpace.Gray,
            (3, true, _) => JpegColorSpace.YCbCr,
            (3, _, 0) => JpegColorSpace.Rgb,
            (3, _, not null) => JpegColorSpace.YCbCr,
            (3, _, null) when Frame.Lossless || components.Select(c => c.Id).SequenceEqual([(int)'R', 'G', 'B']) => JpegColorSpace.Rgb,
            (3, _, null) => JpegColorSpace.YCbCr,
            (4, _, null or 0) => JpegColorSpace.Cmyk,
            (4, _, _) => JpegColorSpace.Ycck,
            _ => JpegColorSpace.Unknown,
        };
    }
}
