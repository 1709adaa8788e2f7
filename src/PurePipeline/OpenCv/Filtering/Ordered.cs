using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// The smaller and the greater of two elements as x86 has them, <c>a &lt; b ? a : b</c> and <c>a &gt; b ? a : b</c>: of floats that are no
/// numbers, and of zeros, the second one, which takes one instruction rather than the six of IEEE 754's minimum.
/// </summary>
internal static class Ordered
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Min<T>(Vector256<T> a, Vector256<T> b)
        where T : unmanaged =>
        typeof(T) != typeof(float) ? Vector256.Min(a, b)
        : Avx.IsSupported ? Avx.Min(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Max<T>(Vector256<T> a, Vector256<T> b)
        where T : unmanaged =>
        typeof(T) != typeof(float) ? Vector256.Max(a, b)
        : Avx.IsSupported ? Avx.Max(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Vector256.ConditionalSelect(Vector256.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Min<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged =>
        typeof(T) != typeof(float) ? Vector512.Min(a, b)
        : Avx512F.IsSupported ? Avx512F.Min(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Max<T>(Vector512<T> a, Vector512<T> b)
        where T : unmanaged =>
        typeof(T) != typeof(float) ? Vector512.Max(a, b)
        : Avx512F.IsSupported ? Avx512F.Max(a.AsSingle(), b.AsSingle()).As<float, T>()
        : Vector512.ConditionalSelect(Vector512.GreaterThan(a, b), a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Min<T>(T a, T b)
        where T : unmanaged, INumber<T> => a < b ? a : b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Max<T>(T a, T b)
        where T : unmanaged, INumber<T> => a > b ? a : b;
}
