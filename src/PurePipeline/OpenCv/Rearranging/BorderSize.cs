namespace PurePipeline.OpenCv.Rearranging;

/// <summary>Rows and columns around a picture.</summary>
internal readonly record struct BorderSize(int Top, int Bottom, int Left, int Right)
{
    /// <exception cref="ArgumentOutOfRangeException">One is negative.</exception>
    public void Require()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Top);
        ArgumentOutOfRangeException.ThrowIfNegative(Bottom);
        ArgumentOutOfRangeException.ThrowIfNegative(Left);
        ArgumentOutOfRangeException.ThrowIfNegative(Right);
    }
}
