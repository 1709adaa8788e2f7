namespace PurePipeline.Pillow.Drawing;

/// <summary>A side of a polygon.</summary>
/// <param name="X0">The column where it starts.</param>
/// <param name="Y0">The row where it starts.</param>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Right">Its last column.</param>
/// <param name="Bottom">Its last row.</param>
/// <param name="Slope">How far it goes to the right with each row.</param>
internal readonly record struct PolygonEdge(int X0, int Y0, int Left, int Top, int Right, int Bottom, float Slope)
{
    public bool IsHorizontal => Top == Bottom;

    /// <summary>The side between two corners.</summary>
    public static PolygonEdge Between((int X, int Y) start, (int X, int Y) end) => new(
        start.X,
        start.Y,
        Math.Min(start.X, end.X),
        Math.Min(start.Y, end.Y),
        Math.Max(start.X, end.X),
        Math.Max(start.Y, end.Y),
        start.Y == end.Y ? 0 : (float)(end.X - start.X) / (end.Y - start.Y));

    /// <summary>Where it crosses a row: a product and a sum of floats.</summary>
    public float At(int y) => ((y - Y0) * Slope) + X0;

    /// <summary>Whether a row is its first or its last one.</summary>
    public bool EndsAt(int y) => y == Top || y == Bottom;
}
