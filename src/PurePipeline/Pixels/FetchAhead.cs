using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>
/// Tells the processor what will be read, where it does not guess it: its own fetching ends at a page's end. Nothing is read, so an address
/// that is none, or that the collector has just changed, does no harm.
/// </summary>
internal static unsafe class FetchAhead
{
    /// <summary>The line of one byte, into the innermost cache.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void At(ref byte from, int offset)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref from) + offset);
        }
    }
}
