using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Resampling;

/// <summary>Four doubles from and to four numbers of 32 bits, which <see cref="Vector256"/> has no portable way for.</summary>
internal static class DoubleLanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FromInt32(Vector128<int> values) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(values)
        : Vector256.Create(LowerFromInt32(values), UpperFromInt32(values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LowerFromInt32(Vector128<int> values) => Sse2.IsSupported
        ? Sse2.ConvertToVector128Double(values)
        : Vector128.ConvertToDouble(Vector128.WidenLower(values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> UpperFromInt32(Vector128<int> values) => Sse2.IsSupported
        ? Sse2.ConvertToVector128Double(Vector128.Shuffle(values, Vector128.Create(2, 3, 2, 3)))
        : Vector128.ConvertToDouble(Vector128.WidenUpper(values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FromSingle(Vector128<float> values) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(values)
        : Vector256.Create(Vector128.WidenLower(values), Vector128.WidenUpper(values));

    /// <summary>As <see cref="FloatToInteger.Int32"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Truncate(Vector256<double> values) =>
        Avx.IsSupported ? Avx.ConvertToVector128Int32WithTruncation(values)
        : Sse2.IsSupported ? Vector128.Create(
            Sse2.ConvertToVector128Int32WithTruncation(values.GetLower()).GetLower(),
            Sse2.ConvertToVector128Int32WithTruncation(values.GetUpper()).GetLower())
        : Vector128.Create(
            FloatToInteger.Int32(values[0]), FloatToInteger.Int32(values[1]), FloatToInteger.Int32(values[2]), FloatToInteger.Int32(values[3]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector256<double> values) =>
        Avx.IsSupported ? Avx.ConvertToVector128Single(values) : Vector128.Narrow(values.GetLower(), values.GetUpper());

    /// <summary>A comparison's result in lanes of 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Mask(Vector256<double> comparison) =>
        Vector128.Narrow(comparison.GetLower().AsInt64(), comparison.GetUpper().AsInt64());
}
