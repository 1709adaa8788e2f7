using System.Globalization;
using System.Runtime.InteropServices;

namespace PurePipeline.Numerics;

/// <summary>An array in one line, for debuggers and messages: it never decodes a picture.</summary>
internal static class ArraySummary
{
    public static string Describe(StridedArray array)
    {
        string head = $"{array.DType.NumPyName()} {array.Layout}";
        if (array.Layout.Length == 0 || array.Storage.Pending is not null)
        {
            return head;
        }

        Layout first = array.Layout;
        Layout last = array.Layout;
        for (int axis = array.Layout.Rank - 1; axis >= 0; axis--)
        {
            (first, last) = (first.Select(axis, 0), last.Select(axis, array.Layout.Shape[axis] - 1));
        }

        return array.Layout.Length == 1
            ? $"{head} [{Element(array.View(first))}]"
            : $"{head} [{Element(array.View(first))} ... {Element(array.View(last))}]";
    }

    private static string Element(StridedArray single)
    {
        byte[] bytes = single.ToBytes();
        return single.DType switch
        {
            DType.Bool => bytes[0] != 0 ? "True" : "False",
            DType.UInt64 => MemoryMarshal.Read<ulong>(bytes).ToString(CultureInfo.InvariantCulture),
            DType.BFloat16 => Kernels.BFloat16.ToSingle(MemoryMarshal.Read<ushort>(bytes)).ToString(CultureInfo.InvariantCulture),
            DType.Float16 => MemoryMarshal.Read<Half>(bytes).ToString(CultureInfo.InvariantCulture),
            DType.Float32 => MemoryMarshal.Read<float>(bytes).ToString(CultureInfo.InvariantCulture),
            DType.Float64 => MemoryMarshal.Read<double>(bytes).ToString(CultureInfo.InvariantCulture),
            _ => MemoryMarshal.Read<long>(single.Cast(DType.Int64).ToBytes()).ToString(CultureInfo.InvariantCulture),
        };
    }
}
