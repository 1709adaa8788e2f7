using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow;

/// <summary>
/// Floyd-Steinberg's dither of one band along a row, as Pillow's <c>Convert.c</c> does it: of the difference between a level and what
/// stands for it, 7/16 go to the right, 3/16, 5/16 and 1/16 to the row below. In 16ths.
/// </summary>
internal struct ErrorDiffusion
{
    private int _right;
    private int _below;
    private int _diagonal;

    /// <summary>What goes to the pixel below the last one.</summary>
    public readonly int Below => _below;

    /// <summary>The error of the last pixel.</summary>
    public readonly int Last => _diagonal;

    /// <summary>A pixel's level with the errors of its neighbours.</summary>
    /// <param name="level">Its own.</param>
    /// <param name="fromAbove">What the row above handed down.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int Level(int level, int fromAbove) => Math.Clamp(level + ((_right + fromAbove) / 16), 0, 255);

    /// <summary>Spreads a pixel's error; returns what goes to the pixel below the one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Spread(int error)
    {
        int handedDown = (3 * error) + _below;
        _below = (5 * error) + _diagonal;
        _diagonal = error;
        _right = 7 * error;
        return handedDown;
    }
}
