namespace PurePipeline.Decoding.Jpeg;

/// <summary>How the triangle filter's horizontal step rounds: (3 * sum + neighbour + bias) >> 4, where the sums have weight 4.</summary>
/// <param name="Even">The bias of pixel 2x, whose neighbour is at the left.</param>
/// <param name="Odd">The bias of pixel 2x + 1, whose neighbour is at the right.</param>
internal readonly record struct TriangleRounding(int Even, int Odd)
{
    /// <summary>h2v1, (3 * sample + neighbour + 1 or 2) >> 2 in the library: four times that.</summary>
    public static TriangleRounding Horizontal => new(4, 8);

    /// <summary>h2v2: the sums are blended rows.</summary>
    public static TriangleRounding Both => new(8, 7);
}
