using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

/// <summary>
/// Rows between <c>RGBA</c> and <c>RGBa</c>, <c>LA</c> and <c>La</c>: <c>rgbA2rgba</c>, <c>rgba2rgbA</c>, <c>lA2la</c>, <c>la2lA</c> of
/// Pillow's <c>Convert.c</c>.
/// </summary>
internal static partial class PremultipliedRows
{
    /// <summary><c>RGBA</c> to <c>RGBa</c>.</summary>
    public static void MultiplyRgba(ReadOnlySpan<byte> source, Span<byte> target) => Multiply(source, target, 4);

    /// <summary><c>RGBa</c> to <c>RGBA</c>.</summary>
    public static void DivideRgba(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target = target[..source.Length];
        int done = Avx2.IsSupported ? DivideRgbaVector256(source, target)
            : Vector128.IsHardwareAccelerated ? DivideRgbaVector128(source, target)
            : 0;
        DivideScalar(source[done..], target[done..], 4);
    }

    /// <summary><c>LA</c> to <c>La</c>.</summary>
    public static void MultiplyLa(ReadOnlySpan<byte> source, Span<byte> target) => Multiply(source, target, 2);

    /// <summary><c>La</c> to <c>LA</c>.</summary>
    public static void DivideLa(ReadOnlySpan<byte> source, Span<byte> target)
    {
        target = target[..source.Length];
        int done = Vector128.IsHardwareAccelerated ? DivideLaVector128(source, target) : 0;
        DivideScalar(source[done..], target[done..], 2);
    }

    private static void Multiply(ReadOnlySpan<byte> source, Span<byte> target, int channels)
    {
        target = target[..source.Length];
        int done = Avx2.IsSupported ? MultiplyVector256(source, target, channels)
            : Vector128.IsHardwareAccelerated ? MultiplyVector128(source, target, channels)
            : 0;
        MultiplyScalar(source[done..], target[done..], channels);
    }
}
