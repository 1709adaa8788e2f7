using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Ipp;

/// <summary>Rows of IPP's resizes: filtered rows are blended, and the sums rounded and limited.</summary>
internal abstract class IppRowReader<T, TSum>(Picture picture, Picture source, int slots, int sumCount) : FilteredRowReader<TSum>(picture, source, slots, sumCount)
    where T : unmanaged, INumber<T>
    where TSum : unmanaged, IBinaryFloatingPointIeee754<TSum>
{
    private readonly int _length = checked(picture.Width * source.Mode.ChannelCount());
    private TSum[]? _blended;

    /// <summary>The sums of result row <paramref name="y"/>.</summary>
    protected abstract void Blend(int y, Span<TSum> result);

    protected sealed override void ReadRow(Span<byte> row)
    {
        _blended ??= ArrayPool<TSum>.Shared.Rent(_length);
        Span<TSum> blended = _blended.AsSpan(0, _length);
        Blend(NextRow, blended);
        Span<T> result = MemoryMarshal.Cast<byte, T>(row);
        for (int e = 0; e < blended.Length; e++)
        {
            result[e] = Saturation.To<T, TSum>(blended[e]);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _blended is { } blended)
        {
            _blended = null;
            ArrayPool<TSum>.Shared.Return(blended);
        }

        base.Dispose(disposing);
    }
}
