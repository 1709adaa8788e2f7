using System.Buffers;

namespace PurePipeline.Pixels;

/// <summary>
/// All pixels of a picture while an operation needs them at once: its own memory if it lies in memory, else a pooled copy, read on first
/// use.
/// </summary>
/// <param name="source">The picture; the caller keeps it.</param>
/// <param name="maxBytes">The most bytes to copy.</param>
internal sealed class WholePicture(Picture source, long maxBytes) : IDisposable
{
    private MemoryPicture? _loaded = source as MemoryPicture;
    private byte[]? _pixels;

    /// <exception cref="PictureException">The picture cannot be decoded, or is larger than allowed.</exception>
    public MemoryPicture Load()
    {
        if (_loaded is not null)
        {
            return _loaded;
        }

        long size = (long)source.RowBytes * source.Height;
        if (size > Math.Min(maxBytes, Array.MaxLength - RowReader.Slack))
        {
            throw new PictureException(
                PictureErrorCode.LimitExceeded,
                $"Turning a picture of {source.Width}x{source.Height} needs all of its {size} bytes at once, more than the limit allows.");
        }

        _pixels = ArrayPool<byte>.Shared.Rent((int)size + RowReader.Slack);
        using RowReader rows = RowReader.Open(source);
        for (int y = 0; y < source.Height; y++)
        {
            // The rest of the array is this row's slack: later rows overwrite what spills.
            rows.Read(_pixels.AsSpan(y * source.RowBytes));
        }

        return _loaded = new MemoryPicture(_pixels, source.Width, source.Height, source.Mode);
    }

    /// <summary>Passes over the picture if it has not been needed: damage counts all the same.</summary>
    public void End()
    {
        if (_loaded is null && source.Height > 0)
        {
            using RowReader rows = RowReader.Open(source);
            rows.Skip(source.Height);
        }
    }

    public void Dispose()
    {
        if (_pixels is { } pixels)
        {
            (_pixels, _loaded) = (null, null);
            ArrayPool<byte>.Shared.Return(pixels);
        }
    }
}
