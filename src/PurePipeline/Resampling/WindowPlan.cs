namespace PurePipeline.Resampling;

/// <summary>
/// Sums of a row's bytes times weights as vector code wants them: blocks of four slots of four sums of two bytes. A slot has a window, 16
/// bytes of the source row; a shuffle that picks its sums' bytes out of the window; and their weights. What the sums are, its
/// <see cref="IWindowPlacement"/> says; any channel count is alike. Immutable.
/// </summary>
/// <remarks>
/// The closer the pixels, the fewer loads: slots 0 and 2 (and 1 and 3) share a window where one covers them all, and a window is one load,
/// or two or four parts from different places.
/// </remarks>
internal sealed class WindowPlan
{
    /// <summary>
    /// Bytes of a block in <see cref="Steps"/>: shuffles of slots 0 and 1, their weights, and the same for slots 2 and 3.
    /// </summary>
    public const int BlockBytes = 128;

    /// <summary>Bytes of a window.</summary>
    public const int WindowBytes = 16;

    // Cheapest first.
    private static readonly (int Parts, bool IsShared)[] _kinds = [(1, true), (2, true), (1, false), (2, false), (4, true), (4, false)];

    private readonly int[] _offsets;
    private readonly byte[] _steps;

    private WindowPlan(int blockCount, int parts, bool isShared)
    {
        (BlockCount, Parts, IsShared) = (blockCount, parts, isShared);
        _offsets = new int[checked(blockCount * BlockOffsets)];
        _steps = new byte[checked(blockCount * BlockBytes)];
    }

    public int BlockCount { get; }

    /// <summary>From how many places a window's bytes come: 1, 2 or 4.</summary>
    public int Parts { get; }

    /// <summary>Whether slots 2 and 3 use the windows of slots 0 and 1.</summary>
    public bool IsShared { get; }

    /// <summary>
    /// Source bytes where the windows' parts start: for each block those of slots 0 and 1, and of 2 and 3 unless they share.
    /// </summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>Shuffles and weights.</summary>
    public ReadOnlySpan<byte> Steps => _steps;

    private int BlockOffsets => Parts * (IsShared ? 2 : 4);

    /// <summary>
    /// Plans the row, or returns null if some slot's pixels are spread too far for every kind of window, or the source row is narrower than
    /// one: then the scalar code is to be used.
    /// </summary>
    public static WindowPlan? TryCreate<TPlacement>(TPlacement placement, int blockCount, int sourceBytes)
        where TPlacement : IWindowPlacement, allows ref struct
    {
        foreach ((int parts, bool isShared) in _kinds)
        {
            if (sourceBytes >= WindowBytes)
            {
                var plan = new WindowPlan(blockCount, parts, isShared);
                if (plan.TryFill(placement, sourceBytes))
                {
                    return plan;
                }
            }
        }

        return null;
    }

    private bool TryFill<TPlacement>(TPlacement placement, int sourceBytes)
        where TPlacement : IWindowPlacement, allows ref struct
    {
        Span<int> places = stackalloc int[16];
        for (int half = 0; half < BlockCount * 2; half++)
        {
            (int block, int slot) = (half / 2, half % 2);
            Span<int> offsets = _offsets.AsSpan((block * BlockOffsets) + (slot * Parts));
            Span<byte> step = _steps.AsSpan((block * BlockBytes) + (slot * 16));
            placement.Place(block, slot, places, step);
            bool fits = IsShared
                ? WindowSearch.TryPlace(places, sourceBytes, offsets[..Parts])
                : WindowSearch.TryPlace(places[..8], sourceBytes, offsets[..Parts])
                    && WindowSearch.TryPlace(places[8..], sourceBytes, offsets.Slice(2 * Parts, Parts));
            if (!fits)
            {
                return false;
            }

            WindowSearch.Index(places[..8], offsets[..Parts], step[..16]);
            WindowSearch.Index(places[8..], IsShared ? offsets[..Parts] : offsets.Slice(2 * Parts, Parts), step.Slice(64, 16));
        }

        return true;
    }
}
