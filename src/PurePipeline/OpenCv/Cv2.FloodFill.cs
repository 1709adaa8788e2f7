using PurePipeline.Numerics;
using PurePipeline.OpenCv.Arithmetic;
using PurePipeline.OpenCv.Contours;
using PurePipeline.OpenCv.Drawing;

namespace PurePipeline.OpenCv;

/// <content>Flood fill.</content>
public static partial class Cv2
{
    private const int FixedRange = 1 << 16;
    private const int MaskOnly = 1 << 17;

    /// <summary>
    /// Fills what hangs together with a pixel and is like it, <c>cv2.floodFill(image, mask, seedPoint, newVal, loDiff, upDiff, flags)</c>, in the
    /// image and the mask themselves. OpenCV 4.6, 4.10 and 4.13 give the same bytes.
    /// </summary>
    /// <param name="image">uint8, int32 or float32 of 1 or 3 channels.</param>
    /// <param name="mask">uint8, two pixels wider and higher: pixels where it is not 0 are not reached. Its frame is set to 1. Null for none.</param>
    /// <param name="seedPoint">The first pixel.</param>
    /// <param name="newVal">The colour.</param>
    /// <param name="loDiff">By how much a pixel may be below its neighbour.</param>
    /// <param name="upDiff">By how much it may be above.</param>
    /// <param name="flags">
    /// 4 or 8 neighbours; what the mask becomes, times 256; <c>cv2.FLOODFILL_FIXED_RANGE</c> for differences from the first pixel, and
    /// <c>cv2.FLOODFILL_MASK_ONLY</c> to leave the image as it is.
    /// </param>
    /// <returns>How many pixels were reached, and the rectangle around them.</returns>
    /// <exception cref="ArgumentException">OpenCV refuses one of them.</exception>
    public static (int Area, (int X, int Y, int Width, int Height) Rect) FloodFill(
        NdArray image,
        NdArray? mask,
        (int X, int Y) seedPoint,
        ReadOnlySpan<double> newVal,
        ReadOnlySpan<double> loDiff = default,
        ReadOnlySpan<double> upDiff = default,
        int flags = 4)
    {
        DType type = CvDepth.Of(Require(image));
        int channels = CvDepth.Channels(image);
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        if (type is not (DType.UInt8 or DType.Int32 or DType.Float32) || channels is not (1 or 3))
        {
            throw new ArgumentException($"cv2.floodFill takes uint8, int32 or float32 of 1 or 3 channels; this is {type.NumPyName()} of {channels}.");
        }

        if ((flags & 0xFF) is not (0 or 4 or 8) || (uint)seedPoint.X >= (uint)width || (uint)seedPoint.Y >= (uint)height)
        {
            throw new ArgumentException("cv2.floodFill: the seed lies outside, or the connectivity is neither 4 nor 8.");
        }

        if (mask is not null && (mask.DType != DType.UInt8 || !mask.Shape.SequenceEqual([height + 2, width + 2])))
        {
            throw new ArgumentException("mask must be 2 pixel wider and 2 pixel taller than filled image");
        }

        byte[] reached = mask?.ToBytes() ?? new byte[checked((height + 2) * (width + 2))];
        Frame(reached, width + 2, height + 2);
        List<Place<int>> found;
        byte mark = (flags & 0xFF00) != 0 ? (byte)(flags >> 8) : (byte)1;
        (bool isEight, bool isFixed) = ((flags & 0xFF) == 8, (flags & FixedRange) != 0);
        if (type == DType.Float32)
        {
            found = new FloodRegion<float>(
                image.ToArray<float>(), width, Differences(loDiff, channels, static d => (float)d), Differences(upDiff, channels, static d => (float)d))
                .Run(reached, seedPoint, mark, isEight, isFixed);
        }
        else
        {
            Func<double, int> whole = type == DType.UInt8 ? static d => (int)Math.Min(Math.Floor(d), byte.MaxValue) : static d => (int)Math.Floor(d);
            found = new FloodRegion<int>(
                image.AsType(DType.Int32).ToArray<int>(), width, Differences(loDiff, channels, whole), Differences(upDiff, channels, whole))
                .Run(reached, seedPoint, mark, isEight, isFixed);
        }

        if (mask is not null)
        {
            mask[ArrayIndex.Ellipsis] = NdArray.Create<byte>(reached, height + 2, width + 2);
        }

        return Painted(image, found, newVal, (flags & MaskOnly) == 0);
    }

    private static (int Area, (int X, int Y, int Width, int Height) Rect) Painted(
        NdArray image, List<Place<int>> found, ReadOnlySpan<double> color, bool isPainted)
    {
        if (found.Count == 0)
        {
            return default;
        }

        var bounds = new Bounds(found[0].X, found[0].Y);
        Canvas canvas = Canvas.Of(image, color);
        foreach (Place<int> place in found)
        {
            bounds.Include(place.X, place.Y);
            if (isPainted)
            {
                canvas.Put(place.X, place.Y);
            }
        }

        return (found.Count, bounds.Rectangle);
    }

    private static void Frame(Span<byte> mask, int width, int height)
    {
        mask[..width].Fill(1);
        mask[^width..].Fill(1);
        for (int y = 1; y < height - 1; y++)
        {
            (mask[y * width], mask[((y + 1) * width) - 1]) = (1, 1);
        }
    }

    private static T[] Differences<T>(ReadOnlySpan<double> given, int channels, Func<double, T> convert)
    {
        var differences = new T[channels];
        for (int channel = 0; channel < channels; channel++)
        {
            double difference = channel < given.Length ? given[channel] : 0;
            differences[channel] = difference >= 0 ? convert(difference) : throw new ArgumentException("lo_diff and up_diff must be non-negative");
        }

        return differences;
    }
}
