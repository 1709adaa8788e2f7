using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.OpenCv;

/// <content>Arrays that are filled or checked. OpenCV 4.6, 4.10 and 4.13 give the same.</content>
public static partial class Cv2
{
    /// <summary>Writes a number in the place of each NaN, <c>cv2.patchNaNs(a, val)</c>.</summary>
    /// <param name="a">float32.</param>
    /// <param name="val">The number.</param>
    /// <returns><paramref name="a"/>, which has changed.</returns>
    /// <exception cref="ArgumentException">It is of another dtype.</exception>
    public static NdArray PatchNaNs(NdArray a, double val = 0)
    {
        if (Require(a).DType != DType.Float32)
        {
            throw new ArgumentException($"cv2.patchNaNs takes float32; this is {a.DType.NumPyName()}.", nameof(a));
        }

        float[] values = a.ToArray<float>();
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = float.IsNaN(values[i]) ? (float)val : values[i];
        }

        a[ArrayIndex.Ellipsis] = NdArray.Create<float>(values, [.. a.Shape]);
        return a;
    }

    /// <summary>Zeros, and a number along the diagonal, <c>cv2.setIdentity(mtx, s)</c>.</summary>
    /// <param name="mtx">A matrix, which changes; of several channels the diagonal gets a number for each.</param>
    /// <param name="s">Up to four numbers, one for each channel; those left out are 0. Nothing is 1.</param>
    /// <returns><paramref name="mtx"/>.</returns>
    /// <exception cref="ArgumentException">There are more than four channels.</exception>
    public static NdArray SetIdentity(NdArray mtx, params ReadOnlySpan<double> s)
    {
        int channels = CvDepth.Channels(Require(mtx));
        DType type = CvDepth.Of(mtx);
        byte[] pixel = PixelValue.Of(type, channels, s.IsEmpty ? [1] : s);
        (int height, int width) = (mtx.Shape[0], mtx.Shape[1]);
        byte[] values = new byte[checked((int)mtx.Length * type.ItemSize())];
        for (int i = 0; i < Math.Min(height, width); i++)
        {
            pixel.CopyTo(values, ((i * width) + i) * pixel.Length);
        }

        mtx[ArrayIndex.Ellipsis] = new NdArray(StridedArray.Of(type, values, [.. mtx.Shape]), mtx.Versions);
        return mtx;
    }

    /// <summary>Whether an element is not 0, <c>cv2.hasNonZero(src)</c> (OpenCV 4.8 and later).</summary>
    /// <param name="src">An image of one channel.</param>
    /// <exception cref="ArgumentException">It has more.</exception>
    public static bool HasNonZero(NdArray src) => CountNonZero(src) > 0;
}
