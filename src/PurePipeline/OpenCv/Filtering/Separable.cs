using System.Numerics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.sepFilter2D</c>: which arithmetic it takes (imgproc/src/filter.dispatch.cpp, <c>createSeparableLinearFilter</c>).</summary>
internal static class Separable
{
    private const int FixedBits = 8;

    public static NdArray Apply(NdArray source, DType type, LinearKernel x, LinearKernel y, Neighbourhood around, double delta)
    {
        FilterImage image = Filter.ImageOf(source);
        if (image.Type == DType.UInt8 && Whole(source, type, x, y, around, delta) is { } whole)
        {
            return whole;
        }

        bool isDouble = image.Type == DType.Float64 || type == DType.Float64;
        return (image.Type, isDouble) switch
        {
            (DType.UInt8, false) => Columns<byte, float>(source, image, type, x, y, around, delta),
            (DType.UInt16, false) => Columns<ushort, float>(source, image, type, x, y, around, delta),
            (DType.Int16, false) => Columns<short, float>(source, image, type, x, y, around, delta),
            (DType.Float32, false) => Columns<float, float>(source, image, type, x, y, around, delta),
            (DType.UInt8, true) => Columns<byte, double>(source, image, type, x, y, around, delta),
            (DType.UInt16, true) => Columns<ushort, double>(source, image, type, x, y, around, delta),
            (DType.Int16, true) => Columns<short, double>(source, image, type, x, y, around, delta),
            (DType.Float32, true) => Columns<float, double>(source, image, type, x, y, around, delta),
            (DType.Float64, true) => Columns<double, double>(source, image, type, x, y, around, delta),
            _ => throw Filter.Unsupported(image.Type, type),
        };
    }

    private static NdArray? Whole(NdArray source, DType type, LinearKernel x, LinearKernel y, Neighbourhood around, double delta)
    {
        FilterImage image = Filter.ImageOf(source);
        bool isMean = type == DType.UInt8 && x is { IsSmooth: true, IsEven: true, IsOdd: false, IsWhole: false }
            && y is { IsSmooth: true, IsEven: true, IsOdd: false, IsWhole: false };
        bool isDifference = type == DType.Int16 && x.Symmetry != Symmetry.None && y.Symmetry != Symmetry.None && x.IsWhole && y.IsWhole;
        if ((!isMean && !isDifference) || x.Fixed(isMean ? FixedBits : 0) is not { } rows || y.Fixed(isMean ? FixedBits : 0) is not { } columns)
        {
            return null;
        }

        return Filter.Apply(source, type, () => new FilterRows<int>(
            image,
            around,
            new WholeRow(image, around, rows),
            isMean ? new FixedColumn(columns, delta, source.Versions) : new WholeColumn(columns, y.Symmetry, delta)));
    }

    private static NdArray Columns<TIn, T>(
        NdArray source, FilterImage image, DType type, LinearKernel x, LinearKernel y, Neighbourhood around, double delta)
        where TIn : unmanaged, INumber<TIn>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] rows = [.. x.Values.Select(T.CreateTruncating)];
        Fusion fusion = new Fusion(source.Versions);
        T[] columns = [.. y.Values.Select(T.CreateTruncating)];
        Func<IColumnFilter<T>> vertical = type switch
        {
            DType.UInt8 => () => new WeightedColumn<T, byte>(columns, y.Symmetry, T.CreateTruncating(delta), fusion),
            DType.UInt16 => () => new WeightedColumn<T, ushort>(columns, y.Symmetry, T.CreateTruncating(delta), fusion),
            DType.Int16 => () => new WeightedColumn<T, short>(columns, y.Symmetry, T.CreateTruncating(delta), fusion),
            DType.Float32 when columns is float[] { Length: 3 } singles && y.Symmetry != Symmetry.None =>
                () => (IColumnFilter<T>)(object)new SmallSymmetricColumn(singles, y.Symmetry, (float)delta),
            DType.Float32 when typeof(T) == typeof(float) => () => new WeightedColumn<T, float>(columns, y.Symmetry, T.CreateTruncating(delta), fusion),
            DType.Float64 => () => new WeightedColumn<T, double>(columns, y.Symmetry, T.CreateTruncating(delta), fusion),
            _ => throw Filter.Unsupported(image.Type, type),
        };
        return Filter.Apply(source, type, () => new FilterRows<T>(image, around, Row(), vertical()));

        IRowFilter<T> Row() => typeof(TIn) == typeof(float) && rows is float[] { Length: 3 or 5 } singles && x.Symmetry != Symmetry.None
            ? (IRowFilter<T>)(object)new SmallSymmetricRow(image, singles, x.Symmetry, fusion)
            : new WeightedRow<TIn, T>(image, around, rows, fusion);
    }
}
