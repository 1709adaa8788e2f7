namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>
/// Where the pixels of a warp's result come from, as OpenCV 5 has it: in float32, not in 32nds of a pixel. Immutable.
/// </summary>
internal abstract class ContinuousMap
{
    /// <summary>The columns that OpenCV's kernels for AVX2 compute together; those that are left over in a row come one by one.</summary>
    public const int BlockColumns = 16;

    /// <summary>Makes row <paramref name="y"/>.</summary>
    /// <param name="y">The row of the result.</param>
    /// <param name="xs">The x of each column.</param>
    /// <param name="ys">The y of each.</param>
    public abstract void Fill(int y, Span<float> xs, Span<float> ys);

    /// <summary>How many of a row's columns are computed together.</summary>
    public static int InBlocks(int columns) => columns / BlockColumns * BlockColumns;
}
