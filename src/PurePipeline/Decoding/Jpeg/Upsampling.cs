namespace PurePipeline.Decoding.Jpeg;

/// <summary>How one component is brought to the size of the picture, and which of its rows an output row comes from.</summary>
/// <param name="Kind">The filter.</param>
/// <param name="Horizontal">Pixels for each sample of a row, at least 1.</param>
/// <param name="Vertical">Output rows for each row of samples, at least 1.</param>
/// <param name="Width">Samples in a row that exist; a filter sees nothing beyond them.</param>
/// <param name="Height">Rows of samples that exist.</param>
internal readonly record struct Upsampling(UpsamplingKind Kind, int Horizontal, int Vertical, int Width, int Height)
{
    /// <summary>
    /// Chooses as libjpeg-turbo's jdsample.c does. <paramref name="h"/>:<paramref name="hMax"/> and
    /// <paramref name="v"/>:<paramref name="vMax"/>
    /// are the component's share of the picture's samples; false where that is not a whole fraction, which the library does not decode.
    /// </summary>
    public static bool TryChoose(int h, int v, int hMax, int vMax, int width, int height, bool fancy, out Upsampling upsampling)
    {
        upsampling = default;
        if (hMax % h != 0 || vMax % v != 0)
        {
            return false;
        }

        (int horizontal, int vertical) = (hMax / h, vMax / v);
        // The library's loop for twice the width needs a first, a middle and a last sample.
        bool wide = width > 2;
        UpsamplingKind kind = (horizontal, vertical) switch
        {
            (1, 1) => UpsamplingKind.None,
            (2, 1) when fancy && wide => UpsamplingKind.FancyHorizontal,
            (1, 2) when fancy => UpsamplingKind.FancyVertical,
            (2, 2) when fancy && wide => UpsamplingKind.FancyBoth,
            _ => UpsamplingKind.Replicate,
        };
        upsampling = new Upsampling(kind, horizontal, vertical, width, height);
        return true;
    }

    /// <summary>The row of samples that output row <paramref name="y"/> lies in.</summary>
    public int NearRow(int y) => y / Vertical;

    /// <summary>
    /// The row of samples next to <see cref="NearRow"/> that has a part in output row <paramref name="y"/>; the same row where none
    /// has.
    /// </summary>
    public int FarRow(int y)
    {
        int near = NearRow(y);
        return Kind is not (UpsamplingKind.FancyVertical or UpsamplingKind.FancyBoth) ? near
            : IsUpper(y) ? Math.Max(near - 1, 0)
            : Math.Min(near + 1, Height - 1);
    }

    /// <summary>Whether output row <paramref name="y"/> is the upper one of the two that share a row of samples.</summary>
    public static bool IsUpper(int y) => (y & 1) == 0;
}
