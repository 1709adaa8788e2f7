namespace PurePipeline.Pillow;

/// <summary>The turns and mirrorings of <c>PIL.Image.Transpose</c>, with its numbers.</summary>
public enum TransposeMethod
{
    /// <summary>Columns from right to left.</summary>
    FlipLeftRight = 0,

    /// <summary>Rows from the bottom up.</summary>
    FlipTopBottom = 1,

    /// <summary>A quarter turn counter-clockwise.</summary>
    Rotate90 = 2,

    /// <summary>Half a turn.</summary>
    Rotate180 = 3,

    /// <summary>A quarter turn clockwise.</summary>
    Rotate270 = 4,

    /// <summary>Rows become columns: mirrored along the main diagonal.</summary>
    Transpose = 5,

    /// <summary>Mirrored along the other diagonal.</summary>
    Transverse = 6,
}
