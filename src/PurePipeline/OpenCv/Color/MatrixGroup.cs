using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

/// <summary><see cref="Matrices.Apply"/> in a group, for eight pixels.</summary>
internal readonly struct MatrixGroup(float[] m) : ISingleGroup
{
    private readonly Floats _m0 = Vector256.Create(m[0]);
    private readonly Floats _m1 = Vector256.Create(m[1]);
    private readonly Floats _m2 = Vector256.Create(m[2]);
    private readonly Floats _m3 = Vector256.Create(m[3]);
    private readonly Floats _m4 = Vector256.Create(m[4]);
    private readonly Floats _m5 = Vector256.Create(m[5]);
    private readonly Floats _m6 = Vector256.Create(m[6]);
    private readonly Floats _m7 = Vector256.Create(m[7]);
    private readonly Floats _m8 = Vector256.Create(m[8]);

    public static bool WaitsForMemory => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Convert(ref Floats first, ref Floats second, ref Floats third)
    {
        Floats a = (first * _m0) + ((second * _m1) + (third * _m2));
        Floats b = (first * _m3) + ((second * _m4) + (third * _m5));
        Floats c = (first * _m6) + ((second * _m7) + (third * _m8));
        (first, second, third) = (a, b, c);
    }
}
