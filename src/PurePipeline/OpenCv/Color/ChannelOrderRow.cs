using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Pixels whose channels only move: BGR and RGB with and without alpha, and gray to any of them (imgproc/src/color_rgb.simd.hpp,
/// <c>RGB2RGB</c>, <c>Gray2RGB</c>). An added alpha is full.
/// </summary>
internal sealed partial class ChannelOrderRow : ColorRow
{
    /// <summary>Where each channel of a target pixel comes from: a channel of the source, or -1 for a full alpha.</summary>
    private readonly int[] _channels;
    private readonly int _sourceChannels;
    private readonly int _size;
    private readonly bool _isReversal;
    private readonly bool _isCopy;

    private static readonly RecentlyUsed<(int, int, bool, int), ChannelOrderRow> s_recent = new(8);

    /// <param name="sourceChannels">Channels of the source, 1, 3 or 4.</param>
    /// <param name="targetChannels">3 or 4.</param>
    /// <param name="reverse">Whether red and blue change places.</param>
    /// <param name="size">Bytes of a channel: 1, 2 or 4. Four are a float.</param>
    public ChannelOrderRow(int sourceChannels, int targetChannels, bool reverse, int size)
    {
        (_sourceChannels, _size) = (sourceChannels, size);
        _isReversal = reverse && (sourceChannels, targetChannels) == (3, 3);
        _isCopy = !reverse && sourceChannels == targetChannels;
        int[] colours = sourceChannels == 1 ? [0, 0, 0] : reverse ? [2, 1, 0] : [0, 1, 2];
        _channels = targetChannels == 3 ? colours : [.. colours, sourceChannels == 4 ? 3 : -1];
        Span<byte> shuffle = stackalloc byte[Vector128<byte>.Count];
        Span<byte> alpha = stackalloc byte[Vector128<byte>.Count];
        Describe(shuffle, alpha);
        (_shuffle, _alpha) = (Vector128.Create<byte>(shuffle), Vector128.Create<byte>(alpha));
        _parts = MakeParts();
        (_moved, _alpha512) = targetChannels == 3
            ? (Vector512<byte>.AllBitsSet, Vector512<byte>.Zero)
            : (FourTimes(~Vector128.Equals(_shuffle, Vector128<byte>.AllBitsSet)), FourTimes(_alpha));
        _lines = [.. Enumerable.Range(0, targetChannels).Select(MakeLine)];
    }

    /// <summary>The same as from the constructor, perhaps made before.</summary>
    public static ChannelOrderRow For(int sourceChannels, int targetChannels, bool reverse, int size) => s_recent.GetOrAdd(
        (sourceChannels, targetChannels, reverse, size),
        static key => new ChannelOrderRow(key.Item1, key.Item2, key.Item3, key.Item4));

    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        // Safety: the kernels read width pixels of the source and write as many; the slices prove that they are there.
        source = source[..(width * _sourceChannels * _size)];
        target = target[..(width * _channels.Length * _size)];
        int done = 0;
        if (_isCopy)
        {
            source.CopyTo(target);
            return;
        }

        if (vectors && Avx512Vbmi.IsSupported && width >= BlockPixels)
        {
            done = Vector512Kernel(source, target, Streaming.Pays(target.Length));
        }
        else if (vectors && (_sourceChannels, _channels.Length, _size) == (1, 3, 1))
        {
            Interleave.Three(source, source, source, 1, target);
            done = width;
        }
        else if (vectors && _isReversal)
        {
            ReverseChannels.Run(source, _sourceChannels, _size, target);
            done = width;
        }
        else if (vectors && Avx2.IsSupported)
        {
            done = Vector256Kernel(source, target);
        }
        else if (vectors && Vector128.IsHardwareAccelerated)
        {
            done = Vector128Kernel(source, target, width);
        }

        switch (_size)
        {
            case 1:
                Scalar(source, target, done, width, byte.MaxValue);
                break;
            case 2:
                Scalar(MemoryMarshal.Cast<byte, ushort>(source), MemoryMarshal.Cast<byte, ushort>(target), done, width, ushort.MaxValue);
                break;
            default:
                Scalar(MemoryMarshal.Cast<byte, float>(source), MemoryMarshal.Cast<byte, float>(target), done, width, 1f);
                break;
        }
    }

    private void Scalar<T>(ReadOnlySpan<T> source, Span<T> target, int first, int width, T full)
    {
        for (int x = first; x < width; x++)
        {
            for (int channel = 0; channel < _channels.Length; channel++)
            {
                int from = _channels[channel];
                target[(x * _channels.Length) + channel] = from < 0 ? full : source[(x * _sourceChannels) + from];
            }
        }
    }
}
