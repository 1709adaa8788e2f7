using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Arithmetic of images, scaled conversions, thresholds, bits, measures.</summary>
internal static class Cv2Arithmetic
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("NORM_INF", (int)NormType.Inf),
        new("NORM_L1", (int)NormType.L1),
        new("NORM_L2", (int)NormType.L2),
        new("NORM_MINMAX", (int)NormType.MinMax),
        new("THRESH_BINARY", (int)ThresholdTypes.Binary),
        new("THRESH_BINARY_INV", (int)ThresholdTypes.BinaryInverted),
        new("THRESH_TRUNC", (int)ThresholdTypes.Truncate),
        new("THRESH_TOZERO", (int)ThresholdTypes.ToZero),
        new("THRESH_TOZERO_INV", (int)ThresholdTypes.ToZeroInverted),
        new("THRESH_OTSU", (int)ThresholdTypes.Otsu),
        new("THRESH_TRIANGLE", (int)ThresholdTypes.Triangle),
    ];

    private delegate NdArray OfImages(NdArray a, NdArray b, double scale, DType? dtype);

    private delegate NdArray OfImageAndNumbers(NdArray a, double[] b, double scale, DType? dtype);

    private delegate NdArray OfNumbersAndImage(double[] a, NdArray b, double scale, DType? dtype);

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        AddArithmetic(table);
        AddChannelwise(table);
        table
            .Function("addWeighted(src1, alpha, src2, beta, gamma, dst=None, dtype=-1)", AddWeighted)
            .Function("scaleAdd(src1, alpha, src2, dst=None)", static call =>
            {
                (NdArray a, NdArray b) = (Cv2Call.Source(call, "src1"), Cv2Call.Source(call, "src2"));
                call.Run.Budget.RequireArray(a.Shape, 3 * a.DType.ItemSize());
                return Cv2Call.Result(call, () => Cv2.ScaleAdd(a, call.Float("alpha"), b));
            })
            .Function("convertScaleAbs(src, dst=None, alpha=1, beta=0)", static call => Of(call, (a, _) => Cv2.ConvertScaleAbs(a, call.Float("alpha"), call.Float("beta")), 1))
            .Function("normalize(src, dst, alpha=1, beta=0, norm_type=4, dtype=-1, mask=None)", Normalize)
            .Function("LUT(src, lut, dst=None)", LookUp)
            .Function("threshold(src, thresh, maxval, type, dst=None)", Threshold)
            .Function("inRange(src, lowerb, upperb, dst=None)", InRange)
            .Function("bitwise_not(src, dst=None, mask=None)", BitwiseNot)
            .Function("minMaxLoc(src, mask=None)", MinMaxLoc)
            .Function("countNonZero(src)", static call => (long)Measured(call, Cv2.CountNonZero));
    }

    private static void AddArithmetic(MemberTable table) => table
        .Function("add(src1, src2, dst=None, mask=None, dtype=-1)", static call => Arithmetic(
            call, (a, b, _, t) => Cv2.Add(a, b, t), (a, b, _, t) => Cv2.Add(a, b, t), (a, b, _, t) => Cv2.Add(b, a, t)))
        .Function("subtract(src1, src2, dst=None, mask=None, dtype=-1)", static call => Arithmetic(
            call, (a, b, _, t) => Cv2.Subtract(a, b, t), (a, b, _, t) => Cv2.Subtract(a, b, t), (a, b, _, t) => Cv2.Subtract(a, b, t)))
        .Function("absdiff(src1, src2, dst=None)", static call => Arithmetic(
            call, (a, b, _, _) => Cv2.Absdiff(a, b), (a, b, _, _) => Cv2.Absdiff(a, b), (a, b, _, _) => Cv2.Absdiff(b, a)))
        .Function("multiply(src1, src2, dst=None, scale=1, dtype=-1)", static call => Arithmetic(
            call, (a, b, s, t) => Cv2.Multiply(a, b, s, t), (a, b, s, t) => Cv2.Multiply(a, b, s, t), (a, b, s, t) => Cv2.Multiply(b, a, s, t)))
        .Function("divide(src1, src2, dst=None, scale=1, dtype=-1)", static call => Arithmetic(
            call, (a, b, s, t) => Cv2.Divide(a, b, s, t), (a, b, s, t) => Cv2.Divide(a, b, s, t), (a, b, s, t) => Cv2.Divide(a, b, s, t)));

    private static void AddChannelwise(MemberTable table) => table
        .Function("min(src1, src2, dst=None)", static call => Channelwise(call, Cv2.Min, (a, b) => Cv2.Min(a, b)))
        .Function("max(src1, src2, dst=None)", static call => Channelwise(call, Cv2.Max, (a, b) => Cv2.Max(a, b)))
        .Function("bitwise_and(src1, src2, dst=None, mask=None)", static call => Channelwise(call, Cv2.BitwiseAnd, (a, b) => Cv2.BitwiseAnd(a, b)))
        .Function("bitwise_or(src1, src2, dst=None, mask=None)", static call => Channelwise(call, Cv2.BitwiseOr, (a, b) => Cv2.BitwiseOr(a, b)))
        .Function("bitwise_xor(src1, src2, dst=None, mask=None)", static call => Channelwise(call, Cv2.BitwiseXor, (a, b) => Cv2.BitwiseXor(a, b)));

    private static ArrayObject Arithmetic(NativeCall call, OfImages images, OfImageAndNumbers right, OfNumbersAndImage left)
    {
        DType? dtype = call.Has("dtype") ? Depth(call) : null;
        double scale = call.Has("scale") ? call.Float("scale") : 1;
        NdArray? a = Cv2Scalars.ImageOrNull(call, "src1");
        NdArray? b = Cv2Scalars.ImageOrNull(call, "src2");
        (a, b) = a is null || b is null ? (a, b)
            : Cv2Scalars.IsVectorBeside(b, a) ? (a, null)
            : Cv2Scalars.IsVectorBeside(a, b) ? (null, b)
            : (a, b);
        NdArray image = a ?? b ?? throw call.Unsupported("arithmetic without an image of 2 or 3 axes");
        RefuseSinglePixel(call, a is null, image);
        RefuseColumnOfFour(call, a is null || b is null, image);
        call.Run.Budget.RequireArray(image.Shape, (dtype ?? image.DType).ItemSize());
        return Cv2Call.Result(call, () => Cv2Histograms.WithMask(
            call,
            a is null ? left(Cv2Scalars.OfArithmetic(call, "src1", Channels(image)), image, scale, dtype)
            : b is null ? right(image, Cv2Scalars.OfArithmetic(call, "src2", Channels(image)), scale, dtype)
            : images(a, b, scale, dtype)));
    }

    private static ArrayObject Channelwise(NativeCall call, Func<NdArray, NdArray, NdArray> images, Func<NdArray, double[], NdArray> numbers)
    {
        NdArray? a = Cv2Scalars.ImageOrNull(call, "src1");
        NdArray? b = Cv2Scalars.ImageOrNull(call, "src2");
        NdArray image = a ?? b ?? throw call.Unsupported("an operation without an image of 2 or 3 axes");
        RefuseSinglePixel(call, a is null || b is null, image);
        return Cv2Call.Result(call, () => Cv2Histograms.WithMask(call, a is null || b is null
            ? numbers(image, Cv2Scalars.OfChannels(call, a is null ? "src1" : "src2", Channels(image)))
            : images(a, b)));
    }

    private static ArrayObject BitwiseNot(NativeCall call)
    {
        NdArray source = Cv2Call.Source(call);
        NdArray? mask = call.OrNull("mask") is null ? null : Cv2Arguments.Array(call, "mask");
        return Cv2Call.Result(call, () => mask is null ? Cv2.BitwiseNot(source) : Cv2.BitwiseNot(source, mask));
    }

    private static ArrayObject Of(NativeCall call, Func<NdArray, NativeCall, NdArray> operation, int itemSize)
    {
        RefuseMore(call);
        NdArray source = Cv2Call.Source(call);
        call.Run.Budget.RequireArray(source.Shape, Math.Max(itemSize, source.DType.ItemSize()));
        return Cv2Call.Result(call, () => operation(source, call));
    }

    private static ArrayObject AddWeighted(NativeCall call)
    {
        RefuseMore(call);
        NdArray a = Cv2Call.Source(call, "src1");
        NdArray b = Cv2Call.Source(call, "src2");
        return Depth(call) is { } dtype && dtype != a.DType
            ? throw call.Unsupported("another dtype than the images'")
            : Cv2Call.Result(call, () => Cv2.AddWeighted(a, call.Float("alpha"), b, call.Float("beta"), call.Float("gamma")));
    }

    private static ArrayObject Normalize(NativeCall call)
    {
        DType? dtype = Depth(call);
        return Of(call, (a, _) => Cv2.Normalize(a, call.Float("alpha"), call.Float("beta"), (NormType)call.Int("norm_type"), dtype), sizeof(double));
    }

    private static ArrayObject LookUp(NativeCall call)
    {
        NdArray table = Cv2Call.Mat(call["lut"]) ?? throw Cv2Call.Failed(call, "lut is not a numpy array");
        return Of(call, (a, _) => Cv2.LUT(a, table), sizeof(double));
    }

    private static PyTuple Threshold(NativeCall call)
    {
        double threshold = 0;
        ArrayObject image = Of(
            call,
            (a, _) =>
            {
                (threshold, NdArray result) = Cv2.Threshold(a, call.Float("thresh"), call.Float("maxval"), (ThresholdTypes)call.Int("type"));
                return result;
            },
            0);
        return new PyTuple([threshold, image]);
    }

    private static ArrayObject InRange(NativeCall call) => Of(
        call,
        (a, _) => Cv2.InRange(a, Cv2Scalars.OfChannels(call, "lowerb", Channels(a)), Cv2Scalars.OfChannels(call, "upperb", Channels(a))),
        1);

    private static PyTuple MinMaxLoc(NativeCall call)
    {
        NdArray? mask = call.OrNull("mask") is null ? null : Cv2Arguments.Array(call, "mask");
        (double low, double high, (int X, int Y) lowAt, (int X, int Y) highAt) =
            Measured(call, image => mask is null ? Cv2.MinMaxLoc(image) : Cv2.MinMaxLoc(image, mask));
        return new PyTuple([low, high, new PyTuple([(long)lowAt.X, (long)lowAt.Y]), new PyTuple([(long)highAt.X, (long)highAt.Y])]);
    }

    private static T Measured<T>(NativeCall call, Func<NdArray, T> measure)
    {
        NdArray source = Cv2Call.Source(call);
        try
        {
            return measure(source);
        }
        catch (ArgumentException error)
        {
            throw Cv2Call.Failed(call, LibraryErrors.Sentence(error));
        }
    }

    private static DType? Depth(NativeCall call) => Cv2Arguments.Depth(call, "dtype");

    // OpenCV takes a single pixel behind numbers (with min, max and the bitwise functions before them too) for the scalar.
    private static void RefuseSinglePixel(NativeCall call, bool isTakenForScalar, NdArray image)
    {
        if (isTakenForScalar && image.Shape[0] == 1 && image.Shape[1] == 1)
        {
            throw call.Unsupported("an image of a single pixel together with numbers");
        }
    }

    // Numbers are a column of four doubles to OpenCV, so that an image of that shape is no image behind or before them.
    private static void RefuseColumnOfFour(NativeCall call, bool withNumbers, NdArray image)
    {
        if (withNumbers && image.Shape[0] == 4 && image.Shape[1] == 1 && Channels(image) == 1)
        {
            throw Cv2Call.Failed(call, "an image of one column and four rows together with numbers, which OpenCV takes for two arrays");
        }
    }

    private static void RefuseMore(NativeCall call)
    {
        if (call.Has("mask") && call.OrNull("mask") is not null)
        {
            throw call.Unsupported("mask");
        }
    }

    private static int Channels(NdArray image) => image.Rank == 3 ? image.Shape[2] : 1;
}
