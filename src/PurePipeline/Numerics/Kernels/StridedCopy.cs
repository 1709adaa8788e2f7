using System.Runtime.InteropServices;

namespace PurePipeline.Numerics.Kernels;

/// <summary>Elements between a view of a storage and C order. Only an element's size matters, not its type.</summary>
internal static class StridedCopy
{
    /// <summary>Writes the view's elements one behind the other.</summary>
    public static void Gather(ReadOnlySpan<byte> storage, Layout view, int itemSize, Span<byte> destination)
    {
        switch (itemSize)
        {
            case 1: Gather<byte>(storage, view, destination); break;
            case 2: Gather<ushort>(storage, view, destination); break;
            case 4: Gather<uint>(storage, view, destination); break;
            default: Gather<ulong>(storage, view, destination); break;
        }
    }

    /// <summary>Writes elements that lie one behind the other to the view's places.</summary>
    public static void Scatter(ReadOnlySpan<byte> source, Span<byte> storage, Layout view, int itemSize)
    {
        switch (itemSize)
        {
            case 1: Scatter<byte>(source, storage, view); break;
            case 2: Scatter<ushort>(source, storage, view); break;
            case 4: Scatter<uint>(source, storage, view); break;
            default: Scatter<ulong>(source, storage, view); break;
        }
    }

    /// <summary>Copies between two views of the same two-dimensional shape, of different storages.</summary>
    public static void Copy(ReadOnlySpan<byte> source, Layout from, Span<byte> destination, Layout to, int itemSize)
    {
        switch (itemSize)
        {
            case 1: Copy<byte>(source, from, destination, to); break;
            case 2: Copy<ushort>(source, from, destination, to); break;
            case 4: Copy<uint>(source, from, destination, to); break;
            default: Copy<ulong>(source, from, destination, to); break;
        }
    }

    private static void Copy<T>(ReadOnlySpan<byte> source, Layout from, Span<byte> destination, Layout to)
        where T : unmanaged
    {
        ReadOnlySpan<T> input = MemoryMarshal.Cast<byte, T>(source);
        Span<T> output = MemoryMarshal.Cast<byte, T>(destination);
        for (int column = 0; column < from.Shape[1]; column++)
        {
            int at = checked((int)(from.Offset + (column * from.Strides[1])));
            int target = checked((int)(to.Offset + (column * to.Strides[1])));
            for (int row = 0; row < from.Shape[0]; row++, at += (int)from.Strides[0], target += (int)to.Strides[0])
            {
                output[target] = input[at];
            }
        }
    }

    private static void Gather<T>(ReadOnlySpan<byte> storage, Layout view, Span<byte> destination)
        where T : unmanaged
    {
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(storage);
        Span<T> to = MemoryMarshal.Cast<byte, T>(destination);
        for (var runs = new StridedRuns(view); runs.MoveNext();)
        {
            if (runs.Stride == 1)
            {
                from.Slice(runs.Start, runs.Count).CopyTo(to);
            }
            else
            {
                for (int i = 0, at = runs.Start; i < runs.Count; i++, at += runs.Stride)
                {
                    to[i] = from[at];
                }
            }

            to = to[runs.Count..];
        }
    }

    private static void Scatter<T>(ReadOnlySpan<byte> source, Span<byte> storage, Layout view)
        where T : unmanaged
    {
        ReadOnlySpan<T> from = MemoryMarshal.Cast<byte, T>(source);
        Span<T> to = MemoryMarshal.Cast<byte, T>(storage);
        for (var runs = new StridedRuns(view); runs.MoveNext();)
        {
            if (runs.Stride == 1)
            {
                from[..runs.Count].CopyTo(to.Slice(runs.Start, runs.Count));
            }
            else
            {
                for (int i = 0, at = runs.Start; i < runs.Count; i++, at += runs.Stride)
                {
                    to[at] = from[i];
                }
            }

            from = from[runs.Count..];
        }
    }
}
