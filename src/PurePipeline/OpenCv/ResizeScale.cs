using System.Globalization;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <summary>The target of one <c>cv2.resize</c> call: its size and the two factors that its coordinates are computed with.</summary>
/// <param name="Width">Columns of the result.</param>
/// <param name="Height">Rows of the result.</param>
/// <param name="FactorX">OpenCV's <c>inv_scale_x</c>: result over source, or <c>fx</c> as it was given.</param>
/// <param name="FactorY">OpenCV's <c>inv_scale_y</c>.</param>
internal readonly record struct ResizeScale(int Width, int Height, double FactorX, double FactorY)
{
    // OpenCV compares with DBL_EPSILON; .NET's double.Epsilon is another number.
    private const double DoubleEpsilon = 2.220446049250313e-16;

    /// <summary>
    /// Source columns per result column: one over the factor, never source over result, which may differ in the last bit.
    /// </summary>
    public double StepX => 1 / FactorX;

    /// <summary>Source rows per result row.</summary>
    public double StepY => 1 / FactorY;

    /// <summary><see cref="StepX"/> as an integer (OpenCV's <c>iscale_x</c>).</summary>
    public int CellWidth => ToInt32(StepX);

    /// <summary><see cref="StepY"/> as an integer.</summary>
    public int CellHeight => ToInt32(StepY);

    /// <summary>Whether each result pixel is a whole cell of source pixels (OpenCV's <c>is_area_fast</c>).</summary>
    public bool IsInteger => Math.Abs(StepX - CellWidth) < DoubleEpsilon && Math.Abs(StepY - CellHeight) < DoubleEpsilon;

    /// <summary>Whether the cell is 2 x 2, where INTER_LINEAR becomes INTER_AREA.</summary>
    public bool IsHalf => IsInteger && CellWidth == 2 && CellHeight == 2;

    /// <summary>
    /// Reads the arguments of <c>cv2.resize(src, dsize, fx=fx, fy=fy)</c>: an empty <paramref name="size"/> leaves the size to the factors.
    /// </summary>
    /// <exception cref="ArgumentException">Neither gives a size of at least 1x1.</exception>
    public static ResizeScale Of(Picture source, (int Width, int Height) size, double fx, double fy) =>
        Of((source.Width, source.Height), size, fx, fy);

    /// <inheritdoc cref="Of(Picture, ValueTuple{int, int}, double, double)"/>
    public static ResizeScale Of((int Width, int Height) source, (int Width, int Height) size, double fx, double fy)
    {
        if (size is { Width: > 0, Height: > 0 })
        {
            return new ResizeScale(size.Width, size.Height, (double)size.Width / source.Width, (double)size.Height / source.Height);
        }

        var scale = new ResizeScale(ToInt32(source.Width * fx), ToInt32(source.Height * fy), fx, fy);
        return fx > 0 && fy > 0 && scale is { Width: > 0, Height: > 0 }
            ? scale
            : throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"cv2.resize needs a size: dsize {size} is empty, and fx={fx}, fy={fy} of {source.Width}x{source.Height} give no pixels."));
    }

    /// <summary>OpenCV's <c>cvRound</c>: ties to even, and <see cref="int.MinValue"/> for whatever an int cannot hold.</summary>
    private static int ToInt32(double value)
    {
        double rounded = Math.Round(value, MidpointRounding.ToEven);
        return rounded is >= int.MinValue and <= int.MaxValue ? (int)rounded : int.MinValue;
    }
}
