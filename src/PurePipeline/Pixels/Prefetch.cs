using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>
/// Memory that is asked for before it is used. Processors foresee a walk through neighbouring lines by themselves, but not across pages, nor
/// a jump over rows: so it pays where a few pixels of a few rows are read.
/// </summary>
internal static unsafe class Prefetch
{
    private const int LineBytes = 64;

    /// <summary>Asks for the line of an address, which may be any: what cannot be read is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Line(byte* address)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(address);
        }
    }

    /// <summary>Asks for all lines of some bytes, to be read or written.</summary>
    public static void Lines(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* address = bytes)
        {
            for (int i = 0; i < bytes.Length; i += LineBytes)
            {
                Line(address + i);
            }
        }
    }
}
