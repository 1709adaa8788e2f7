using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Filtering;

/// <summary>Comparisons of vectors, lane by lane, that sort or select; written out, so that they stay in registers.</summary>
/// <typeparam name="T">An element.</typeparam>
/// <typeparam name="TVector">A vector of them.</typeparam>
/// <typeparam name="TLanes">What compares them.</typeparam>
internal static class MedianNetwork<T, TVector, TLanes>
    where T : unmanaged
    where TLanes : struct, ILanes<T, TVector>
{
    /// <summary>Sorts five.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Sort(ref TVector a, ref TVector b, ref TVector c, ref TVector d, ref TVector e)
    {
        Exchange(ref a, ref b);
        Exchange(ref d, ref e);
        Exchange(ref c, ref e);
        Exchange(ref c, ref d);
        Exchange(ref a, ref d);
        Exchange(ref a, ref c);
        Exchange(ref b, ref e);
        Exchange(ref b, ref d);
        Exchange(ref b, ref c);
    }

    /// <summary>
    /// The middle one of thirteen: of one more than half of them the least and the greatest are dropped, and one more taken, again and again.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Middle(
        TVector v0, TVector v1, TVector v2, TVector v3, TVector v4, TVector v5, TVector v6,
        TVector v7, TVector v8, TVector v9, TVector v10, TVector v11, TVector v12)
    {
        // Of eight, v0 and v7 are dropped.
        Exchange(ref v0, ref v1);
        Exchange(ref v2, ref v3);
        Exchange(ref v4, ref v5);
        Exchange(ref v6, ref v7);
        Exchange(ref v0, ref v2);
        Exchange(ref v4, ref v6);
        Exchange(ref v0, ref v4);
        Exchange(ref v1, ref v3);
        Exchange(ref v5, ref v7);
        Exchange(ref v3, ref v7);

        // Of seven, v1 and v6.
        Exchange(ref v1, ref v2);
        Exchange(ref v3, ref v4);
        Exchange(ref v5, ref v6);
        Exchange(ref v1, ref v3);
        Exchange(ref v1, ref v5);
        Exchange(ref v1, ref v8);
        Exchange(ref v2, ref v6);
        Exchange(ref v4, ref v6);
        Exchange(ref v8, ref v6);

        // Of six, v2 and v9.
        Exchange(ref v2, ref v3);
        Exchange(ref v4, ref v5);
        Exchange(ref v8, ref v9);
        Exchange(ref v2, ref v4);
        Exchange(ref v2, ref v8);
        Exchange(ref v3, ref v9);
        Exchange(ref v5, ref v9);

        // Of five, v3 and v8.
        Exchange(ref v3, ref v4);
        Exchange(ref v5, ref v8);
        Exchange(ref v3, ref v5);
        Exchange(ref v3, ref v10);
        Exchange(ref v4, ref v8);
        Exchange(ref v10, ref v8);

        // Of four, v4 and v11; and the middle of three.
        Exchange(ref v4, ref v5);
        Exchange(ref v10, ref v11);
        Exchange(ref v4, ref v10);
        Exchange(ref v5, ref v11);
        Exchange(ref v5, ref v10);
        return TLanes.Max(v5, TLanes.Min(v10, v12));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Exchange(ref TVector a, ref TVector b)
    {
        TVector least = TLanes.Min(a, b);
        b = TLanes.Max(a, b);
        a = least;
    }
}
