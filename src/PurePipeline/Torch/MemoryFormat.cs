namespace PurePipeline.Torch;

/// <summary>How a new tensor's elements lie in memory, <c>torch.memory_format</c>.</summary>
public enum MemoryFormat
{
    /// <summary>As those of the tensor that it is like, where these leave out no element, <c>torch.preserve_format</c>.</summary>
    Preserve,

    /// <summary>In C order, <c>torch.contiguous_format</c>.</summary>
    Contiguous,

    /// <summary>The channels of (N, C, H, W) one beside the other, <c>torch.channels_last</c>.</summary>
    ChannelsLast,
}
