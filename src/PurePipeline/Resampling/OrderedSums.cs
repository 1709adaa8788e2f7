using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Resampling;

/// <summary>Sums over the elements of four vectors at once, each sum in the order of the elements.</summary>
internal static class OrderedSums
{
    /// <summary><c>((p[0] + p[1]) + p[2]) + p[3]</c> of each vector, after what has been summed up, if that is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Of(Vector128<float> p0, Vector128<float> p1, Vector128<float> p2, Vector128<float> p3, Vector128<float>? before = null)
    {
        Vector128<float> even01 = Even(p0, p1);
        Vector128<float> odd01 = Odd(p0, p1);
        Vector128<float> even23 = Even(p2, p3);
        Vector128<float> odd23 = Odd(p2, p3);
        Vector128<float> first = Even(even01, even23);
        return (before is { } sum ? sum + first : first) + Even(odd01, odd23) + Odd(even01, even23) + Odd(odd01, odd23);
    }

    /// <summary>The sums of neighbours: two of the one vector, two of the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> OfPairs(Vector128<float> a, Vector128<float> b) => Even(a, b) + Odd(a, b);

    /// <inheritdoc cref="OfPairs(Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> OfPairs(Vector128<int> a, Vector128<int> b) =>
        Even(a.AsSingle(), b.AsSingle()).AsInt32() + Odd(a.AsSingle(), b.AsSingle()).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Even(Vector128<float> a, Vector128<float> b) => Sse.IsSupported
        ? Sse.Shuffle(a, b, 0b_10_00_10_00)
        : Vector128.Create(a[0], a[2], b[0], b[2]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Odd(Vector128<float> a, Vector128<float> b) => Sse.IsSupported
        ? Sse.Shuffle(a, b, 0b_11_01_11_01)
        : Vector128.Create(a[1], a[3], b[1], b[3]);
}
