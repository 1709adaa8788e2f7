namespace PurePipeline.Pillow.Pasting;

/// <summary>The pixels that a paste changes: where they are in the target, and where in what is pasted.</summary>
internal readonly record struct PasteRegion(int Left, int Upper, int SourceLeft, int SourceUpper, int Width, int Height)
{
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <summary>The part of a box that is in a target of that size.</summary>
    public static PasteRegion Clip((int Left, int Upper, int Right, int Lower) box, (int Width, int Height) target)
    {
        (int left, int sourceLeft, int width) = Clip(box.Left, box.Right, target.Width);
        (int upper, int sourceUpper, int height) = Clip(box.Upper, box.Lower, target.Height);
        return new PasteRegion(left, upper, sourceLeft, sourceUpper, width, height);
    }

    private static (int Start, int SourceStart, int Length) Clip(int start, int end, int length)
    {
        long from = Math.Max(start, 0);
        long to = Math.Min(end, length);
        return to > from ? ((int)from, (int)(from - start), (int)(to - from)) : (0, 0, 0);
    }
}
