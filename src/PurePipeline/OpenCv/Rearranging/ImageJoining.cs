using PurePipeline.Numerics;

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
                throw new ArgumentException($"Image {i} of {images[i].DType.NumPyName()} ({string.Join(", ", images[i].Shape.ToArray())}) does not fit to the first.", nameof(images));
            }

            whole[i] = image;
            length = checked(length + image.Shape[axis]);
        }

        int[] shape = whole[0].Shape.ToArray();
        shape[axis] = length;
        NdArray joined = NdArray.Full(shape, 0, whole[0].DType, whole[0].Versions);
        int start = 0;
        foreach (NdArray image in whole)
        {
            int end = start + image.Shape[axis];
            ArrayIndex part = ArrayIndex.Slice(start, end);
            joined[axis == 0 ? part : ArrayIndex.All, axis == 1 ? part : ArrayIndex.All, axis == 2 ? part : ArrayIndex.All] = image;
            start = end;
        }

        return shape[2] == 1 ? joined.Squeeze(2) : joined;
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
