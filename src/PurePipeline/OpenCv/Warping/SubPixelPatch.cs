using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Filtering;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// <c>cv2.getRectSubPix</c> (imgproc/src/samplers.cpp): sums of four pixels, <c>((p00 w00 + p01 w01) + p10 w10) + p11 w11</c>; beyond the first
/// and the last column of two, one above the other. Bytes are weighted in 16 bits, 255 * 65536 * 2 at most, floats in floats.
/// </summary>
internal static class SubPixelPatch
{
    private const int FixedBits = 16;
    private const int FixedOne = 1 << FixedBits;
    private const float SmallestShare = 0.0001f;

    private delegate void Round<TSum, TResult>(Span<TSum> sums, Span<TResult> result);

    public static NdArray Of(NdArray image, int channels, (int Width, int Height) size, (float X, float Y) center, DType type)
    {
        (float x, float y) = (center.X - ((size.Width - 1) * 0.5f), center.Y - ((size.Height - 1) * 0.5f));
        var place = new Place((int)MathF.Floor(x), (int)MathF.Floor(y), size.Width, channels);
        (float a, float b) = (x - place.X, y - place.Y);
        (int width, int height) = (image.Shape[1], image.Shape[0]);
        bool isWithin = place.X >= 0 && place.X < width - size.Width && place.Y >= 0 && place.Y < height - size.Height;
        byte[] patch = Storage.Allocate(type, checked((long)size.Width * size.Height * channels));
        ReadOnlySpan<byte> pixels = image.Lend().Span;
        if (type == DType.UInt8)
        {
            Fill(pixels, image, place, Weights<int>.Of(a, b, static weight => CvRound.ToInt32(weight * FixedOne)), Descale, patch);
        }
        else if (image.DType == DType.Float32)
        {
            Fill(MemoryMarshal.Cast<byte, float>(pixels), image, place, Weights<float>.Of(a, b, static weight => weight), Keep, MemoryMarshal.Cast<byte, float>(patch.AsSpan()));
        }
        else if (channels == 1 && isWithin)
        {
            Slide(pixels, width, place, a, b, MemoryMarshal.Cast<byte, float>(patch.AsSpan()));
        }
        else
        {
            Fill(pixels, image, place, Weights<float>.Of(a, b, static weight => weight), Keep, MemoryMarshal.Cast<byte, float>(patch.AsSpan()));
        }

        int[] shape = channels == 1 ? [size.Height, size.Width] : [size.Height, size.Width, channels];
        return new NdArray(StridedArray.Of(type, patch, shape), image.Versions);
    }

    private static void Fill<T, TSum, TResult>(ReadOnlySpan<T> pixels, NdArray image, Place place, Weights<TSum> w, Round<TSum, TResult> round, Span<TResult> patch)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        (int height, int width, int channels) = (image.Shape[0], image.Shape[1], place.Channels);
        int first = Math.Clamp(place.X, 0, width - 1);
        int count = (Math.Clamp(place.X + place.Width, 0, width - 1) - first + 1) * channels;
        int within = count - channels;
        int before = Math.Clamp(-place.X, 0, place.Width) * channels;
        int length = place.Width * channels;
        using var scratch = new Scratch<TSum>(checked((2 * count) + length));
        Span<TSum> upper = scratch.Span[..count];
        Span<TSum> lower = scratch.Span.Slice(count, count);
        Span<TSum> sums = scratch.Span[(2 * count)..];
        for (int row = 0; row * length < patch.Length; row++)
        {
            TensorPrimitives.ConvertTruncating(pixels.Slice(((Math.Clamp(place.Y + row, 0, height - 1) * width) + first) * channels, count), upper);
            TensorPrimitives.ConvertTruncating(pixels.Slice(((Math.Clamp(place.Y + row + 1, 0, height - 1) * width) + first) * channels, count), lower);
            Span<TSum> inner = sums.Slice(before, within);
            TensorPrimitives.Multiply(upper[..within], w.UpperLeft, inner);
            TensorPrimitives.MultiplyAdd(upper[channels..], w.UpperRight, inner, inner);
            TensorPrimitives.MultiplyAdd(lower[..within], w.LowerLeft, inner, inner);
            TensorPrimitives.MultiplyAdd(lower[channels..], w.LowerRight, inner, inner);
            for (int c = 0; c < channels; c++)
            {
                (TSum left, TSum right) = ((upper[c] * w.Upper) + (lower[c] * w.Lower), (upper[within + c] * w.Upper) + (lower[within + c] * w.Lower));
                for (int e = c; e < before; e += channels)
                {
                    sums[e] = left;
                }

                for (int e = before + within + c; e < length; e += channels)
                {
                    sums[e] = right;
                }
            }

            round(sums, patch.Slice(row * length, length));
        }
    }

    private static void Descale(Span<int> sums, Span<byte> bytes)
    {
        TensorPrimitives.Add(sums, FixedOne / 2, sums);
        TensorPrimitives.ShiftRightArithmetic(sums, FixedBits, sums);
        TensorPrimitives.ConvertTruncating<int, byte>(sums, bytes);
    }

    private static void Keep(Span<float> sums, Span<float> result) => sums.CopyTo(result);

    // Bytes of one channel to floats, within the image: the left half of a sum is the right one of the sum before, times (1 - a) / a.
    private static void Slide(ReadOnlySpan<byte> pixels, int stride, Place place, float a, float b, Span<float> patch)
    {
        a = Math.Max(a, SmallestShare);
        (float upperRight, float lowerRight) = (a * (1 - b), a * b);
        double ratio = (1.0 - a) / a;
        for (int row = 0; !patch.IsEmpty; row++, patch = patch[place.Width..])
        {
            ReadOnlySpan<byte> upper = pixels[(((place.Y + row) * stride) + place.X)..];
            ReadOnlySpan<byte> lower = upper[stride..];
            float left = (1 - a) * (((1 - b) * upper[0]) + (b * lower[0]));
            for (int x = 0; x < place.Width; x++)
            {
                float right = (upperRight * upper[x + 1]) + (lowerRight * lower[x + 1]);
                patch[x] = left + right;
                left = (float)(right * ratio);
            }
        }
    }

    // The pixel at the patch's upper left corner, and the length of its rows.
    private readonly record struct Place(int X, int Y, int Width, int Channels);

    private readonly record struct Weights<T>(T UpperLeft, T UpperRight, T LowerLeft, T LowerRight, T Upper, T Lower)
    {
        public static Weights<T> Of(float a, float b, Func<float, T> scale) =>
            new(scale((1 - a) * (1 - b)), scale(a * (1 - b)), scale((1 - a) * b), scale(a * b), scale(1 - b), scale(b));
    }
}
