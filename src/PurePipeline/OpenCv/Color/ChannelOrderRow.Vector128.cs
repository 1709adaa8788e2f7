using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class ChannelOrderRow
{
    private readonly Vector128<byte> _shuffle;
    private readonly Vector128<byte> _alpha;

    /// <summary>The pixels that a register holds, of the source's kind and of the target's.</summary>
    private int PixelsIn(int register) => register / (Math.Max(_channels.Length, _sourceChannels) * _size);

    /// <summary>Where a byte of the target comes from, counted from the first pixel's first byte; -1 for a full alpha.</summary>
    private int SourceOf(int target)
    {
        int pixelBytes = _channels.Length * _size;
        (int pixel, int offset) = (target / pixelBytes, target % pixelBytes);
        int channel = _channels[offset / _size];
        return channel < 0 ? -1 : (((pixel * _sourceChannels) + channel) * _size) + (offset % _size);
    }

    /// <summary>Where each byte of a register comes from, or what it is; nothing matters behind its whole pixels.</summary>
    private void Describe(Span<byte> shuffle, Span<byte> alpha)
    {
        ReadOnlySpan<byte> one = [0, 0, 0x80, 0x3F];
        shuffle.Fill(byte.MaxValue);
        alpha.Clear();
        for (int i = 0; i < PixelsIn(shuffle.Length) * _channels.Length * _size; i++)
        {
            int source = SourceOf(i);
            if (source >= 0)
            {
                shuffle[i] = (byte)source;
            }
            else
            {
                alpha[i] = _size == 4 ? one[i % _size] : byte.MaxValue;
            }
        }
    }

    /// <summary>As many pixels at a time as a register holds; what it writes behind them, the next ones overwrite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int Vector128Kernel(ReadOnlySpan<byte> source, Span<byte> target, int width)
    {
        ref byte from = ref MemoryMarshal.GetReference(source);
        ref byte to = ref MemoryMarshal.GetReference(target);
        (Vector128<byte> shuffle, Vector128<byte> alpha) = (_shuffle, _alpha);
        int step = PixelsIn(Vector128<byte>.Count);
        int fromStep = step * _sourceChannels * _size;
        int toStep = step * _channels.Length * _size;
        int last = Math.Min((source.Length - 16) / fromStep, (target.Length - 16) / toStep) * step;
        if (source.Length < 16 || target.Length < 16)
        {
            return 0;
        }

        int x = 0;
        nuint s = 0;
        nuint d = 0;
        for (; x <= last - (3 * step); x += 4 * step)
        {
            // Safety: as below, for four registers.
            Vector128<byte> v0 = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, s), shuffle) | alpha;
            Vector128<byte> v1 = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, s + (nuint)fromStep), shuffle) | alpha;
            Vector128<byte> v2 = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, s + (nuint)(2 * fromStep)), shuffle) | alpha;
            Vector128<byte> v3 = Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, s + (nuint)(3 * fromStep)), shuffle) | alpha;
            v0.StoreUnsafe(ref to, d);
            v1.StoreUnsafe(ref to, d + (nuint)toStep);
            v2.StoreUnsafe(ref to, d + (nuint)(2 * toStep));
            v3.StoreUnsafe(ref to, d + (nuint)(3 * toStep));
            s += (nuint)(4 * fromStep);
            d += (nuint)(4 * toStep);
        }

        for (; x <= last; x += step)
        {
            // Safety: x / step <= (source.Length - 16) / fromStep, so s + 16 <= source.Length; d and the target alike.
            (Vector128.ShuffleNative(Vector128.LoadUnsafe(ref from, s), shuffle) | alpha).StoreUnsafe(ref to, d);
            s += (nuint)fromStep;
            d += (nuint)toStep;
        }

        return x;
    }
}
