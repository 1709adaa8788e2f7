using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Four doubles from and to four numbers of 32 bits, which <see cref="Vector256"/> has no portable way for.</summary>
internal static class DoubleLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FromInt32(Vector128<int> values) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(values)
        : Vector256.ConvertToDouble(Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FromSingle(Vector128<float> values) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(values)
        : Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values));

    /// <summary>As <see cref="Coordinates.Truncate"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Truncate(Vector256<double> values) =>
        Avx.IsSupported ? Avx.ConvertToVector128Int32WithTruncation(values)
        : Sse2.IsSupported ? Vector128.Create(
            Sse2.ConvertToVector128Int32WithTruncation(values.GetLower()).GetLower(),
            Sse2.ConvertToVector128Int32WithTruncation(values.GetUpper()).GetLower())
        : Vector128.Create(
            Coordinates.Truncate(values[0]), Coordinates.Truncate(values[1]), Coordinates.Truncate(values[2]), Coordinates.Truncate(values[3]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector256<double> values) =>
        Avx.IsSupported ? Avx.ConvertToVector128Single(values) : Vector128.Narrow(values.GetLower(), values.GetUpper());

    /// <summary>A comparison's result in lanes of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Mask(Vector256<double> comparison) =>
        Vector128.Narrow(comparison.GetLower().AsInt64(), comparison.GetUpper().AsInt64());
}
