using PurePipeline.Resampling;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// The affine matrix of <c>Image.rotate</c>, from a pixel of the result to the source, as Pillow's Python computes it: sine and cosine
/// rounded to 15 decimals, everything else plain double arithmetic in its order.
/// </summary>
internal static class RotationMatrix
{
    /// <summary>Degrees as Python's <c>angle % 360.0</c> has them: 0 up to below 360.</summary>
    public static double Normalize(double angle)
    {
        double rest = angle % 360.0;
        return rest < 0 ? rest + 360.0 : Math.Abs(rest);
    }

    /// <summary>The matrix, and the size of the result.</summary>
    /// <param name="size">The source's size.</param>
    /// <param name="degrees">The angle, normalised; counter-clockwise.</param>
    /// <param name="expand">Whether the result grows to hold the whole source.</param>
    /// <param name="center">The point of the source to turn about; its middle if null.</param>
    /// <param name="translate">What the result is moved by.</param>
    public static (AffineMap Map, double Width, double Height) Create(
        (int Width, int Height) size, double degrees, bool expand, (double X, double Y)? center, (double X, double Y) translate)
    {
        double radians = -(degrees * (Math.PI / 180));
        double cosine = RoundTo15Decimals(FilterTrigonometry.Cosine(radians));
        double sine = RoundTo15Decimals(FilterTrigonometry.Sine(radians));
        (double width, double height) = (size.Width, size.Height);
        (double centerX, double centerY) = center ?? (width / 2, height / 2);
        var map = new AffineMap(cosine, sine, 0, -sine, cosine, 0);
        (double x, double y) = map.Apply(-centerX - translate.X, -centerY - translate.Y);
        map = map with { C = x + centerX, F = y + centerY };
        if (!expand)
        {
            return (map, width, height);
        }

        ReadOnlySpan<(double X, double Y)> corners = [map.Apply(0, 0), map.Apply(width, 0), map.Apply(width, height), map.Apply(0, height)];
        (double left, double right, double upper, double lower) = (corners[0].X, corners[0].X, corners[0].Y, corners[0].Y);
        foreach ((double cornerX, double cornerY) in corners[1..])
        {
            (left, right) = (Math.Min(left, cornerX), Math.Max(right, cornerX));
            (upper, lower) = (Math.Min(upper, cornerY), Math.Max(lower, cornerY));
        }

        double newWidth = Math.Ceiling(right) - Math.Floor(left);
        double newHeight = Math.Ceiling(lower) - Math.Floor(upper);
        (x, y) = map.Apply(-(newWidth - width) / 2.0, -(newHeight - height) / 2.0);
        return (map with { C = x, F = y }, newWidth, newHeight);
    }

    // Python's round(value, 15), exact for values of at most 1: the nearest multiple of 1e-15, halves to even, and the double nearest to
    // that. 53 bits times 10^15 fit into 128 bits, and a quotient of two numbers below 2^53 is correctly rounded.
    private static double RoundTo15Decimals(double value)
    {
        const double Scale = 1e15;
        int exponent = value == 0 || double.IsNaN(value) ? 0 : Math.ILogB(value) - 52;
        if (exponent < -126 || double.IsNaN(value))
        {
            return value * 0;
        }

        UInt128 scaled = (UInt128)Math.ScaleB(Math.Abs(value), -exponent) * (UInt128)Scale;
        UInt128 quotient = scaled >> -exponent;
        UInt128 rest = scaled - (quotient << -exponent);
        UInt128 half = exponent == 0 ? UInt128.MaxValue : UInt128.One << (-exponent - 1);
        quotient += rest > half || (rest == half && UInt128.IsOddInteger(quotient)) ? 1u : 0u;
        return Math.CopySign((double)(ulong)quotient / Scale, value);
    }
}
