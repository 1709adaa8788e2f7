namespace PurePipeline.Resampling;

/// <summary>Neighbouring columns of a resized row, and the source columns that they are filtered from.</summary>
/// <param name="Start">The first column.</param>
/// <param name="End">Behind the last one.</param>
/// <param name="SourceStart">The first source column.</param>
/// <param name="SourceEnd">Behind the last one.</param>
internal readonly record struct ColumnStrip(int Start, int End, int SourceStart, int SourceEnd)
{
    /// <summary>Strips of which all but the last have a multiple of so many columns: whole vectors, and whole groups of OpenCV's.</summary>
    public const int Unit = 16;

    // Source columns behind the last tap, so that registers which pass it need no care inside a row.
    private const int Reach = 32;

    /// <summary>Cuts an axis.</summary>
    /// <param name="axis">All columns.</param>
    /// <param name="sourceLength">Source columns.</param>
    /// <param name="length">Columns of a strip: a multiple of <see cref="Unit"/>, or all.</param>
    public static ColumnStrip[] Cut(TapAxis axis, int sourceLength, int length)
    {
        var strips = new ColumnStrip[(axis.Length + length - 1) / length];
        for (int i = 0; i < strips.Length; i++)
        {
            int start = i * length;
            int end = Math.Min(axis.Length, start + length);
            strips[i] = new ColumnStrip(
                start,
                end,
                i == 0 ? 0 : Math.Clamp(axis.Sources[start], 0, sourceLength - 1),
                end == axis.Length ? sourceLength : Math.Clamp(axis.Sources[end - 1] + axis.Taps + Reach, 1, sourceLength));
        }

        return strips;
    }
}
