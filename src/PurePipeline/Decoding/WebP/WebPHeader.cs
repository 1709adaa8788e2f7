namespace PurePipeline.Decoding.WebP;

/// <summary>
/// What libwebp's decoder reads of a file, of its beginning, or of an animation's frame before it decodes the picture
/// (src/dec/webp_dec.c, <c>ParseHeadersInternal</c>).
/// </summary>
internal sealed record WebPHeader
{
    private const int RiffBytes = 12;
    private const int ExtendedBytes = ChunkType.HeaderBytes + 10;

    public int Width { get; private init; }

    public int Height { get; private init; }

    public bool HasAlpha { get; private init; }

    public bool HasAnimation { get; private init; }

    /// <summary>The picture is a VP8L bitstream, not a VP8 one.</summary>
    public bool IsLossless { get; private init; }

    /// <summary>Alpha of a lossy picture: the data of the chunk ALPH; null if there is none.</summary>
    public ReadOnlyMemory<byte>? Alpha { get; private init; }

    /// <summary>The bitstream, and all that stands behind it: the decoder does not ask where its chunk ends.</summary>
    public ReadOnlyMemory<byte> Bitstream { get; private init; }

    /// <summary>What <c>WebPGetFeatures</c> tells: a part of the file is enough, and an animation's frames are not looked at.</summary>
    public static ParseStatus ReadFeatures(ReadOnlyMemory<byte> data, out WebPHeader header) => new Parser(data, isWhole: false).Read(out header);

    /// <summary>What the decoder needs; an animation has no picture.</summary>
    public static ParseStatus ReadWhole(ReadOnlyMemory<byte> data, out WebPHeader header)
    {
        ParseStatus status = new Parser(data, isWhole: true).Read(out header);
        return status == ParseStatus.Ok && header.HasAnimation ? ParseStatus.Corrupt : status;
    }

