using PurePipeline.Numerics;
using PurePipeline.OpenCv.Ipp;
using PurePipeline.OpenCv.Warping;
using PurePipeline.OpenCv.Warping.Continuous;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv;

/// <content>
/// Warps. OpenCV 4.6, 4.10 and 4.13 give the same bytes; 5.0 other ones, for it keeps positions in float32 (verified against pip's wheel:
/// uint8 of 3 channels, float32 of one).
/// </content>
public static partial class Cv2
{
    /// <summary>OpenCV's limit of a source's sides: positions are kept in 16 bits.</summary>
    private const int MaxWarpSide = short.MaxValue - 1;

    // Its kernels keep positions and weights in float32, not in 32nds of a pixel; INTER_LANCZOS4 is as before.
    private static readonly Version s_warpsByFloatsSince = new(5, 0);

    /// <summary>
    /// Maps an image by a matrix: <c>cv2.warpAffine(src, M, dsize, flags=flags, borderMode=borderMode, borderValue=borderValue)</c>.
    /// </summary>
    /// <remarks>
    /// 4.13's x86-64 packages give some warps of 16-bit and float channels with constant or replicated borders to IPP, even where that is
    /// switched off (OPENCV_IPP=disabled), with other results, which are not reproduced, and which <see cref="OpenCvBuild.Ipp"/> refuses: INTER_NEAREST of <c>int16</c>, <c>float64</c>, and
    /// <c>uint16</c> with 4 channels, partly by mistake (the matrix taken for the inverse one).
    /// </remarks>
    /// <param name="src">uint8, uint16, int16, float32 or float64 of shape (height, width) or (height, width, channels), 1 to 4 channels;
    /// sides below 32767.</param>
    /// <param name="m">A matrix of shape (2, 3), float32 or float64.</param>
    /// <param name="dsize">Width and height of the result; <c>default</c> for the source's.</param>
    /// <param name="flags">The interpolation, and which way the matrix leads.</param>
    /// <param name="borderMode">What lies outside the source.</param>
    /// <param name="borderValue">The value of a constant border, up to four numbers, 0 where none is given.</param>
    /// <exception cref="ArgumentException">The matrix, the size or the flags are none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">The dtype, the shape or the border is not supported; the message says what is.</exception>
    public static NdArray WarpAffine(
        NdArray src,
        NdArray m,
        (int Width, int Height) dsize,
        WarpFlags flags = WarpFlags.Linear,
        BorderType borderMode = BorderType.Constant,
        params ReadOnlySpan<double> borderValue)
    {
        double[] values = Matrix(m, 2, 3);
        var matrix = new AffineMatrix(values[0], values[1], values[2], values[3], values[4], values[5]);
        matrix = flags.HasFlag(WarpFlags.InverseMap) ? matrix : matrix.Inverted();
        Interpolation interpolation = InterpolationOf(flags);
        var continuous = new ContinuousAffineMap(matrix, interpolation == Interpolation.Cubic);
        IppRefusal.CheckWarp(src, "cv2.warpAffine", isPerspective: false, interpolation, borderMode);
        return Warp("cv2.warpAffine", src, dsize, new AffineMap(matrix), continuous, interpolation, borderMode, borderValue);
    }

    /// <summary>
    /// Maps an image by a projective matrix:
    /// <c>cv2.warpPerspective(src, M, dsize, flags=flags, borderMode=borderMode, borderValue=borderValue)</c>.
    /// </summary>
    /// <remarks>
    /// 4.13's x86-64 packages give INTER_LINEAR of <c>uint16</c> with 3 and 4 channels and of <c>int16</c>, and INTER_NEAREST of <c>int16</c> and of
    /// <c>float32</c> with 1 and 4 channels, with constant or replicated borders to IPP, even where that is switched off; those results are not
    /// reproduced, and <see cref="OpenCvBuild.Ipp"/> refuses them.
    /// </remarks>
    /// <param name="src">As for <see cref="WarpAffine"/>.</param>
    /// <param name="m">A matrix of shape (3, 3), float32 or float64.</param>
    /// <param name="dsize">Width and height of the result; <c>default</c> for the source's.</param>
    /// <param name="flags">The interpolation, and which way the matrix leads.</param>
    /// <param name="borderMode">What lies outside the source.</param>
    /// <param name="borderValue">The value of a constant border, up to four numbers, 0 where none is given.</param>
    /// <exception cref="ArgumentException">The matrix, the size or the flags are none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">The dtype, the shape or the border is not supported; the message says what is.</exception>
    public static NdArray WarpPerspective(
        NdArray src,
        NdArray m,
        (int Width, int Height) dsize,
        WarpFlags flags = WarpFlags.Linear,
        BorderType borderMode = BorderType.Constant,
        params ReadOnlySpan<double> borderValue)
    {
        double[] matrix = Matrix(m, 3, 3);
        matrix = flags.HasFlag(WarpFlags.InverseMap) ? matrix : ProjectiveMatrix.Inverted(matrix);
        Interpolation interpolation = InterpolationOf(flags);
        var continuous = new ContinuousPerspectiveMap(matrix, interpolation == Interpolation.Cubic);
        IppRefusal.CheckWarp(src, "cv2.warpPerspective", isPerspective: true, interpolation, borderMode);
        return Warp("cv2.warpPerspective", src, dsize, new PerspectiveMap(matrix), continuous, interpolation, borderMode, borderValue);
    }

