using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>
/// Tells the processor what will be read, where it does not guess it: its own fetching ends at a page's end. Nothing is read, so an address
/// that is none, or that the collector has just changed, does no harm.
/// </summary>
internal static unsafe class FetchAhead
{
    private const int Line = 64;

    /// <summary>The line of one byte, into the innermost cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At(ref byte from, int offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref from) + offset);
        }
    }

    /// <summary>As many bytes behind a row as it has: the next row, if rows lie without gaps.</summary>
    public static void Behind(ReadOnlySpan<byte> row)
    {
        byte* next = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(row)) + row.Length;
        for (int i = 0; Sse.IsSupported && i < row.Length; i += Line)
        {
            Sse.Prefetch1(next + i);
        }
    }
}
