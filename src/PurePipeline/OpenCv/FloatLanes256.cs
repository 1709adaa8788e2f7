using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv;

/// <summary>Eight floats of AVX2.</summary>
internal readonly unsafe struct FloatLanes256(Vector256<float> lanes) : IFloatLanes<FloatLanes256>
{
    private readonly Vector256<float> _lanes = lanes;

    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    public static int Count => 8;

    public Vector256<float> Lanes => _lanes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Create(float value) => new(Vector256.Create(value));

    // Safety, here and below: the caller's, which has room for a register.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Load(float* from) => new(Vector256.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 LoadBytes(byte* from) => new(Avx.ConvertToVector256Single(Avx2.ConvertToVector256Int32(from)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to) => _lanes.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreRounded(byte* to) => StoreBytes(Avx.ConvertToVector256Int32(_lanes), to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreTruncated(byte* to) => StoreBytes(Avx.ConvertToVector256Int32WithTruncation(_lanes), to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 operator +(FloatLanes256 a, FloatLanes256 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 operator -(FloatLanes256 a, FloatLanes256 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 operator -(FloatLanes256 a) => new(-a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 operator *(FloatLanes256 a, FloatLanes256 b) => new(a._lanes * b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 operator /(FloatLanes256 a, FloatLanes256 b) => new(a._lanes / b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 FusedMultiplyAdd(FloatLanes256 a, FloatLanes256 b, FloatLanes256 c) => new(Vector256.FusedMultiplyAdd(a._lanes, b._lanes, c._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Abs(FloatLanes256 a) => new(Vector256.Abs(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Min(FloatLanes256 a, FloatLanes256 b) => new(Avx.Min(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Max(FloatLanes256 a, FloatLanes256 b) => new(Avx.Max(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Truncate(FloatLanes256 a) => new(Avx.ConvertToVector256Single(Avx.ConvertToVector256Int32WithTruncation(a._lanes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Equal(FloatLanes256 a, FloatLanes256 b) => new(Vector256.Equals(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Less(FloatLanes256 a, FloatLanes256 b) => new(Vector256.LessThan(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 LessOrEqual(FloatLanes256 a, FloatLanes256 b) => new(Vector256.LessThanOrEqual(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes256 Select(FloatLanes256 condition, FloatLanes256 whenTrue, FloatLanes256 whenFalse) => new(Avx.BlendVariable(whenFalse._lanes, whenTrue._lanes, condition._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreBytes(Vector256<int> values, byte* to)
    {
        Vector128<short> eight = Sse2.PackSignedSaturate(values.GetLower(), values.GetUpper());
        Sse2.PackUnsignedSaturate(eight, eight).GetLower().Store(to);
    }
}
