using PurePipeline.Numerics;
using PurePipeline.OpenCv.Mathematics;

namespace PurePipeline.OpenCv;

/// <content>
/// Mathematical functions of float32 and float64, by the polynomials of OpenCV's builds for AVX2 and FMA; 4.6, 4.10 and 4.13 (without IPP)
/// give the same bits where a member does not say else.
/// </content>
public static partial class Cv2
{
    // OpenCV takes angles of doubles in blocks, each rounded to floats.
    private const int AngleBlock = 128;

    // Polar coordinates of doubles are computed as floats, as 4.10 does and 4.6 does not.
    private static readonly Version s_polarSinglesSince = new(4, 7);

    // Sines of vectors of floats, as 4.13 has them and 4.10 has not.
    private static readonly Version s_vectorSinesSince = new(4, 11);

    // The least elements of a block, of whole pixels, where OpenCV computes in two steps.
    private const int MathematicsBlock = 1024;

    /// <summary><c>cv2.magnitude(x, y)</c>: the lengths of vectors.</summary>
    /// <param name="x">float32 or float64, of 2 or 3 axes.</param>
    /// <param name="y">The same of the other coordinate.</param>
    /// <exception cref="ArgumentException">The arrays differ in shape or dtype, or are no floats.</exception>
    public static NdArray Magnitude(NdArray x, NdArray y) =>
        FloatImage.Map(Require(x), Require(y), "cv2.magnitude", Mathematics.Magnitude.Of, Mathematics.Magnitude.Of);

    /// <summary><c>cv2.phase(x, y, angleInDegrees=angleInDegrees)</c>: the angles of vectors, from 0 to a whole turn, to about 0.3 degrees.</summary>
    /// <param name="x">float32 or float64, of 2 or 3 axes; computed as float32.</param>
    /// <param name="y">The same of the other coordinate.</param>
    /// <param name="angleInDegrees">Degrees rather than radians.</param>
    /// <exception cref="ArgumentException">The arrays differ in shape or dtype, or are no floats.</exception>
    public static NdArray Phase(NdArray x, NdArray y, bool angleInDegrees = false) =>
        FloatImage.Map(Require(x), Require(y), "cv2.phase", (a, b, result) => Angle.Of(b, a, result, angleInDegrees), (a, b, result) => Angles(a, b, result, angleInDegrees));

    /// <summary><c>cv2.cartToPolar(x, y, angleInDegrees=angleInDegrees)</c>.</summary>
    /// <returns>
    /// As <see cref="Magnitude"/>, and <see cref="Phase"/> but for the last digit of some angles. OpenCV 4.10 and 4.13 compute lengths of float64
    /// as float32, 4.6 does not.
    /// </returns>
    /// <inheritdoc cref="Phase"/>
    public static (NdArray Magnitude, NdArray Angle) CartToPolar(NdArray x, NdArray y, bool angleInDegrees = false)
    {
        FloatImage.RequirePair(Require(x), Require(y), "cv2.cartToPolar");
        int block = BlockOf(x);
        NdArray angles = FloatImage.Map(
            x,
            y,
            "cv2.cartToPolar",
            (a, b, result) => FloatImage.InBlocks(a, b, result, block, (p, q, part) => Angle.Of(q, p, part, angleInDegrees)),
            (a, b, result) => FloatImage.InBlocks(a, b, result, block, (p, q, part) => Angles(p, q, part, angleInDegrees)));
        return (x.Versions.OpenCv >= s_polarSinglesSince ? Magnitude(x.AsType(DType.Float32), y.AsType(DType.Float32)).AsType(x.DType) : Magnitude(x, y), angles);
    }

