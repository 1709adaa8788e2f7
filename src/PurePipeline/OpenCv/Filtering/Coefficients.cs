using System.Numerics;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.filter2D</c>: which arithmetic it takes (imgproc/src/filter.dispatch.cpp, <c>getLinearFilter</c>).</summary>
internal static class Coefficients
{
    public static NdArray Apply(NdArray source, DType type, double[] kernel, Neighbourhood around, double delta)
    {
        FilterImage image = Filter.ImageOf(source);

        // From these sizes on OpenCV multiplies spectra (dftFilter2D).
        bool hasVectors = (image.Type, type) is (DType.UInt8, DType.UInt8 or DType.Int16) or (DType.Float32, DType.Float32);
        if (kernel.Length >= (hasVectors ? 130 : 50))
        {
            throw new NotSupportedException(
                $"cv2.filter2D with {kernel.Length} weights is not supported: OpenCV computes it by Fourier transforms. cv2.sepFilter2D takes any number.");
        }

        bool isDouble = image.Type == DType.Float64 || type == DType.Float64;
        return (image.Type, isDouble) switch
        {
            (DType.UInt8, false) => Apply<byte, float>(source, image, type, kernel, around, delta),
            (DType.UInt16, false) when type is not (DType.UInt8 or DType.Int16) => Apply<ushort, float>(source, image, type, kernel, around, delta),
            (DType.Int16, false) when type is not (DType.UInt8 or DType.UInt16) => Apply<short, float>(source, image, type, kernel, around, delta),
            (DType.Float32, false) when type == DType.Float32 => Apply<float, float>(source, image, type, kernel, around, delta),
            (DType.UInt8, true) => Apply<byte, double>(source, image, type, kernel, around, delta),
            (DType.UInt16, true) => Apply<ushort, double>(source, image, type, kernel, around, delta),
            (DType.Int16, true) => Apply<short, double>(source, image, type, kernel, around, delta),
            (DType.Float64, true) when type == DType.Float64 => Apply<double, double>(source, image, type, kernel, around, delta),
            _ => throw Filter.Unsupported(image.Type, type),
        };
    }

    private static NdArray Apply<TIn, T>(
        NdArray source, FilterImage image, DType type, double[] kernel, Neighbourhood around, double delta)
        where TIn : unmanaged, INumber<TIn>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (int X, int Y, T Weight)[] used = [.. Enumerable.Range(0, kernel.Length)
            .Select(i => (i % around.Width, i / around.Width, T.CreateTruncating(kernel[i])))
            .Where(static coefficient => coefficient.Item3 != T.Zero)];
        used = used.Length > 0 ? used : [(0, 0, T.Zero)];
        T constant = T.CreateTruncating(delta);
        Fusion fusion = new Fusion(source.Versions);
        Func<IColumnFilter<T>> vertical = type switch
        {
            DType.UInt8 => () => new CoefficientColumn<T, byte>(image, used, constant, fusion),
            DType.UInt16 => () => new CoefficientColumn<T, ushort>(image, used, constant, fusion),
            DType.Int16 => () => new CoefficientColumn<T, short>(image, used, constant, fusion),
            DType.Float32 => () => new CoefficientColumn<T, float>(image, used, constant, fusion),
            DType.Float64 => () => new CoefficientColumn<T, double>(image, used, constant, fusion),
            _ => throw Filter.Unsupported(image.Type, type),
        };
        return Filter.Apply(source, type, () => new FilterRows<T>(image, around, new ConvertedRow<TIn, T>(image, around), vertical()));
    }
}
