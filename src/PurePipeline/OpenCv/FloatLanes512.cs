using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv;

/// <summary>Sixteen floats of AVX-512.</summary>
internal readonly unsafe struct FloatLanes512(Vector512<float> lanes) : IFloatLanes<FloatLanes512>
{
    private readonly Vector512<float> _lanes = lanes;

    public static bool IsSupported => Avx512F.IsSupported;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Create(float value) => new(Vector512.Create(value));

    // Safety, here and below: the caller's, which has room for a register.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Load(float* from) => new(Vector512.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 LoadBytes(byte* from) => new(Avx512F.ConvertToVector512Single(Avx512F.ConvertToVector512Int32(Vector128.Load(from))));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to) => _lanes.Store(to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreRounded(byte* to) => StoreBytes(Avx512F.ConvertToVector512Int32(_lanes), to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void StoreTruncated(byte* to) => StoreBytes(Avx512F.ConvertToVector512Int32WithTruncation(_lanes), to);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 operator +(FloatLanes512 a, FloatLanes512 b) => new(a._lanes + b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 operator -(FloatLanes512 a, FloatLanes512 b) => new(a._lanes - b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 operator -(FloatLanes512 a) => new(-a._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 operator *(FloatLanes512 a, FloatLanes512 b) => new(a._lanes * b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 operator /(FloatLanes512 a, FloatLanes512 b) => new(a._lanes / b._lanes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 FusedMultiplyAdd(FloatLanes512 a, FloatLanes512 b, FloatLanes512 c) => new(Avx512F.FusedMultiplyAdd(a._lanes, b._lanes, c._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Abs(FloatLanes512 a) => new(Vector512.Abs(a._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Min(FloatLanes512 a, FloatLanes512 b) => new(Avx512F.Min(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Max(FloatLanes512 a, FloatLanes512 b) => new(Avx512F.Max(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Truncate(FloatLanes512 a) => new(Avx512F.ConvertToVector512Single(Avx512F.ConvertToVector512Int32WithTruncation(a._lanes)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Equal(FloatLanes512 a, FloatLanes512 b) => new(Vector512.Equals(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Less(FloatLanes512 a, FloatLanes512 b) => new(Vector512.LessThan(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 LessOrEqual(FloatLanes512 a, FloatLanes512 b) => new(Vector512.LessThanOrEqual(a._lanes, b._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FloatLanes512 Select(FloatLanes512 condition, FloatLanes512 whenTrue, FloatLanes512 whenFalse) => new(Vector512.ConditionalSelect(condition._lanes, whenTrue._lanes, whenFalse._lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreBytes(Vector512<int> values, byte* to) =>
        Avx512F.ConvertToVector128ByteWithSaturation(Vector512.Max(values, Vector512<int>.Zero).AsUInt32()).Store(to);
}
