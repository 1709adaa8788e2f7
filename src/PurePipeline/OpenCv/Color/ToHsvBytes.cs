using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>uint8</c> to HSV (imgproc/src/color_hsv.simd.hpp, <c>RGB2HSV_b</c>): value is the largest channel, d the largest less
/// the smallest, <c>s = (d * round(255 * 4096 / v) + 2048) >> 12</c>; hue in sixths of the circle of <c>range</c>, <c>g - b</c> behind red,
/// <c>b - r + 2 d</c> behind green, <c>r - g + 4 d</c> behind blue, times <c>round(range * 4096 / (6 d))</c>, likewise.
/// </summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="redFirst">Whether the source is RGB.</param>
/// <param name="range">How many hues there are: 180, or 256 for the FULL conversions.</param>
internal sealed partial class ToHsvBytes(int sourceChannels, bool redFirst, int range) : PlanarRow<byte>(sourceChannels, 3)
{
    private const int Shift = 12;

    private readonly int[] _saturations = Reciprocals(255 << Shift, 1);
    private readonly int[] _hues = Reciprocals(range << Shift, 6);

    protected override void Scalar(Planes<byte> from, Planes<byte> to, int first, int count, bool isLast)
    {
        Planes<byte> bgr = from.Swapped(redFirst);
        for (int x = first; x < count; x++)
        {
            (int b, int g, int r) = (bgr.First[x], bgr.Second[x], bgr.Third[x]);
            int value = Math.Max(b, Math.Max(g, r));
            int difference = value - Math.Min(b, Math.Min(g, r));
            int sixths = value == r ? g - b : value == g ? b - r + (2 * difference) : r - g + (4 * difference);
            int hue = Descale(sixths * _hues[difference]);
            to.First[x] = (byte)Math.Min(255, hue < 0 ? hue + range : hue);
            to.Second[x] = (byte)Descale(difference * _saturations[value]);
            to.Third[x] = (byte)value;
        }
    }

    protected override int Vectors(Planes<byte> from, Planes<byte> to, int count, bool isLast) =>
        Avx2.IsSupported ? Vector256Kernel(from, to, count) : 0;

    private static int Descale(int x) => (x + (1 << (Shift - 1))) >> Shift;

    /// <summary><c>round(dividend / (factor * i))</c>, halves to even, and 0 for 0.</summary>
    private static int[] Reciprocals(int dividend, int factor) =>
        [0, .. Enumerable.Range(1, 255).Select(i => (int)Math.Round(dividend / (double)(factor * i)))];
}
