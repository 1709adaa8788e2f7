using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv.Rearranging;

/// <summary>Images of one kind in one array.</summary>
internal static class ImageJoining
{
    /// <summary>Joins images along an axis: 0 rows, 1 columns, 2 channels. A single channel has no axis, in them and in the result.</summary>
    /// <exception cref="ArgumentException">There is none, or they differ in another axis or in their dtype.</exception>
    public static NdArray Join(ReadOnlySpan<NdArray> images, int axis)
    {
        if (images.IsEmpty)
        {
            throw new ArgumentException("There is no image to join.", nameof(images));
        }

        var whole = new NdArray[images.Length];
        int length = 0;
        for (int i = 0; i < whole.Length; i++)
        {
            NdArray image = images[i].Rank == 2 ? images[i].ExpandDims(2) : images[i];
            if (image.Rank != 3 || image.DType != whole[0]?.DType && i > 0 || (i > 0 && !SameBut(axis, image.Shape, whole[0].Shape)))
            {
                throw new ArgumentException($"Image {i} of {images[i].DType.NumPyName()} {Layout.Describe(images[i].Shape)} does not fit to the first.", nameof(images));
            }

            whole[i] = image;
            length = checked(length + image.Shape[axis]);
        }

        int[] shape = whole[0].Shape.ToArray();
        shape[axis] = length;
        int size = CvDepth.Of(whole[0]).ItemSize();
        ReadOnlyMemory<byte>[] parts = [.. whole.Select(static image => image.Lend())];
        int[] runs = [.. whole.Select(image => checked((int)Layout.LengthOf(image.Shape[axis..]) * size))];
        var joined = new NdArray(StridedArray.Of(whole[0].DType, result => Copy(parts, runs, result), shape), whole[0].Versions);
        return shape[2] == 1 ? joined.Squeeze(2) : joined;
    }

    /// <summary>Some bytes of each part in turn: whole images, rows or pixels.</summary>
    private static void Copy(ReadOnlyMemory<byte>[] parts, int[] runs, Span<byte> result)
    {
        for (int index = 0; !result.IsEmpty; index++)
        {
            for (int i = 0; i < parts.Length; i++)
            {
                parts[i].Span.Slice(index * runs[i], runs[i]).CopyTo(result);
                result = result[runs[i]..];
            }
        }
    }

    private static bool SameBut(int axis, ReadOnlySpan<int> a, ReadOnlySpan<int> b)
    {
        for (int i = 0; i < 3; i++)
        {
            if (i != axis && a[i] != b[i])
            {
                return false;
            }
        }

        return true;
    }
}
