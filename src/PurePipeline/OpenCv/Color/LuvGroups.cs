using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight pixels of <see cref="LuvPixel.FromColour"/> in a group.</summary>
internal readonly struct ToLuvGroup(bool redFirst, bool linear) : ISingleGroup
{
    private readonly MatrixGroup _toXyz = new(Matrices.ToXyz(redFirst, relative: false));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        (first, second, third) = (LabGroup.LimitNanToZero(first), LabGroup.LimitNanToZero(second), LabGroup.LimitNanToZero(third));
        if (!linear)
        {
            LabGroup.ToLight(ref first, ref second, ref third);
        }

        _toXyz.Convert(ref first, ref second, ref third);
        (Floats x, Floats y, Floats z) = (first, second, third);
        Floats l = (LabTables.CubeRoot.At(y * Vector256.Create(LabTables.CubeRootScale)) * Vector256.Create(116f)) - Vector256.Create(16f);
        Floats d = (y * Vector256.Create(15f)) + ((z * Vector256.Create(3f)) + x);
        d = Vector256.Create(52f) / Avx.Max(d, Vector256.Create(1.1920929e-7f));
        first = l;
        second = l * ((x * d) - Vector256.Create(LabTables.WhiteU));
        third = l * ((Vector256.Create(2.25f) * y * d) - Vector256.Create(LabTables.WhiteV));
    }
}

/// <summary>Eight pixels of <see cref="LuvPixel.ToColour"/> in a group.</summary>
internal readonly struct FromLuvGroup : ISingleGroup
{
    private readonly bool _linear;
    private readonly float[] _fromXyz;

    public FromLuvGroup(bool redFirst, bool linear)
    {
        _linear = linear;
        _fromXyz = Matrices.FromXyz(redFirst, relative: false);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        Floats l = first;
        Floats high = (l + Vector256.Create(16f)) * Vector256.Create(1f / 116f);
        Floats y = Avx.BlendVariable(
            l * Vector256.Create(1f / 903.296296f), high * high * high, Vector256.GreaterThanOrEqual(l, Vector256.Create(8f)));
        Floats up = Vector256.Create(3f) * (second + (l * Vector256.Create(LabTables.WhiteU)));
        Floats vp = Vector256.Create(0.25f) / (third + (l * Vector256.Create(LabTables.WhiteV)));
        vp = Avx.Max(Vector256.Create(-0.25f), Avx.Min(Vector256.Create(0.25f), vp));
        Floats x = Vector256.Create(3f) * up * vp;
        Floats z = (((l * Vector256.Create(156f)) - up) * vp) - Vector256.Create(5f);
        first = Row(0, x, y, z);
        second = Row(3, x, y, z);
        third = Row(6, x, y, z);
        if (!_linear)
        {
            LabGroup.FromLight(ref first, ref second, ref third);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Floats Row(int at, Floats x, Floats y, Floats z) => LabGroup.LimitNanToZero(
        ((z * Vector256.Create(_fromXyz[at + 2])) + ((x * Vector256.Create(_fromXyz[at])) + Vector256.Create(_fromXyz[at + 1]))) * y);
}
