using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary>
/// <see cref="ErrorDiffusion"/> of eight rows at a time, a lane of a vector for each. A pixel needs the errors of the three above it, so
/// each row is made two pixels behind the one above: step t makes pixel t - 2 k of row k. Errors stay below 16 * 255, so words hold them.
/// </summary>
internal struct DiffusionLanes
{
    /// <summary>The rows.</summary>
    public const int Rows = 8;

    /// <summary>How many steps the last row is behind the first.</summary>
    public const int Lag = 2 * (Rows - 1);

    private Vector128<short> _right;
    private Vector128<short> _below;

    /// <summary>What goes to the row below: for the pixel before the last one made.</summary>
    public Vector128<short> HandedDown;

    /// <summary>What goes to the pixel below the last one.</summary>
    public readonly Vector128<short> Below => _below;

    /// <summary>The error of the last pixel.</summary>
    public Vector128<short> Last { get; private set; }

    /// <summary>The pixels' levels with the errors of their neighbours.</summary>
    /// <param name="levels">Their own.</param>
    /// <param name="fromAbove">What the row above the first one handed down.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector128<short> Level(Vector128<short> levels, short fromAbove) => Mix(levels, NextLane(HandedDown).WithElement(0, fromAbove));

    /// <summary>The same of the eight rows below others.</summary>
    /// <param name="levels">Their own.</param>
    /// <param name="above">What the rows above handed down.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly Vector128<short> Level(Vector128<short> levels, Vector128<short> above)
    {
        Vector128<byte> lastToFirst = Vector128.Create(14, 15, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, (byte)0x80);
        return Mix(levels, NextLane(HandedDown) | Vector128.ShuffleNative(above.AsByte(), lastToFirst).AsInt16());
    }

    /// <summary>Spreads the pixels' errors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Spread(Vector128<short> error)
    {
        Vector128<short> twice = error + error;
        Vector128<short> thrice = error + twice;
        HandedDown = thrice + _below;
        _below = thrice + twice + Last;
        Last = error;
        _right = (error << 3) - error;
    }

    /// <summary>The lanes whose pixel is one of the row's.</summary>
    public static Vector128<short> InRow(int step, int width) =>
        Vector128.LessThanOrEqual(Lags, Vector128.Create((short)Math.Min(step, Lag)))
            & Vector128.GreaterThan(Lags, Vector128.Create((short)Math.Max(step - width, -1)));

    /// <summary>The lane that is one pixel behind the last one of its row.</summary>
    public static Vector128<short> BehindRow(int step, int width) =>
        Vector128.Equals(Lags, Vector128.Create((short)Math.Min(step - width, short.MaxValue)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector128<short> Mix(Vector128<short> levels, Vector128<short> above)
    {
        // A sixteenth, cut towards zero.
        Vector128<short> sum = _right + above;
        Vector128<short> level = levels + ((sum + ((sum >> 15) & Vector128.Create((short)15))) >> 4);
        return Vector128.Min(Vector128.Max(level, Vector128<short>.Zero), Vector128.Create((short)255));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> NextLane(Vector128<short> lanes) => Vector128.ShuffleNative(
        lanes.AsByte(), Vector128.Create(0x80, 0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, (byte)13)).AsInt16();

    private static Vector128<short> Lags => Vector128.Create((short)0, 2, 4, 6, 8, 10, 12, 14);
}
