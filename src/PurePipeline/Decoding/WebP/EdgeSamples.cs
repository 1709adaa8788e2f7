using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding.WebP;

/// <summary>The samples beside an edge, 16 along it: a vector for each distance. Those of an edge from top to bottom have to be turned.</summary>
internal unsafe struct EdgeSamples
{
    public Vector128<byte> P3;
    public Vector128<byte> P2;
    public Vector128<byte> P1;
    public Vector128<byte> P0;
    public Vector128<byte> Q0;
    public Vector128<byte> Q1;
    public Vector128<byte> Q2;
    public Vector128<byte> Q3;

    /// <summary>Loads eight columns of two times eight rows.</summary>
    // Safety: eight rows of eight samples from each place.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static EdgeSamples Load(byte* first, byte* second, nint stride)
    {
        Turn(first, stride, out Vector128<byte> a01, out Vector128<byte> a23, out Vector128<byte> a45, out Vector128<byte> a67);
        Turn(second, stride, out Vector128<byte> b01, out Vector128<byte> b23, out Vector128<byte> b45, out Vector128<byte> b67);
        return new EdgeSamples
        {
            P3 = Lower(a01, b01),
            P2 = Upper(a01, b01),
            P1 = Lower(a23, b23),
            P0 = Upper(a23, b23),
            Q0 = Lower(a45, b45),
            Q1 = Upper(a45, b45),
            Q2 = Lower(a67, b67),
            Q3 = Upper(a67, b67),
        };
    }

    /// <summary>Stores them where they come from.</summary>
    // Safety: as for Load.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void Store(byte* first, byte* second, nint stride)
    {
        StoreHalf(first, stride, Lanes128.InterleaveLow(P3, P2), Lanes128.InterleaveLow(P1, P0), Lanes128.InterleaveLow(Q0, Q1), Lanes128.InterleaveLow(Q2, Q3));
        StoreHalf(second, stride, Lanes128.InterleaveHigh(P3, P2), Lanes128.InterleaveHigh(P1, P0), Lanes128.InterleaveHigh(Q0, Q1), Lanes128.InterleaveHigh(Q2, Q3));
    }

    // Two columns of eight rows in each vector.
    // Safety: eight rows of eight samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Turn(byte* rows, nint stride, out Vector128<byte> c01, out Vector128<byte> c23, out Vector128<byte> c45, out Vector128<byte> c67)
    {
        Vector128<short> r01 = Pair(rows, stride);
        Vector128<short> r23 = Pair(rows + (2 * stride), stride);
        Vector128<short> r45 = Pair(rows + (4 * stride), stride);
        Vector128<short> r67 = Pair(rows + (6 * stride), stride);
        Vector128<int> upperLeft = Lanes128.InterleaveLow(r01, r23).AsInt32();
        Vector128<int> upperRight = Lanes128.InterleaveHigh(r01, r23).AsInt32();
        Vector128<int> lowerLeft = Lanes128.InterleaveLow(r45, r67).AsInt32();
        Vector128<int> lowerRight = Lanes128.InterleaveHigh(r45, r67).AsInt32();
        c01 = Lanes128.InterleaveLow(upperLeft, lowerLeft).AsByte();
        c23 = Lanes128.InterleaveHigh(upperLeft, lowerLeft).AsByte();
        c45 = Lanes128.InterleaveLow(upperRight, lowerRight).AsByte();
        c67 = Lanes128.InterleaveHigh(upperRight, lowerRight).AsByte();
    }

    // Safety: two rows of eight samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<short> Pair(byte* row, nint stride) => Lanes128.InterleaveLow(
        Vector128.CreateScalarUnsafe(*(ulong*)row).AsByte(), Vector128.CreateScalarUnsafe(*(ulong*)(row + stride)).AsByte()).AsInt16();

    // Safety: eight rows of eight samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreHalf(byte* rows, nint stride, Vector128<byte> c01, Vector128<byte> c23, Vector128<byte> c45, Vector128<byte> c67)
    {
        Vector128<int> upperLeft = Lanes128.InterleaveLow(c01.AsInt16(), c23.AsInt16()).AsInt32();
        Vector128<int> upperRight = Lanes128.InterleaveLow(c45.AsInt16(), c67.AsInt16()).AsInt32();
        Vector128<int> lowerLeft = Lanes128.InterleaveHigh(c01.AsInt16(), c23.AsInt16()).AsInt32();
        Vector128<int> lowerRight = Lanes128.InterleaveHigh(c45.AsInt16(), c67.AsInt16()).AsInt32();
        StorePair(rows, stride, Lanes128.InterleaveLow(upperLeft, upperRight));
        StorePair(rows + (2 * stride), stride, Lanes128.InterleaveHigh(upperLeft, upperRight));
        StorePair(rows + (4 * stride), stride, Lanes128.InterleaveLow(lowerLeft, lowerRight));
        StorePair(rows + (6 * stride), stride, Lanes128.InterleaveHigh(lowerLeft, lowerRight));
    }

    // Safety: two rows of eight samples.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StorePair(byte* row, nint stride, Vector128<int> pair)
    {
        *(ulong*)row = pair.AsUInt64().ToScalar();
        *(ulong*)(row + stride) = pair.AsUInt64().GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Lower(Vector128<byte> a, Vector128<byte> b) => Sse2.IsSupported ? Sse2.UnpackLow(a.AsUInt64(), b.AsUInt64()).AsByte() : Vector128.Create(a.GetLower(), b.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Upper(Vector128<byte> a, Vector128<byte> b) => Sse2.IsSupported ? Sse2.UnpackHigh(a.AsUInt64(), b.AsUInt64()).AsByte() : Vector128.Create(a.GetUpper(), b.GetUpper());
}
