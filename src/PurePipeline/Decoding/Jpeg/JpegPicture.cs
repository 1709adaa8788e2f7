using PurePipeline.Pixels;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>A JPEG file whose header has been read.</summary>
internal sealed class JpegPicture : DecodedPicture
{
    private readonly JpegInput _input;
    private readonly JpegHeader _header;
    private readonly DecodeOptions _options;
    private readonly JpegOutput _output;

    private JpegPicture(JpegInput input, JpegHeader header, JpegOutput output, DecodeOptions options)
        : base(output.Scale.Width, output.Scale.Height, output.Mode, "JPEG")
    {
        (_input, _header, _output, _options) = (input, header, output, options);
        ExifSegments = header.ExifSegments;
    }

    /// <summary>Reads the header.</summary>
    /// <exception cref="PictureException">It is damaged, of an unsupported kind, or asks for more than the limits allow.</exception>
    public static JpegPicture Open(ReadOnlyMemory<byte> file, DecodeOptions options)
    {
        var input = new JpegInput(file, options);
        JpegHeader header = JpegMarkerReader.ReadHeader(input);
        JpegFrame frame = header.Frame;
        options.Limits.RequirePixels(frame.Width, frame.Height, options.Name);
        return new JpegPicture(input, header, JpegOutput.Choose(header, options, input), options);
    }

    /// <inheritdoc/>
    public override bool CanBeReduced => true;

    /// <inheritdoc/>
    public override DecodedPicture With(DecodeColor color, int denominator)
    {
        DecodeOptions options = _options with { Color = color, Denominator = denominator };
        var picture = new JpegPicture(_input, _header, JpegOutput.Choose(_header, options, _input), options);
        return denominator == 1 || !_header.Frame.Lossless ? picture : Unreduced(picture, denominator);
    }

    /// <inheritdoc/>
    public override DecodedPicture Whole()
    {
        DecodeOptions options = _options with { Truncation = Truncation.RefuseWithoutEnd, PieceLength = 0 };
        return new JpegPicture(_input.With(options), _header, _output, options);
    }

    /// <inheritdoc/>
    public override RowReader OpenRows() => OpenRows(new ColumnRange(0, Width));

    /// <summary>Decodes no more than the MCUs that the columns need.</summary>
    internal override RowReader OpenRows(ColumnRange columns) => _options.Truncation switch
    {
        Truncation.AppendEnd => new SalvagingRowReader(this, () => OpenDecoder(columns)),
        // Arithmetic decoding cannot wait; it fails.
        Truncation.RepeatRows when _input.MayRepeatRows && !_header.Frame.Arithmetic => new RepeatingRowReader(
            this, OpenDecoder(columns), _header.Frame.McuRowsTogether == 1 ? 1 : _header.Frame.McuRowsTogether * _output.Scale.RowsPerMcu),
        _ => OpenDecoder(columns),
    };

    // Pillow has promised the smaller size, libjpeg gives rows of the full one, and at the end complains of those that were not fetched.
    private RefusedPicture Unreduced(JpegPicture picture, int denominator) => new(
        (picture.Width + denominator - 1) / denominator,
        (picture.Height + denominator - 1) / denominator,
        picture.Mode,
        Format,
        _input.Unsupported($"A lossless JPEG is not decoded at 1/{denominator} of its size.", 0));

    private JpegRowReader OpenDecoder(ColumnRange columns) =>
        new(this, _header, _output, _input.Fork(), _options, new McuColumns(_header.Frame, _output.Scale, columns));
}