    private ref struct Parser(ReadOnlyMemory<byte> data, bool isWhole)
    {
        private ReadOnlyMemory<byte> _rest = data;
        private uint? _riffLength;
        private ReadOnlyMemory<byte>? _alpha;

        public ParseStatus Read(out WebPHeader header)
        {
            header = new WebPHeader();
            if (_rest.Length < RiffBytes)
            {
                return ParseStatus.NotEnoughData;
            }

            ParseStatus status = ReadRiff();
            if (status != ParseStatus.Ok)
            {
                return status;
            }

            status = ReadExtended(ref header, out bool isExtended);
            if (status != ParseStatus.Ok || (isExtended && header.HasAnimation && !isWhole))
            {
                return status;
            }

            WebPHeader canvas = header;
            status = ReadBitstream(ref header, isExtended);
            if (isExtended && status == ParseStatus.Ok && (header.Width, header.Height) != (canvas.Width, canvas.Height))
            {
                return ParseStatus.Corrupt;
            }

            // A beginning that has the canvas is enough.
            status = status == ParseStatus.NotEnoughData && isExtended && !isWhole ? ParseStatus.Ok : status;
            header = header with { HasAlpha = header.HasAlpha || _alpha is not null, Alpha = _alpha };
            return status;
        }

        private ParseStatus ReadRiff()
        {
            ReadOnlySpan<byte> bytes = _rest.Span;
            if (WebPBytes.UInt32(bytes) != ChunkType.Riff)
            {
                return ParseStatus.Ok;
            }

            uint length = WebPBytes.UInt32(bytes, 4);
            if (WebPBytes.UInt32(bytes, 8) != ChunkType.WebP || length is < sizeof(uint) + ChunkType.HeaderBytes or > ChunkType.MaxPayload)
            {
                return ParseStatus.Corrupt;
            }

            if (isWhole && length > (uint)_rest.Length - ChunkType.HeaderBytes)
            {
                return ParseStatus.NotEnoughData;
            }

            _riffLength = length;
            _rest = _rest[RiffBytes..];
            return ParseStatus.Ok;
        }

        private ParseStatus ReadExtended(ref WebPHeader header, out bool isExtended)
        {
            ReadOnlySpan<byte> bytes = _rest.Span;
            isExtended = false;
            if (bytes.Length < ChunkType.HeaderBytes)
            {
                return ParseStatus.NotEnoughData;
            }

            if (WebPBytes.UInt32(bytes) != ChunkType.Extended)
            {
                return ParseStatus.Ok;
            }

            if (WebPBytes.UInt32(bytes, 4) != ExtendedBytes - ChunkType.HeaderBytes)
            {
                return ParseStatus.Corrupt;
            }

            if (bytes.Length < ExtendedBytes)
            {
                return ParseStatus.NotEnoughData;
            }

            var flags = (WebPFlags)WebPBytes.UInt32(bytes, 8);
            (int width, int height) = (WebPBytes.UInt24(bytes, 12) + 1, WebPBytes.UInt24(bytes, 15) + 1);
            if ((ulong)width * (ulong)height > uint.MaxValue || _riffLength is null)
            {
                return ParseStatus.Corrupt;
            }

            isExtended = true;
            _rest = _rest[ExtendedBytes..];
            header = header with { Width = width, Height = height, HasAlpha = flags.HasFlag(WebPFlags.Alpha), HasAnimation = flags.HasFlag(WebPFlags.Animation) };
            return ParseStatus.Ok;
        }

        private ParseStatus ReadBitstream(ref WebPHeader header, bool isExtended)
        {
            if (_rest.Length < sizeof(uint))
            {
                return ParseStatus.NotEnoughData;
            }

            if (isExtended || (_riffLength is null && WebPBytes.UInt32(_rest.Span) == ChunkType.Alpha))
            {
                ParseStatus status = SkipToBitstream();
                if (status != ParseStatus.Ok)
                {
                    return status;
                }
            }

            ReadOnlySpan<byte> bytes = _rest.Span;
            if (bytes.Length < ChunkType.HeaderBytes)
            {
                return ParseStatus.NotEnoughData;
            }

            uint type = WebPBytes.UInt32(bytes);
            uint length = WebPBytes.UInt32(bytes, 4);
            bool isChunk = type is ChunkType.Lossy or ChunkType.Lossless;
            bool isLossless = isChunk ? type == ChunkType.Lossless : BitstreamInfo.IsLossless(bytes);
            if (isChunk)
            {
                const uint Before = sizeof(uint) + ChunkType.HeaderBytes;
                if (_riffLength >= Before && length > _riffLength - Before)
                {
                    return ParseStatus.Corrupt;
                }

                if (isWhole && length > (uint)bytes.Length - ChunkType.HeaderBytes)
                {
                    return ParseStatus.NotEnoughData;
                }

                _rest = _rest[ChunkType.HeaderBytes..];
            }
            else
            {
                length = (uint)bytes.Length;
            }

            if (length > ChunkType.MaxPayload)
            {
                return ParseStatus.Corrupt;
            }

            if (_rest.Length < (isLossless ? BitstreamInfo.LosslessBytes : BitstreamInfo.LossyBytes))
            {
                return ParseStatus.NotEnoughData;
            }

            if ((isLossless ? BitstreamInfo.ReadLossless(_rest.Span) : BitstreamInfo.ReadLossy(_rest.Span, length)) is not { } info)
            {
                return ParseStatus.Corrupt;
            }

            header = header with
            {
                Width = info.Width,
                Height = info.Height,
                HasAlpha = isLossless ? info.HasAlpha : header.HasAlpha,
                IsLossless = isLossless,
                Bitstream = _rest,
            };
            return ParseStatus.Ok;
        }

        private ParseStatus SkipToBitstream()
        {
            ulong total = sizeof(uint) + ExtendedBytes;
            while (_rest.Length >= ChunkType.HeaderBytes)
            {
                ReadOnlySpan<byte> bytes = _rest.Span;
                uint type = WebPBytes.UInt32(bytes);
                uint length = WebPBytes.UInt32(bytes, 4);
                if (length > ChunkType.MaxPayload)
                {
                    return ParseStatus.Corrupt;
                }

                uint whole = (ChunkType.HeaderBytes + length + 1) & ~1u;
                total += whole;
                if (total > _riffLength)
                {
                    return ParseStatus.Corrupt;
                }

                if (type is ChunkType.Lossy or ChunkType.Lossless)
                {
                    return ParseStatus.Ok;
                }

                if (bytes.Length < whole)
                {
                    return ParseStatus.NotEnoughData;
                }

                if (type == ChunkType.Alpha)
                {
                    _alpha = _rest.Slice(ChunkType.HeaderBytes, (int)length);
                }

                _rest = _rest[(int)whole..];
            }

            return ParseStatus.NotEnoughData;
        }
    }
}
