using PurePipeline.OpenCv.Contours;

namespace PurePipeline.OpenCv.Drawing;

/// <summary>Positions in 65536ths of a pixel, as imgproc/src/drawing.cpp computes with them.</summary>
internal static class Fixed
{
    public const int Bits = 16;
    public const int One = 1 << Bits;
    public const int Half = One / 2;

    /// <summary>The nearest whole pixel.</summary>
    public static Place<long> Rounded(Place<long> point) => Floor(new(point.X + Half, point.Y + Half));

    /// <summary>The whole pixel that it lies in.</summary>
    public static Place<long> Floor(Place<long> point) => new(point.X >> Bits, point.Y >> Bits);

    /// <summary>A point of <paramref name="shift"/> fractional bits.</summary>
    public static Place<long> Of(Place<long> point, int shift) => new(point.X << (Bits - shift), point.Y << (Bits - shift));
}
