namespace PurePipeline.Numerics;

/// <summary>
/// One constant for all elements, or one for each channel, laid out for whatever elements come: one channel's, or whole pixels.
/// </summary>
internal sealed class ChannelConstants
{
    private readonly int _size;
    private readonly byte[] _channels;

    // Made when they are asked for, twice if two threads ask at once: a block is much to fill for a small picture.
    private byte[]? _interleaved;
    private byte[]? _reversed;

    /// <param name="dtype">The constants' dtype.</param>
    /// <param name="channels">One element, or one for each of the picture's channels.</param>
    public ChannelConstants(DType dtype, byte[] channels) => (_size, _channels) = (dtype.ItemSize(), channels);

    /// <summary>One constant stands for all.</summary>
    public bool IsUniform => _channels.Length == _size;

    public int ChannelCount => _channels.Length / _size;

    /// <summary>One element if it stands for all, else an element for each of a block's.</summary>
    /// <param name="channel">The channel that the elements belong to, or what <see cref="ElementwiseStep"/> names in place of one.</param>
    public ReadOnlySpan<byte> For(int channel) => channel switch
    {
        _ when IsUniform => _channels,
        ElementwiseStep.Interleaved => _interleaved ??= Repeat(_channels),
        ElementwiseStep.Reversed => _reversed ??= Repeat([.. _channels.Chunk(_size).Reverse().SelectMany(constant => constant)]),
        _ => _channels.AsSpan(channel * _size, _size),
    };

    private byte[] Repeat(byte[] pixel)
    {
        byte[] block = new byte[ElementwiseChain.Block * _size];
        for (int at = 0; at < block.Length; at += pixel.Length)
        {
            pixel.AsSpan(0, Math.Min(pixel.Length, block.Length - at)).CopyTo(block.AsSpan(at));
        }

        return block;
    }
}
