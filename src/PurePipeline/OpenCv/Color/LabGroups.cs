using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary>Eight pixels of <see cref="LabPixel.FromLight(float, float, float, bool)"/> in a group.</summary>
internal readonly struct LinearToLabGroup(bool redFirst) : ISingleGroup
{
    private readonly MatrixGroup _toXyz = new(Matrices.ToXyz(redFirst, relative: true));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        (first, second, third) = (LabGroup.Limit(first), LabGroup.Limit(second), LabGroup.Limit(third));
        _toXyz.Convert(ref first, ref second, ref third);
        var scale = Vector256.Create(LabTables.CubeRootScale);
        Floats y = second;
        Floats fx = LabTables.CubeRoot.At(first * scale);
        Floats fy = LabTables.CubeRoot.At(y * scale);
        Floats fz = LabTables.CubeRoot.At(third * scale);
        first = Avx.BlendVariable(
            Vector256.Create(903.3f) * y,
            (Vector256.Create(116f) * fy) + Vector256.Create(-16f),
            Vector256.GreaterThan(y, Vector256.Create(0.008856f)));
        second = Vector256.Create(500f) * (fx - fy);
        third = Vector256.Create(200f) * (fy - fz);
    }
}

/// <summary>Eight pixels of <see cref="LabPixel.ToColour"/> in a group.</summary>
internal readonly struct FromLabGroup(bool redFirst, bool linear) : ISingleGroup
{
    private readonly MatrixGroup _fromXyz = new(Matrices.FromXyz(redFirst, relative: true));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        Floats isLow = Vector256.LessThanOrEqual(first, Vector256.Create(8f));
        Floats low = first * Vector256.Create(1f / 903.3f);
        Floats high = (first + Vector256.Create(16f)) * Vector256.Create(1f / 116f);
        Floats f = Avx.BlendVariable(high, (Vector256.Create(7.787f) * low) + Vector256.Create(16f / 116f), isLow);
        first = Cube((second * Vector256.Create(1f / 500f)) + f);
        second = Avx.BlendVariable(high * high * high, low, isLow);
        third = Cube((third * Vector256.Create(-1f / 200f)) + f);
        _fromXyz.Convert(ref first, ref second, ref third);
        (first, second, third) = (LabGroup.Limit(first), LabGroup.Limit(second), LabGroup.Limit(third));
        if (!linear)
        {
            LabGroup.FromLight(ref first, ref second, ref third);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Floats Cube(Floats f) => Avx.BlendVariable(
        f * f * f,
        (f - Vector256.Create(16f / 116f)) * Vector256.Create(1f / 7.787f),
        Vector256.LessThanOrEqual(f, Vector256.Create(6f / 29f)));
}

/// <summary>What Lab's and Luv's groups share.</summary>
internal static class LabGroup
{
    /// <summary><see cref="LabPixel.Limit"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats Limit(Floats x) => Avx.Max(Floats.Zero, Avx.Min(x, Floats.One));

    /// <summary><see cref="LabPixel.LimitNanToZero"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Floats LimitNanToZero(Floats x) => Avx.Min(Avx.Max(x, Floats.Zero), Floats.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromLight(ref Floats first, ref Floats second, ref Floats third)
    {
        var scale = Vector256.Create((float)GammaTables.Intervals);
        first = GammaTables.Inverse.At(first * scale);
        second = GammaTables.Inverse.At(second * scale);
        third = GammaTables.Inverse.At(third * scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ToLight(ref Floats first, ref Floats second, ref Floats third)
    {
        var scale = Vector256.Create((float)GammaTables.Intervals);
        first = GammaTables.Linear.At(first * scale);
        second = GammaTables.Linear.At(second * scale);
        third = GammaTables.Linear.At(third * scale);
    }
}
