using PurePipeline.Pixels;

namespace PurePipeline.Pillow.Geometry;

/// <summary>Chooses how a box is transformed: by its mapping, the filter, and what a pixel is (<c>getfilter</c> of <c>Geometry.c</c>).</summary>
internal static class TransformParts
{
    /// <summary>A box of a result of that size.</summary>
    /// <exception cref="ArgumentException">The filter is none of three, the method unknown, or the numbers are too few.</exception>
    public static TransformPart Create(
        (int Left, int Upper, int Right, int Lower) box,
        (int Width, int Height) size,
        TransformMethod method,
        ReadOnlySpan<double> data,
        Resampling filter,
        bool clears,
        PixelMode mode)
    {
        (int width, int height) = (box.Right - box.Left, box.Lower - box.Upper);
        RequireCount(data, method);
        RequireFilter(filter);
        filter = mode is PixelMode.Bilevel or PixelMode.Palette ? Resampling.Nearest : filter;
        TransformBox part = TransformBox.Clip(box, size, clears);
        return method switch
        {
            TransformMethod.Affine => Affine(part, Matrix(data), filter, mode),
            TransformMethod.Extent => Affine(part, Extent(width, height, data), filter, mode),
            TransformMethod.Perspective => Sampled(part, new PerspectiveMap(Matrix(data), data[6], data[7]), filter, mode),
            _ => Sampled(part, QuadMap.Of(width, height, data), filter, mode),
        };
    }

    /// <summary>An affine mapping, which has ways of its own to the nearest pixel.</summary>
    private static TransformPart Affine(TransformBox box, AffineMap map, Resampling filter, PixelMode mode) =>
        filter != Resampling.Nearest || IsWords(mode)
            ? Sampled(box, map, filter, mode)
            : mode.BytesPerPixel() switch
            {
                1 => NearestAffine<byte>(box, map),
                2 => NearestAffine<ushort>(box, map),
                3 => NearestAffine<ThreeBytes>(box, map),
                _ => NearestAffine<uint>(box, map),
            };

    /// <summary>Any mapping.</summary>
    private static TransformPart Sampled<TMap>(TransformBox box, TMap map, Resampling filter, PixelMode mode)
        where TMap : struct, IPixelMap
    {
        int bytes = mode.BytesPerPixel();
        return (filter, mode, bytes) switch
        {
            (Resampling.Nearest, _, 1) => Part(new NearestSampler<byte>()),
            (Resampling.Nearest, _, 2) => Part(new NearestSampler<ushort>()),
            (Resampling.Nearest, _, 3) => Part(new NearestSampler<ThreeBytes>()),
            (Resampling.Nearest, _, _) => Part(new NearestSampler<uint>()),
            (Resampling.Bilinear, PixelMode.I, _) => Part(new BilinearSampler<int, int, IntChannel>(1)),
            (Resampling.Bilinear, PixelMode.F, _) => Part(new BilinearSampler<float, float, FloatChannel>(1)),
            (Resampling.Bilinear, _, _) => Part(new BilinearSampler<byte, int, ByteChannel>(Bands(mode))),
            (_, PixelMode.I, _) => Part(new BicubicSampler<int, int, IntChannel>(1)),
            (_, PixelMode.F, _) => Part(new BicubicSampler<float, float, FloatChannel>(1)),
            _ => Part(new BicubicSampler<byte, int, ByteChannel>(Bands(mode))),
        };

        SampledPart<TMap, TSampler> Part<TSampler>(TSampler sampler)
            where TSampler : struct, ISampler => new(box, map, sampler, bytes);
    }

    private static TransformPart NearestAffine<TPixel>(TransformBox box, AffineMap map)
        where TPixel : unmanaged =>
        map is { B: 0, D: 0 } ? new NearestScalePart<TPixel>(box, map)
        : NearestFixedPart<TPixel>.Fits(box, map) ? new NearestFixedPart<TPixel>(box, map)
        : new NearestAffinePart<TPixel>(box, map);

    // Pillow has no filter for 16 bits: it takes the first bytes of a row for its pixels, and writes the first byte of a pixel.
    private static int Bands(PixelMode mode) => IsWords(mode) ? 1 : mode.ChannelCount();

    private static bool IsWords(PixelMode mode) => mode is PixelMode.I16 or PixelMode.I16B;

    private static AffineMap Matrix(ReadOnlySpan<double> data) => new(data[0], data[1], data[2], data[3], data[4], data[5]);

    private static AffineMap Extent(int width, int height, ReadOnlySpan<double> data) =>
        new((data[2] - data[0]) / width, 0, data[0], 0, (data[3] - data[1]) / height, data[1]);

    private static void RequireCount(ReadOnlySpan<double> data, TransformMethod method)
    {
        int needed = method switch
        {
            TransformMethod.Affine => 6,
            TransformMethod.Extent => 4,
            TransformMethod.Perspective or TransformMethod.Quad => 8,
            _ => throw new ArgumentException("unknown transformation method", nameof(method)),
        };
        if (data.Length < needed || (method == TransformMethod.Extent && data.Length != needed))
        {
            throw new ArgumentException($"wrong number of matrix entries: {method} takes {needed}, not {data.Length}.", nameof(data));
        }
    }

    private static void RequireFilter(Resampling filter)
    {
        if (filter is not (Resampling.Nearest or Resampling.Bilinear or Resampling.Bicubic))
        {
            string name = Enum.IsDefined(filter) ? $"Image.Resampling.{filter.ToString().ToUpperInvariant()} ({(int)filter}) cannot be used." : $"Unknown resampling filter ({(int)filter}).";
            throw new ArgumentException(
                name + " Use Image.Resampling.NEAREST (0), Image.Resampling.BILINEAR (2) or Image.Resampling.BICUBIC (3)", nameof(filter));
        }
    }
}
