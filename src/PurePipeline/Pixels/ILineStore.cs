using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pixels;

/// <summary>How a kernel writes lines of the cache, and what it does for those that it reads.</summary>
internal unsafe interface ILineStore
{
    /// <summary>Stores a line.</summary>
    static abstract void Store(Vector512<byte> bytes, byte* to);

    /// <summary>Asks for some of the source that is read long after what lies there.</summary>
    /// <param name="from">What is read now.</param>
    /// <param name="step">From there to what is read next, in bytes.</param>
    static abstract void Ask(byte* from, nint step);

    /// <summary>The same, and asks for a page of the target (<see cref="Streaming.AskForPage"/>).</summary>
    /// <param name="from">What is read now.</param>
    /// <param name="step">From there to what is read next, in bytes.</param>
    /// <param name="to">What is written now.</param>
    /// <param name="toStep">From there to what is written next, in bytes.</param>
    static abstract void Ask(byte* from, nint step, byte* to, nint toStep);
}

/// <summary>As usual, at any address.</summary>
internal readonly unsafe struct KeptLines : ILineStore
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<byte> bytes, byte* to) => bytes.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(byte* from, nint step)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(byte* from, nint step, byte* to, nint toStep)
    {
    }
}

/// <summary>
/// Past the caches (<see cref="Streaming"/>), at multiples of a line. Memory is then busy writing, and what is read has to be asked for long before.
/// </summary>
internal readonly unsafe struct StreamedLines : ILineStore
{
    /// <summary>How long before, in bytes.</summary>
    public const int Ahead = 8 << 10;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<byte> bytes, byte* to) => bytes.StoreAlignedNonTemporal(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(byte* from, nint step)
    {
        from += step < 0 ? -Ahead : Ahead;
        for (nint i = 0; i < nint.Abs(step); i += Streaming.Line)
        {
            Prefetch.Line(from + i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Ask(byte* from, nint step, byte* to, nint toStep)
    {
        Ask(from, step);
        Streaming.AskForPage(to, toStep);
    }
}
