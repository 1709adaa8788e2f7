using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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

    protected override int Vectors(Planes<float> from, Planes<float> to, int count, bool isLast)
    {
        int groups = Avx2.IsSupported ? (isLast ? count - _kept : count) / Group * Group : 0;
        Planes<float> bgr = from.Swapped(redFirst);
        for (int x = 0; x < groups; x += Group)
        {
            ColourCube.Lab.At(
                Fixed(bgr.First, x), Fixed(bgr.Second, x), Fixed(bgr.Third, x), out Vector256<int> l, out Vector256<int> a, out Vector256<int> b);
            var scale = Vector256.Create(256f / LabTables.Base);
            var offset = Vector256.Create(128f);
            Store(Avx.ConvertToVector256Single(l) * Vector256.Create(100f / LabTables.Base), to.First, x);
            Store((Avx.ConvertToVector256Single(a) * scale) - offset, to.Second, x);
            Store((Avx.ConvertToVector256Single(b) * scale) - offset, to.Third, x);
        }

        return groups;
    }

    // Safety: the planes have BlockSize floats, and x + 8 <= count <= BlockSize.
    private static Vector256<int> Fixed(ReadOnlySpan<float> plane, int x) => Avx.ConvertToVector256Int32(
        LabGroup.LimitNanToZero(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x)) * Vector256.Create((float)LabTables.Base));

    // Safety: as above.
    private static void Store(Vector256<float> values, Span<float> plane, int x) =>
        values.StoreUnsafe(ref MemoryMarshal.GetReference(plane), (nuint)x);

    private static int Fixed(float x, bool inGroup) =>
        NativeSingle.Round((inGroup ? LabPixel.LimitNanToZero(x) : LabPixel.Limit(x)) * LabTables.Base);
}

/// <summary>Linear light of <c>float32</c> to Lab (<c>RGB2Lab_f</c>, which does not interpolate there).</summary>
internal sealed class LinearToLabSingle(int sourceChannels, bool redFirst)
    : SingleRow<LinearToLabGroup>(sourceChannels, 3, new LinearToLabGroup(redFirst))
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
internal sealed class FromLabSingle(int targetChannels, bool redFirst, bool linear)
    : SingleRow<FromLabGroup>(3, targetChannels, new FromLabGroup(redFirst, linear))
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
