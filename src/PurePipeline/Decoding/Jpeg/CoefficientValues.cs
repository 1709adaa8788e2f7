using System.Buffers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>A component's AC coefficients that are not zero, one after the other, in rented memory that grows.</summary>
internal sealed class CoefficientValues(ProgressiveStore store) : IDisposable
{
    /// <summary>What a block may write: 63 values, and whole vectors.</summary>
    public const int BlockRoom = 64 + (2 * VectorLength);

    private const int VectorLength = 8;
    private long _reserved;

    /// <summary>The values, and room for more; vectors may be loaded from behind the last one.</summary>
    public short[] Memory { get; private set; } = [];

    /// <summary>How many values there are.</summary>
    public int Count { get; set; }

    /// <summary>The last place where a block may begin.</summary>
    public int LastStart => Memory.Length - BlockRoom;

    /// <summary>Makes room for at least <paramref name="values"/> in all, and for a block.</summary>
    public void Grow(long values)
    {
        long length = Math.Max(values, Count) + BlockRoom;
        if (length <= Memory.Length)
        {
            return;
        }

        // For a moment there are both.
        long bytes = RentedMemory.Bytes(length, sizeof(short));
        store.Reserve(bytes);
        short[] larger = ArrayPool<short>.Shared.Rent(checked((int)length));
        Memory.AsSpan(0, Count).CopyTo(larger);
        Return();
        Memory = larger;
        store.Reserve(-_reserved);
        _reserved = bytes;
    }

    public void Dispose()
    {
        store.Reserve(-_reserved);
        (_reserved, Count) = (0, 0);
        Return();
        Memory = [];
    }

    private void Return()
    {
        if (Memory.Length > 0)
        {
            ArrayPool<short>.Shared.Return(Memory);
        }
    }
}
