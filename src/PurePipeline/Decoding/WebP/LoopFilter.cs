using System.Runtime.Intrinsics;

namespace PurePipeline.Decoding.WebP;

/// <summary>
/// Smooths the edges of a macroblock and of its subblocks: RFC 6386, 15. Macroblocks come row by row from the left; left edge, inner
/// columns, top edge, inner rows of each.
/// </summary>
internal static unsafe partial class LoopFilter
{
    private const int EdgeBonus = 4;
    private const int Size = 16;
    private const int ChromaSize = 8;

    /// <summary>The simple filter, of luma alone.</summary>
    // Safety: the macroblock is in the plane, and those to its left and above it where they are said to be.
    public static void FilterSimple(byte* luma, nint stride, FilterStrength strength, bool hasInner, bool hasLeft, bool hasAbove)
    {
        int limit = strength.Limit;
        if (hasLeft)
        {
            Simple(luma, 1, stride, limit + EdgeBonus);
        }

        for (int x = 4; hasInner && x < Size; x += 4)
        {
            Simple(luma + x, 1, stride, limit);
        }

        if (hasAbove)
        {
            Simple(luma, stride, 1, limit + EdgeBonus);
        }

        for (int y = 4; hasInner && y < Size; y += 4)
        {
            Simple(luma + (y * stride), stride, 1, limit);
        }
    }

    /// <summary>The normal filter.</summary>
    // Safety: as for FilterSimple, in all three planes.
    public static void FilterNormal(
        byte* luma, nint stride, byte* u, byte* v, nint chromaStride, FilterStrength strength, bool hasInner, bool hasLeft, bool hasAbove)
    {
        var edge = new EdgeFilter(strength.Limit + EdgeBonus, strength.Interior, strength.HighVariance, IsInner: false);
        var inner = new EdgeFilter(strength.Limit, strength.Interior, strength.HighVariance, IsInner: true);
        nint half = ChromaSize * stride;
        if (hasLeft)
        {
            Columns(luma, luma + half, stride, edge);
            Columns(u, v, chromaStride, edge);
        }

        if (hasInner)
        {
            for (int x = 4; x < Size; x += 4)
            {
                Columns(luma + x, luma + half + x, stride, inner);
            }

            Columns(u + 4, v + 4, chromaStride, inner);
        }

        if (hasAbove)
        {
            Rows(luma, luma + ChromaSize, stride, edge);
            Rows(u, v, chromaStride, edge);
        }

        if (hasInner)
        {
            for (int y = 4; y < Size; y += 4)
            {
                Rows(luma + (y * stride), luma + ChromaSize + (y * stride), stride, inner);
            }

            Rows(u + (4 * chromaStride), v + (4 * chromaStride), chromaStride, inner);
        }
    }

    // Safety: two samples on either side of 16.
    private static void Simple(byte* edge, nint across, nint along, int limit)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            SimpleScalar(edge, across, along, Size, limit);
        }
        else if (along == 1)
        {
            SimpleRowsVector128(edge, across, limit);
        }
        else
        {
            SimpleColumnsVector128(edge, along, limit);
        }
    }

    // An edge from top to bottom, in two halves of eight samples.
    // Safety: four samples on either side of each.
    private static void Columns(byte* first, byte* second, nint stride, EdgeFilter filter)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            NormalColumnsVector128(first, second, stride, filter);
        }
        else
        {
            NormalScalar(first, 1, stride, ChromaSize, filter);
            NormalScalar(second, 1, stride, ChromaSize, filter);
        }
    }

    // An edge from left to right.
    // Safety: four samples on either side of each.
    private static void Rows(byte* first, byte* second, nint stride, EdgeFilter filter)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            NormalRowsVector128(first, second, stride, filter);
        }
        else
        {
            NormalScalar(first, stride, 1, ChromaSize, filter);
            NormalScalar(second, stride, 1, ChromaSize, filter);
        }
    }

    /// <summary>What the normal filter does with an edge.</summary>
    /// <param name="Limit">The limit of the difference across the edge.</param>
    /// <param name="Interior">That of the differences beside it.</param>
    /// <param name="HighVariance">Above this difference beside it, two samples are changed.</param>
    /// <param name="IsInner">Else four, or six if the edge is a macroblock's.</param>
    internal readonly record struct EdgeFilter(int Limit, int Interior, int HighVariance, bool IsInner);
}
