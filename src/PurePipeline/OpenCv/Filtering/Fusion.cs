using System.Numerics;
using System.Numerics.Tensors;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>
/// Where products and sums are fused. OpenCV's vector code fuses them. In what vectors leave over, and where there is no vector code, it is
/// the compiler's choice: it fuses everything in 4.6, and hardly a sum that a loop carries in 4.10 and 4.13, but for some loops that it
/// unrolls by 4 elements, and in the elements after these some taps. (Debian's builds of 4.6 and 4.10, OpenCvSharp's of 4.13.)
/// </summary>
internal readonly record struct Fusion
{
    private const int UnrolledElements = 4;

    private static readonly Version s_lastFused = new(4, 6);
    private static readonly Version s_unrolledFrom = new(4, 11);

    private readonly bool _all;
    private readonly bool _unrolls;

    public Fusion(ReferenceVersions versions) => (_all, _unrolls) = (versions.OpenCv <= s_lastFused, versions.OpenCv >= s_unrolledFrom);

    /// <summary>Adds elements times a weight to sums, the first <paramref name="fused"/> fused.</summary>
    public static void Add<T>(ReadOnlySpan<T> elements, T weight, Span<T> sums, int fused)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        TensorPrimitives.FusedMultiplyAdd(elements[..fused], weight, sums[..fused], sums[..fused]);
        TensorPrimitives.MultiplyAdd(elements[fused..], weight, sums[fused..], sums[fused..]);
    }

    /// <summary>
    /// How many elements of a row fuse what a loop over rows adds, if OpenCV's smallest vector has <paramref name="group"/>, 0 for no
    /// vectors.
    /// </summary>
    public int InColumns<TOut>(int length, int group)
    {
        // Sums that are rounded to integers are unrolled, after vectors too.
        bool unrolls = typeof(TOut) != typeof(float) && typeof(TOut) != typeof(double);
        return _all ? length : unrolls ? length / UnrolledElements * UnrolledElements : Vectors(length, group);
    }

    /// <summary>The same for tap <paramref name="tap"/> of a loop over <paramref name="taps"/> neighbours in a row; tap 0 begins the sum.</summary>
    public int InRows<TIn, T>(int length, int group, int tap, int taps)
    {
        // Elements that need a conversion are not unrolled; the last elements' products are made by vectors of 128 bits, apart from their sums.
        bool unrolls = _unrolls && (typeof(T) == typeof(float) ? typeof(TIn) != typeof(byte) : typeof(TIn) == typeof(float) || typeof(TIn) == typeof(T));
        int together = typeof(T) == typeof(double) ? 2 : 4;
        bool isApart = typeof(TIn) != typeof(T) || tap - 1 < (taps - 1) / together * together;
        return _all || (unrolls && !isApart) ? length
            : unrolls ? length / UnrolledElements * UnrolledElements
            : Vectors(length, group);
    }

    /// <summary>Whether the last single element of a row with few mirrored weights is fused.</summary>
    public bool InSingles(int pairs) => _all || (_unrolls && pairs == 1);

    /// <summary>How many elements lie in vectors.</summary>
    public static int Vectors(int length, int group) => group == 0 ? 0 : length / group * group;
}
