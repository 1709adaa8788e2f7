namespace PurePipeline.OpenCv.Color;

/// <summary>sRGB of <c>float32</c> to Lab by interpolation in a table, inputs limited to 0 and 1 (<c>RGB2Lab_f</c>).</summary>
internal sealed class ToLabSingle(int sourceChannels, bool redFirst, Version version) : PlanarRow<float>(sourceChannels, 3)
{
    private const int Group = 8;

    /// <summary>
    /// Until OpenCV 4.10 the vectors stop before the last pixel of a row, though it may end a group. What becomes of NaN differs.
    /// </summary>
    private readonly int _kept = version < new Version(4, 11) ? 1 : 0;

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = isLast ? (count - _kept) / Group * Group : count;
        Planes<float> bgr = from.Swapped(redFirst);
        for (int x = first; x < count; x++)
        {
            (int c0, int c1, int c2) = ColourCube.Lab.At(
                Fixed(bgr.First[x], x < groups), Fixed(bgr.Second[x], x < groups), Fixed(bgr.Third[x], x < groups));
            to.First[x] = c0 * (100f / LabTables.Base);
            to.Second[x] = (c1 * (256f / LabTables.Base)) - 128f;
            to.Third[x] = (c2 * (256f / LabTables.Base)) - 128f;
        }
    }

    private static int Fixed(float x, bool inGroup) =>
        NativeSingle.Round((inGroup ? LabPixel.LimitNanToZero(x) : LabPixel.Limit(x)) * LabTables.Base);
}

/// <summary>Linear light of <c>float32</c> to Lab (<c>RGB2Lab_f</c>, which does not interpolate there).</summary>
internal sealed class LinearToLabSingle(int sourceChannels, bool redFirst) : PlanarRow<float>(sourceChannels, 3)
{
    private readonly LabPixel _pixel = new(redFirst, linear: true);

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / LabPixel.Group * LabPixel.Group;
        for (int x = first; x < count; x++)
        {
            (to.First[x], to.Second[x], to.Third[x]) = _pixel.FromLight(from.First[x], from.Second[x], from.Third[x], x < groups);
        }
    }
}

/// <summary>Lab of <c>float32</c> to BGR or RGB (<c>Lab2RGBfloat</c>).</summary>
internal sealed class FromLabSingle(int targetChannels, bool redFirst, bool linear) : PlanarRow<float>(3, targetChannels)
{
    private readonly LabPixel _pixel = new(redFirst, linear);

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / LabPixel.Group * LabPixel.Group;
        for (int x = first; x < count; x++)
        {
            (to.First[x], to.Second[x], to.Third[x]) = _pixel.ToColour(from.First[x], from.Second[x], from.Third[x], x < groups);
        }
    }
}