    /// <summary>
    /// Maps an image by positions:
    /// <c>cv2.remap(src, map1, map2, interpolation, borderMode=borderMode, borderValue=borderValue)</c>.
    /// </summary>
    /// <param name="src">As for <see cref="WarpAffine"/>.</param>
    /// <param name="map1">The x of each pixel of the result, float32 of shape (height, width); or x and y, float32 of shape (height, width,
    /// 2); or whole pixels, int16 of shape (height, width, 2).</param>
    /// <param name="map2">The y of each pixel; null if <paramref name="map1"/> has it; for whole pixels the 32nds, uint16 or int16, which may
    /// be null with INTER_NEAREST alone.</param>
    /// <param name="interpolation">INTER_NEAREST, INTER_LINEAR (or INTER_AREA, which is the same here), INTER_CUBIC or INTER_LANCZOS4.</param>
    /// <param name="borderMode">What lies outside the source.</param>
    /// <param name="borderValue">The value of a constant border, up to four numbers, 0 where none is given.</param>
    /// <exception cref="ArgumentException">The maps or the interpolation are none that OpenCV takes.</exception>
    /// <exception cref="NotSupportedException">The dtype, the shape or the border is not supported; the message says what is.</exception>
    public static NdArray Remap(
        NdArray src,
        NdArray map1,
        NdArray? map2,
        Interpolation interpolation,
        BorderType borderMode = BorderType.Constant,
        params ReadOnlySpan<double> borderValue)
    {
        ArgumentNullException.ThrowIfNull(map1);
        WarpMap map = RemapMaps.Read(map1, map2, interpolation);
        (int Width, int Height) size = (map1.Shape[1], map1.Shape[0]);
        if (Math.Max(size.Width, size.Height) > MaxWarpSide)
        {
            throw new ArgumentException($"cv2.remap makes images of sides up to {MaxWarpSide}; the maps have {size.Width}x{size.Height}.");
        }

        return Warp("cv2.remap", src, size, map, (map as FloatMap)?.Continuous, interpolation, borderMode, borderValue);
    }

    /// <summary>
    /// Maps of floats to whole pixels and 32nds, <c>cv2.convertMaps(map1, map2, cv2.CV_16SC2, nninterpolation=nninterpolation)</c>: what
    /// <see cref="Remap"/> does to them by itself each time.
    /// </summary>
    /// <param name="map1">The x, float32 of shape (height, width); or x and y, float32 of shape (height, width, 2).</param>
    /// <param name="map2">The y, or null.</param>
    /// <param name="nninterpolation">Only whole pixels, rounded, for INTER_NEAREST.</param>
    /// <returns>int16 of shape (height, width, 2), and uint16 of shape (height, width), or null for whole pixels alone.</returns>
    /// <exception cref="ArgumentException">The maps have another form.</exception>
    public static (NdArray Map1, NdArray? Map2) ConvertMaps(NdArray map1, NdArray? map2, bool nninterpolation = false)
    {
        ArgumentNullException.ThrowIfNull(map1);
        return MapConversion.ToFixed(map1, map2, nninterpolation);
    }

    private static NdArray Warp(
        string call,
        NdArray src,
        (int Width, int Height) size,
        WarpMap map,
        ContinuousMap? continuous,
        Interpolation interpolation,
        BorderType border,
        ReadOnlySpan<double> value)
    {
        Picture source = ImageOf(src, call);
        if (Math.Max(source.Width, source.Height) > MaxWarpSide)
        {
            throw new ArgumentException($"{call} takes images of sides up to {MaxWarpSide}; this one has {source.Width}x{source.Height}.");
        }

        if (border is < BorderType.Constant or > BorderType.Reflect101)
        {
            throw border == BorderType.Transparent
                ? new NotSupportedException($"{call} with BORDER_TRANSPARENT keeps what the result held before; results here are new arrays.")
                : new ArgumentException($"{call}: border mode {(int)border} is none of OpenCV's.");
        }

        (int width, int height) = size is { Width: > 0, Height: > 0 } ? size : (source.Width, source.Height);
        byte[] pixel = PixelValue.Of(source.Mode.ElementType(), source.Mode.ChannelCount(), value);
        WarpSampler sampler = WarpSampler.Create(source.Mode, interpolation);
        Picture warped = src.Versions.OpenCv < s_warpsByFloatsSince || interpolation == Interpolation.Lanczos4
            ? new WarpPicture(source, width, height, map, sampler, border, pixel)
            : continuous is not null && ContinuousSampler.TryCreate(source.Mode, interpolation) is { } other
                ? new ContinuousWarpPicture(source, width, height, continuous, other, border, pixel)
                : throw new NotSupportedException(
                    $"{call} of OpenCV {s_warpsByFloatsSince} is reproduced for uint8, uint16 and float32 of 1, 3 and 4 channels and maps of float32; that of 4.13 and older for others too (opencv=4.13).");
        return NdArray.FromPicture(warped, src.Versions);
    }

    private static Interpolation InterpolationOf(WarpFlags flags) => (Interpolation)((int)flags & 7);

    private static double[] Matrix(NdArray m, int rows, int columns)
    {
        ArgumentNullException.ThrowIfNull(m);
        return m.Shape is [var height, var width] && height == rows && width == columns && m.DType is DType.Float32 or DType.Float64
            ? m.AsType(DType.Float64).ToArray<double>()
            : throw new ArgumentException(
                $"A matrix of shape ({rows}, {columns}) of float32 or float64 is expected; this is {m.DType.NumPyName()} of shape {Layout.Describe(m.Shape)}.");
    }

    /// <summary>The array as a picture.</summary>
    private static Picture ImageOf(NdArray src, string call)
    {
        ArgumentNullException.ThrowIfNull(src);
        return src.AsPicture() ?? throw new NotSupportedException(
            $"{call} of {src.DType.NumPyName()} of shape {Layout.Describe(src.Shape)} is not supported; images of 1 to 4 channels of uint8, uint16, int16, float32 and float64 are.");
    }
}
