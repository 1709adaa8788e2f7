using System.Buffers;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.WebP;

/// <summary>One pass over a lossless picture.</summary>
internal sealed unsafe class LosslessRowReader : RowReader
{
    private readonly WebPPicture _picture;
    private readonly LosslessStream _stream;
    private LosslessBits _bits;
    private MemoryHandle _bitstream;
    private bool _isDisposed;

    public LosslessRowReader(WebPPicture picture)
        : base(picture)
    {
        _picture = picture;
        ReadOnlyMemory<byte> bitstream = picture.Header.Bitstream;
        _bitstream = bitstream.Pin();
        _bits = new LosslessBits((byte*)_bitstream.Pointer, bitstream.Length);
        for (int i = 0; i < BitstreamInfo.LosslessBytes; i++)
        {
            _ = _bits.Read(8);
        }

        try
        {
            _stream = LosslessStream.Open(ref _bits, picture.Width, picture.Height, isAlpha: false, picture.MaxBytes) ?? throw Damaged();
        }
        catch (PictureException)
        {
            // Nobody else can.
            Dispose();
            throw;
        }
    }

    protected override void ReadRow(Span<byte> row) => ArgbRow.Convert(Next(), row, _picture.Layout);

    protected override void SkipRows(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _ = Next();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _stream?.Dispose();
            _bitstream.Dispose();
        }

        base.Dispose(disposing);
    }

    private ReadOnlySpan<uint> Next() => _stream.TryReadRow(ref _bits, out ReadOnlySpan<uint> row) ? row : throw Damaged();

    private PictureException Damaged() => WebPErrors.Corrupt("The data of the lossless picture is damaged, or ends too early.", _picture.Name);
}