    /// <summary><c>cv2.polarToCart(magnitude, angle, angleInDegrees=angleInDegrees)</c>.</summary>
    /// <param name="magnitude">float32 or float64, of 2 or 3 axes; null for lengths of 1.</param>
    /// <param name="angle">The same of the angles; computed as float32.</param>
    /// <param name="angleInDegrees">Degrees rather than radians.</param>
    /// <exception cref="ArgumentException">The arrays differ in shape or dtype, or are no floats.</exception>
    /// <exception cref="NotSupportedException">OpenCV 4.11 and later, whose sines are others; float64 without lengths before 4.7.</exception>
    public static (NdArray X, NdArray Y) PolarToCart(NdArray? magnitude, NdArray angle, bool angleInDegrees = false)
    {
        FloatImage.RequirePair(Require(angle), magnitude ?? angle, "cv2.polarToCart");
        bool isSingle = angle.DType == DType.Float32;
        if (angle.Versions.OpenCv >= s_vectorSinesSince)
        {
            throw new NotSupportedException("cv2.polarToCart of OpenCV 4.11 and later is not supported; 4.6 to 4.10 are (opencv=4.10).");
        }

        if (magnitude is null && !isSingle && angle.Versions.OpenCv < s_polarSinglesSince)
        {
            throw new NotSupportedException("cv2.polarToCart of float64 without a magnitude is not supported for OpenCV 4.6, which gives what lies in memory.");
        }

        float[] angles = isSingle ? angle.ToArray<float>() : FloatImage.Singles(angle.ToArray<double>());
        (float[] x, float[] y) = (new float[angles.Length], new float[angles.Length]);
        SineCosine.Of(angles, x, y, angleInDegrees);
        (NdArray cosines, NdArray sines) = (FloatImage.Made(x, angle).AsType(angle.DType), FloatImage.Made(y, angle).AsType(angle.DType));
        return magnitude is null ? (cosines, sines) : (cosines * magnitude, sines * magnitude);
    }

    /// <summary><c>cv2.sqrt(src)</c>.</summary>
    /// <param name="src">float32 or float64, of 2 or 3 axes.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static NdArray Sqrt(NdArray src) => FloatImage.Map(
        Require(src), "cv2.sqrt", System.Numerics.Tensors.TensorPrimitives.Sqrt, System.Numerics.Tensors.TensorPrimitives.Sqrt);

    /// <summary><c>cv2.exp(src)</c>, to about 7 digits of float32 and 15 of float64.</summary>
    /// <inheritdoc cref="Sqrt"/>
    public static NdArray Exp(NdArray src) => FloatImage.Map(Require(src), "cv2.exp", Exponential.Of, Exponential.Of);

    /// <summary><c>cv2.log(src)</c>, to about 7 digits of float32 and 15 of float64; of what is not above 0 some number or other.</summary>
    /// <inheritdoc cref="Sqrt"/>
    public static NdArray Log(NdArray src) => FloatImage.Map(Require(src), "cv2.log", Logarithm.Of, Logarithm.Of);

    /// <summary><c>cv2.pow(src, power)</c>.</summary>
    /// <param name="src">float32 or float64, of 2 or 3 axes; for the powers 0, 1 and 2 any type of OpenCV's.</param>
    /// <param name="power">The power.</param>
    /// <exception cref="ArgumentException">It is no such array.</exception>
    /// <exception cref="NotSupportedException">Integers with another power; the power -1/2.</exception>
    public static NdArray Pow(NdArray src, double power)
    {
        int? whole = Power.Whole(power);
        return whole == 0 ? NdArray.Full(Arithmetic.CvDepth.ResultShape(Require(src)), 1, src.DType, src.Versions)
            : whole == 1 ? Arithmetic.LinearScaling.Convert(Require(src), src.DType, 1, 0)
            : whole == 2 ? Multiply(src, src)
            : Require(src).DType.IsInteger() ? throw new NotSupportedException($"cv2.pow of {src.DType.NumPyName()} is not supported for powers other than 0, 1 and 2.")
            : Math.Abs(power) != 0.5 ? FloatImage.Map(
                src,
                "cv2.pow",
                (x, result) => Power.Of(x, power, result),
                (x, result) => FloatImage.InBlocks(x, x, result, BlockOf(src), (block, _, part) => Power.Of(block, power, part)))
            : power > 0 ? Sqrt(src)
            : throw new NotSupportedException("cv2.pow with the power -0.5 is not supported: take 1 / cv2.sqrt.");
    }

    private static int BlockOf(NdArray image)
    {
        int channels = Arithmetic.CvDepth.Channels(image);
        return (MathematicsBlock + channels - 1) / channels * channels;
    }

    private static void Angles(ReadOnlySpan<double> x, ReadOnlySpan<double> y, Span<double> angles, bool inDegrees) =>
        FloatImage.InBlocks(x, y, angles, AngleBlock, (p, q, part) =>
        {
            float[] found = new float[part.Length];
            Angle.Of(FloatImage.Singles(q), FloatImage.Singles(p), found, inDegrees);
            System.Numerics.Tensors.TensorPrimitives.ConvertTruncating(found, part);
        });
}
