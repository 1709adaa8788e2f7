namespace PurePipeline.Pillow;

/// <summary>The mappings of <c>PIL.Image.Transform</c>, with its numbers: where in the source a pixel of the result comes from.</summary>
public enum TransformMethod
{
    /// <summary>Six numbers (a, b, c, d, e, f): (x, y) comes from (a x + b y + c, d x + e y + f).</summary>
    Affine = 0,

    /// <summary>Four numbers (x0, y0, x1, y1): that rectangle of the source fills the result.</summary>
    Extent = 1,

    /// <summary>Eight numbers (a to h): (x, y) comes from ((a x + b y + c) / (g x + h y + 1), (d x + e y + f) / (g x + h y + 1)).</summary>
    Perspective = 2,

    /// <summary>Eight numbers: the corners of a quadrilateral of the source, upper left, lower left, lower right, upper right.</summary>
    Quad = 3,

    /// <summary>Quadrilaterals of the source, each for a box of the result.</summary>
    Mesh = 4,
}
