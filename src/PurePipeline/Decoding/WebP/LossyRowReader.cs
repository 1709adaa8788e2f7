using System.Buffers;
using PurePipeline.Decoding.Jpeg;
using PurePipeline.Pixels;

namespace PurePipeline.Decoding.WebP;

/// <summary>One pass over a lossy picture. Rows of macroblocks are decoded as their pixels are asked for.</summary>
internal sealed unsafe class LossyRowReader : RowReader
{
    // What the conversion reads behind a row of alpha.
    private const int Guard = 64;

    private readonly WebPPicture _picture;
    private readonly PixelLayout _layout;
    private readonly MacroblockRows _rows;
    private readonly AlphaRows? _alpha;
    private readonly byte[] _alphaRow;
    private readonly short[] _sums;
    private readonly int _sumsLength;
    private MemoryHandle _bitstream;
    private MemoryHandle _alphaData;
    private bool _isDisposed;

    public LossyRowReader(WebPPicture picture)
        : base(picture)
    {
        (_picture, _layout) = (picture, picture.Layout);
        try
        {
            _rows = OpenRows();
            _alpha = OpenAlpha();
        }
        catch (PictureException)
        {
            // Nobody else can.
            Dispose();
            throw;
        }

        _alphaRow = new byte[picture.Width + Guard];
        _alphaRow.AsSpan().Fill(byte.MaxValue);
        _sumsLength = ((picture.Width + 1) / 2) + (2 * UpsampleRow.SumsMargin);
        _sums = new short[2 * _sumsLength];
    }

    protected override void ReadRow(Span<byte> row)
    {
        int y = NextRow;
        DecodeTo(y);
        int width = _picture.Width;
        int near = y >> 1;
        int far = Math.Clamp((y & 1) == 0 ? near - 1 : near + 1, 0, (_picture.Height - 1) >> 1);
        LossyPlanes planes = _rows.Planes;
        fixed (short* sums = _sums)
        fixed (byte* alpha = _alphaRow, pixels = row)
        {
            // Safety: the sums of either chroma have a margin on both sides.
            short* u = sums + UpsampleRow.SumsMargin;
            short* v = u + _sumsLength;
            UpsampleRow.Blend(planes.URow(near), planes.URow(far), u, (width + 1) / 2);
            UpsampleRow.Blend(planes.VRow(near), planes.VRow(far), v, (width + 1) / 2);
            YuvRow.Convert(planes.LumaRow(y), u, v, alpha, pixels, width, row.Length / _layout.Bytes, _layout);
        }
    }

    protected override void SkipRows(int count)
    {
        for (int y = NextRow; y < NextRow + count; y++)
        {
            DecodeTo(y);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            _rows?.Dispose();
            _alpha?.Dispose();
            _bitstream.Dispose();
            _alphaData.Dispose();
        }

        base.Dispose(disposing);
    }

    private MacroblockRows OpenRows()
    {
        ReadOnlyMemory<byte> bitstream = _picture.Header.Bitstream;
        _bitstream = bitstream.Pin();
        byte* bytes = (byte*)_bitstream.Pointer;
        LossyHeader header = LossyHeader.Read(bitstream.Span, bytes, out BoolDecoder bits) ?? throw Damaged();
        return new MacroblockRows(header, bits, bytes, bitstream.Length, _picture.Width, _picture.Height);
    }

    // Alpha that cannot be decoded is an error, whether it is wanted or not.
    private AlphaRows? OpenAlpha()
    {
        if (_picture.Header.Alpha is not { } data)
        {
            return null;
        }

        _alphaData = data.Pin();
        return AlphaRows.Open((byte*)_alphaData.Pointer, data.Length, _picture.Width, _picture.Height, _picture.MaxBytes) ?? throw Damaged();
    }

    private void DecodeTo(int y)
    {
        while (y >= _rows.ReadyRows)
        {
            if (!_rows.TryDecodeRow())
            {
                throw Damaged();
            }
        }

        if (_alpha?.TryRead(_alphaRow.AsSpan(0, _picture.Width)) == false)
        {
            throw Damaged();
        }
    }

    private PictureException Damaged() => WebPErrors.Corrupt("The data of the lossy picture is damaged, or ends too early.", _picture.Name);
}
