using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PurePipeline.Tests.Pixels;

/// <summary>Memory at a place in a page, where it stays: what kernels that write past the caches look at.</summary>
internal static class PlacedMemory
{
    private const int Page = 4 << 10;

    /// <summary>So many bytes from <paramref name="offset"/> in a page on.</summary>
    public static unsafe Span<byte> Of(int length, int offset = 0)
    {
        byte[] bytes = GC.AllocateArray<byte>(length + (2 * Page), pinned: true);
        int start = (int)(-(nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes)) & (Page - 1));
        return bytes.AsSpan(start + offset, length);
    }

    /// <summary>A copy of <paramref name="bytes"/> at such a place.</summary>
    public static Span<byte> Of(ReadOnlySpan<byte> bytes, int offset)
    {
        Span<byte> placed = Of(bytes.Length, offset);
        bytes.CopyTo(placed);
        return placed;
    }
}
