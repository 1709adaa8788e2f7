using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.NumPy;

/// <summary>Array elements as Python's numbers.</summary>
internal static class ArrayElements
{
    /// <summary>The only element, <c>a.item()</c>.</summary>
    public static object Item(NdArray array) => array.Length == 1
        ? At(array.ToBytes(), array.DType, 0)
        : throw PythonError.Value("can only convert an array of size 1 to a Python scalar");

    /// <summary>Nested lists, <c>a.tolist()</c>.</summary>
    public static object ToList(NdArray array)
    {
        byte[] bytes = array.ToBytes();
        int at = 0;
        return Level(0);

        object Level(int axis)
        {
            if (axis == array.Rank)
            {
                return At(bytes, array.DType, at++);
            }

            List<object> items = [];
            for (int i = 0; i < array.Shape[axis]; i++)
            {
                items.Add(Level(axis + 1));
            }

            return new PyList(items);
        }
    }

    private static object At(ReadOnlySpan<byte> bytes, DType dtype, int index)
    {
        ReadOnlySpan<byte> element = bytes.Slice(index * dtype.ItemSize(), dtype.ItemSize());
        return dtype switch
        {
            DType.Bool => element[0] != 0,
            DType.UInt8 => (long)element[0],
            DType.Int8 => (long)(sbyte)element[0],
            DType.UInt16 => (long)BitConverter.ToUInt16(element),
            DType.Int16 => (long)BitConverter.ToInt16(element),
            DType.UInt32 => (long)BitConverter.ToUInt32(element),
            DType.Int32 => (long)BitConverter.ToInt32(element),
            DType.UInt64 => PyInteger.Normalize((BigInteger)BitConverter.ToUInt64(element)),
            DType.Int64 => BitConverter.ToInt64(element),
            DType.BFloat16 => (double)PurePipeline.Numerics.Kernels.BFloat16.ToSingle(BitConverter.ToUInt16(element)),
            DType.Float16 => (double)BitConverter.ToHalf(element),
            DType.Float32 => (double)BitConverter.ToSingle(element),
            _ => (object)BitConverter.ToDouble(element),
        };
    }
}
