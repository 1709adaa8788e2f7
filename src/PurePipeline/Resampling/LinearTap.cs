namespace PurePipeline.Resampling;

/// <summary>
/// One position of OpenCV's linear interpolation along an axis: the first of its two neighbouring source positions, and their weights in
/// 1/2048.
/// </summary>
/// <param name="Source">The first position; it may lie one before the source, and the second one behind it.</param>
/// <param name="Weight0">The first position's weight.</param>
/// <param name="Weight1">The second position's weight.</param>
internal readonly record struct LinearTap(int Source, short Weight0, short Weight1);
