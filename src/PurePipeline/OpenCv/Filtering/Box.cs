using System.Numerics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.boxFilter</c>: which arithmetic it takes (imgproc/src/box_filter.simd.hpp, <c>createBoxFilter</c>).</summary>
internal static class Box
{
    private const int BlockSide = 5;

    /// <summary>The first release that adds up small boxes of floats one by one (<c>blockSum</c>), and lets them wrap around.</summary>
    private static readonly Version s_blocksFrom = new(4, 11);

    public static NdArray Apply(NdArray source, DType type, (int Width, int Height) size, (int X, int Y) anchor, bool normalize, BorderType border)
    {
        FilterImage image = Filter.ImageOf(source);
        bool isIsolated = border != BorderType.Isolated && (border & BorderType.Isolated) != 0;
        if (normalize && isIsolated)
        {
            size = (image.Width == 1 ? 1 : size.Width, image.Height == 1 ? 1 : size.Height);
        }

        bool isBlock = image.Type.IsFloat() && type == image.Type && size is { Width: <= BlockSide, Height: <= BlockSide }
            && source.Versions.OpenCv >= s_blocksFrom;
        if (isBlock && normalize && isIsolated)
        {
            // These sums do not ask whether the anchor still lies inside; of a single column or row all neighbours are one.
            anchor = (image.Width == 1 ? 0 : anchor.X, image.Height == 1 ? 0 : anchor.Y);
        }

        var around = Neighbourhood.Of("cv2.boxFilter", size, anchor, border, wraps: isBlock);
        long area = (long)size.Width * size.Height;
        double scale = normalize ? 1.0 / area : 1;
        if (image.Type == DType.UInt8 && type == DType.UInt8 && area <= 256)
        {
            var mean = new ByteBoxFinish((int)area);
            return scale != 1 && size.Height <= ByteBoxColumn.MostRows
                ? Filter.Apply(source, type, () => new FilterRows<ushort>(image, around, Row<byte, ushort>(image, around, isBlock), new ByteBoxColumn(mean)))
                : scale == 1
                ? Sum<byte, ushort>(source, image, type, around, isBlock, BoxFinish<ushort, byte>.Of(1, hasNegatives: false))
                : Sum<byte, ushort>(source, image, type, around, isBlock, mean.Finish, mean.Slide);
        }

        // Sums of larger areas could leave an int.
        long largest = image.Type == DType.UInt8 ? 1 << 23 : image.Type == DType.UInt16 ? 1 << 15 : 1 << 16;
        bool isWhole = image.Type.IsInteger() && (!normalize || area <= largest);
        return (image.Type, isWhole) switch
        {
            (DType.UInt8, true) => Sum<byte, int>(source, image, type, around, isBlock, Whole(image, type, scale)),
            (DType.UInt16, true) => Sum<ushort, int>(source, image, type, around, isBlock, Whole(image, type, scale)),
            (DType.Int16, true) => Sum<short, int>(source, image, type, around, isBlock, Whole(image, type, scale)),
            (DType.Int32, true) => Sum<int, int>(source, image, type, around, isBlock, Whole(image, type, scale)),
            (DType.UInt8, false) => Sum<byte, double>(source, image, type, around, isBlock, Double(image, type, scale)),
            (DType.UInt16, false) => Sum<ushort, double>(source, image, type, around, isBlock, Double(image, type, scale)),
            (DType.Int16, false) => Sum<short, double>(source, image, type, around, isBlock, Double(image, type, scale)),
            (DType.Float32, false) => Sum<float, double>(
                source, image, type, around, isBlock, Double(image, type, scale), type == DType.Float32 && scale != 1 ? BoxSingles.Slide(scale) : null),
            (DType.Float64, false) => Sum<double, double>(source, image, type, around, isBlock, Double(image, type, scale)),
            _ => throw Filter.Unsupported(image.Type, type),
        };
    }

    private static NdArray Sum<TIn, TSum>(
        NdArray source,
        FilterImage image,
        DType type,
        Neighbourhood around,
        bool isBlock,
        BoxColumn<TSum>.Finish finish,
        BoxColumn<TSum>.Slide? slide = null)
        where TIn : unmanaged, INumber<TIn>
        where TSum : unmanaged, INumber<TSum> =>
        Filter.Apply(source, type, () => new FilterRows<TSum>(
            image, around, Row<TIn, TSum>(image, around, isBlock), new BoxColumn<TSum>(image.RowLength, finish, slide)));

    private static BoxRow<TIn, TSum> Row<TIn, TSum>(FilterImage image, Neighbourhood around, bool isBlock)
        where TIn : unmanaged, INumber<TIn>
        where TSum : unmanaged, INumber<TSum> => new(image, around, around.Width is 3 or 5 || isBlock);

    private static BoxColumn<int>.Finish Whole(FilterImage image, DType type, double scale) => type switch
    {
        DType.UInt8 => BoxFinish<int, byte>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.UInt16 => BoxFinish<int, ushort>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Int16 => BoxFinish<int, short>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Int32 => BoxFinish<int, int>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Float32 => BoxFinish<int, float>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Float64 => BoxFinish<int, double>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        _ => throw Filter.Unsupported(image.Type, type),
    };

    private static BoxColumn<double>.Finish Double(FilterImage image, DType type, double scale) => type switch
    {
        DType.UInt8 => BoxFinish<double, byte>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.UInt16 => BoxFinish<double, ushort>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Int16 => BoxFinish<double, short>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Float32 => BoxFinish<double, float>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        DType.Float64 => BoxFinish<double, double>.Of(scale, image.Type is DType.Int16 or DType.Int32),
        _ => throw Filter.Unsupported(image.Type, type),
    };
}
