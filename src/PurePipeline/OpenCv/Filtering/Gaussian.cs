using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Filtering;

/// <summary><c>cv2.GaussianBlur</c>: which arithmetic it takes (imgproc/src/smooth.dispatch.cpp).</summary>
internal static class Gaussian
{
    private const string Call = "cv2.GaussianBlur";
    private const int ByteBits = 8;
    private const int WordBits = 16;

    public static NdArray Blur(NdArray source, (int Width, int Height) size, double sigmaX, double sigmaY, BorderType border)
    {
        FilterImage image = Filter.ImageOf(source);
        border &= ~BorderType.Isolated;

        // A side of one pixel is left alone, unless there is something else outside.
        size = border == BorderType.Constant ? size
            : (image.Width == 1 ? 1 : size.Width, image.Height == 1 ? 1 : size.Height);
        if (size == (1, 1))
        {
            return Cv2.WithoutSingleChannel(source);
        }

        sigmaY = sigmaY > 0 ? sigmaY : sigmaX;
        bool isByte = image.Type == DType.UInt8;
        size = (Length(size.Width, sigmaX), Length(size.Height, sigmaY));
        (sigmaX, sigmaY) = (Math.Max(sigmaX, 0), Math.Max(sigmaY, 0));
        if (isByte || image.Type == DType.UInt16)
        {
            var around = Neighbourhood.Of(Call, size, (-1, -1), border, wraps: true);
            int bits = isByte ? ByteBits : WordBits;
            FixedWeights x = FixedWeights.Gaussian(size.Width, sigmaX, bits);
            FixedWeights y = FixedWeights.Gaussian(size.Height, sigmaY, bits);
            return isByte
                ? Filter.Apply(source, image.Type, () => new FilterRows<ushort>(
                    image, around, new ByteBlurRow(image, x), new ByteBlurColumn(y, x.Bits + y.Bits)))
                : Filter.Apply(source, image.Type, () => new FilterRows<uint>(
                    image, around, new WordBlurRow(image, x), new WordBlurColumn(y, x.Bits + y.Bits)));
        }

        return Separable.Apply(
            source,
            image.Type,
            new LinearKernel(Weights(size.Width, sigmaX), size.Width / 2),
            new LinearKernel(Weights(size.Height, sigmaY), size.Height / 2),
            Neighbourhood.Of(Call, size, (-1, -1), border),
            delta: 0);

        // The weights are made in the type of the sums.
        double[] Weights(int length, double sigma) => image.Type == DType.Float64
            ? GaussianWeights.Of(length, sigma)
            : [.. GaussianWeights.Of(length, sigma).Select(static weight => (double)(float)weight)];

        int Length(int given, double sigma)
        {
            int length = given <= 0 && sigma > 0 ? GaussianWeights.LengthOf(sigma, isByte) : given;
            return length > 0 && (length & 1) == 1
                ? length
                : throw new ArgumentException($"{Call}: a neighbourhood of {given} pixels is not odd, and there is no sigma to derive one from.");
        }
    }
}
