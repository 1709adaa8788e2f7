using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.OnnxRuntime;

/// <summary>An array's bytes as memory of its elements. It owns nothing: whoever pins it pins the array's own memory.</summary>
internal sealed class LentElements<T>(Memory<byte> bytes) : MemoryManager<T>
    where T : unmanaged
{
    public override Span<T> GetSpan() => MemoryMarshal.Cast<byte, T>(bytes.Span);

    public override MemoryHandle Pin(int elementIndex = 0) => bytes[checked(elementIndex * Unsafe.SizeOf<T>())..].Pin();

    // The handle that Pin gave is the array's.
    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
