using System.Buffers;

namespace PurePipeline.Pixels;

/// <summary>Bytes at an address that someone else owns and keeps.</summary>
internal sealed unsafe class UnmanagedMemory(nint address, int length) : MemoryManager<byte>
{
    // Safety: the caller of MemoryPicture.FromPointer answers for the bytes.
    public override Span<byte> GetSpan() => new((void*)address, length);

    public override MemoryHandle Pin(int elementIndex = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)elementIndex, (uint)length, nameof(elementIndex));
        return new MemoryHandle((byte*)address + elementIndex, pinnable: this);
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
