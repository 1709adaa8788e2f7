using PurePipeline.Decoding;
using PurePipeline.Numerics;
using PurePipeline.OpenCv.Rearranging;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <content>
/// Pixels at other places, untouched: mirrors, turns, borders, copies. Any dtype that OpenCV has, any number of channels, unless a member
/// says less. OpenCV 4.6, 4.10 and 4.13 give the same bytes.
/// </content>
public static partial class Cv2
{
    /// <summary>
    /// Pixels around an image:
    /// <c>cv2.copyMakeBorder(src, top, bottom, left, right, borderType, value=value)</c>.
    /// </summary>
    /// <param name="src">An image of 1 to 4 channels of uint8, uint16, int16, float32 or float64.</param>
    /// <param name="top">Rows above.</param>
    /// <param name="bottom">Rows below.</param>
    /// <param name="left">Columns to the left.</param>
    /// <param name="right">Columns to the right.</param>
    /// <param name="borderType">What they are; more than the image's own size is mirrored or repeated again.</param>
    /// <param name="value">The value of a constant border, up to four numbers, one per channel. As in Python, a single number is the first
    /// channel's and the others are 0: <c>value=114</c> pads colour with (114, 0, 0).</param>
    /// <exception cref="ArgumentException">A length is negative, or the type is none that has pixels.</exception>
    /// <exception cref="NotSupportedException">The dtype or the shape is not supported; the message says what is.</exception>
    public static NdArray CopyMakeBorder(
        NdArray src, int top, int bottom, int left, int right, BorderType borderType, params ReadOnlySpan<double> value)
    {
        Picture source = ImageOf(src, "cv2.copyMakeBorder");
        var size = new BorderSize(top, bottom, left, right);
        size.Require();
        borderType &= ~BorderType.Isolated;
        byte[] pixel = PixelValue.Of(source.Mode.ElementType(), source.Mode.ChannelCount(), value);
        return borderType is >= BorderType.Constant and <= BorderType.Reflect101
            ? NdArray.FromPicture(new BorderPicture(source, size, borderType, pixel), src.Versions)
            : throw new ArgumentException($"cv2.copyMakeBorder: border type {(int)borderType} is none that has pixels.", nameof(borderType));
    }

    /// <summary>Mirrors an image, <c>cv2.flip(src, flipCode)</c>.</summary>
    /// <param name="src">The image.</param>
    /// <param name="flipCode">0 for rows (upside down), above 0 for columns, below 0 for both.</param>
    public static NdArray Flip(NdArray src, int flipCode) =>
        flipCode == 0 ? Turned(src, 4, static a => a.Flip(0))
        : flipCode > 0 ? Turned(src, 2, static a => a.Flip(1))
        : Turned(src, 3, static a => a.Flip(0).Flip(1));

    /// <summary>Turns an image by quarters, <c>cv2.rotate(src, rotateCode)</c>.</summary>
    /// <exception cref="ArgumentException">There is no such turn.</exception>
    public static NdArray Rotate(NdArray src, RotateFlags rotateCode) => rotateCode switch
    {
        RotateFlags.Rotate90Clockwise => Turned(src, 6, static a => SwapSides(a).Flip(1)),
        RotateFlags.Rotate180 => Turned(src, 3, static a => a.Flip(0).Flip(1)),
        RotateFlags.Rotate90Counterclockwise => Turned(src, 8, static a => SwapSides(a).Flip(0)),
        _ => throw new ArgumentException($"cv2.rotate: {(int)rotateCode} is none of its three turns.", nameof(rotateCode)),
    };

    /// <summary>Rows to columns, <c>cv2.transpose(src)</c>.</summary>
    public static NdArray Transpose(NdArray src) => Turned(src, 5, SwapSides);

    /// <summary>The image beside and below itself, <c>cv2.repeat(src, ny, nx)</c>.</summary>
    /// <param name="src">The image.</param>
    /// <param name="ny">How often from top to bottom.</param>
    /// <param name="nx">How often from left to right.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1.</exception>
    public static NdArray Repeat(NdArray src, int ny, int nx)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ny, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(nx, 1);
        NdArray image = WithoutSingleChannel(src);
        (int height, int width) = (image.Shape[0], image.Shape[1]);
        int[] shape = [checked(ny * height), checked(nx * width), .. image.Shape[2..]];
        ReadOnlyMemory<byte> pixels = image.Lend();
        return new NdArray(StridedArray.Of(image.DType, Write, shape), image.Versions);

        void Write(Span<byte> result)
        {
            int rowBytes = result.IsEmpty ? 0 : pixels.Length / height;
            for (int y = 0; y < height; y++)
            {
                PixelRun.Fill(result.Slice(y * nx * rowBytes, nx * rowBytes), pixels.Span.Slice(y * rowBytes, rowBytes));
            }

            PixelRun.Fill(result, result[..(height * nx * rowBytes)]);
        }
    }

    /// <summary>Images side by side, <c>cv2.hconcat(src)</c>: of one dtype, height and number of channels.</summary>
    /// <exception cref="ArgumentException">They differ, or there is none.</exception>
    public static NdArray Hconcat(params ReadOnlySpan<NdArray> src) => ImageJoining.Join(src, axis: 1);

    /// <summary>Images one below the other, <c>cv2.vconcat(src)</c>: of one dtype, width and number of channels.</summary>
    /// <exception cref="ArgumentException">They differ, or there is none.</exception>
    public static NdArray Vconcat(params ReadOnlySpan<NdArray> src) => ImageJoining.Join(src, axis: 0);

    /// <summary>The result by the picture's orientation where it is one, else by the array's layout.</summary>
    private static NdArray Turned(NdArray src, int orientation, Func<NdArray, NdArray> view)
    {
        ArgumentNullException.ThrowIfNull(src);
        return src.AsPicture() is { } picture
            ? NdArray.FromPicture(OrientedPicture.Create(picture, orientation, DecodeLimits.Default.MaxBytes), src.Versions)
            : view(WithoutSingleChannel(src)).Copy();
    }

    // OpenCV's table of transposing functions has these sizes (core/src/matrix_transform.cpp, transposeTab).
    private static void RequireTransposable(NdArray src)
    {
        ArgumentNullException.ThrowIfNull(src);
        int bytes = (src.Rank == 3 ? src.Shape[2] : 1) * src.DType.ItemSize();
        if (bytes is not (1 or 2 or 3 or 4 or 6 or 8 or 12 or 16 or 24 or 32))
        {
            throw new ArgumentException($"OpenCV does not turn pixels of {bytes} bytes by a quarter.", nameof(src));
        }
    }

    private static NdArray SwapSides(NdArray image)
    {
        RequireTransposable(image);
        return image.Rank == 2 ? image.Transpose() : image.Transpose(1, 0, 2);
    }

    /// <summary>(height, width, 1) becomes (height, width), as in whatever cv2 gives back.</summary>
    internal static NdArray WithoutSingleChannel(NdArray src)
    {
        ArgumentNullException.ThrowIfNull(src);
        return src.Shape switch
        {
            [_, _, 1] => src.Squeeze(2),
            [_, _] or [_, _, _] => src,
            _ => throw new NotSupportedException($"An image has 2 or 3 axes; this array has the shape {Layout.Describe(src.Shape)}."),
        };
    }
}
