using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.OpenCv;

/// <summary>Histograms, and what masks select.</summary>
internal static class Cv2Histograms
{
    private static readonly Cv2Constant[] s_constants =
    [
        new("ADAPTIVE_THRESH_MEAN_C", (int)AdaptiveThresholdTypes.MeanC),
        new("ADAPTIVE_THRESH_GAUSSIAN_C", (int)AdaptiveThresholdTypes.GaussianC),
        new("HISTCMP_CORREL", (int)HistCompMethods.Correl),
        new("HISTCMP_CHISQR", (int)HistCompMethods.ChiSqr),
        new("HISTCMP_INTERSECT", (int)HistCompMethods.Intersect),
        new("HISTCMP_BHATTACHARYYA", (int)HistCompMethods.Bhattacharyya),
        new("HISTCMP_HELLINGER", (int)HistCompMethods.Bhattacharyya),
        new("HISTCMP_CHISQR_ALT", (int)HistCompMethods.ChiSqrAlt),
        new("HISTCMP_KL_DIV", (int)HistCompMethods.KLDiv),
    ];

    public static void AddTo(MemberTable table)
    {
        Cv2Constant.AddTo(table, s_constants);
        AddFunctions(table);
    }

    private static void AddFunctions(MemberTable table) => table
        .Function("calcHist(images, channels, mask, histSize, ranges, hist=None, accumulate=False)", CalcHist)
        .Function("calcBackProject(images, channels, hist, ranges, scale, dst=None)", CalcBackProject)
        .Function("compareHist(H1, H2, method)", static call => Cv2Call.Value(
            call, () => Cv2.CompareHist(Cv2Arguments.Array(call, "H1"), Cv2Arguments.Array(call, "H2"), (HistCompMethods)call.Int("method"))))
        .Function("equalizeHist(src, dst=None)", static call => Image(call, Cv2.EqualizeHist))
        .Function("adaptiveThreshold(src, maxValue, adaptiveMethod, thresholdType, blockSize, C, dst=None)", static call => Image(call, a =>
            Cv2.AdaptiveThreshold(
                a,
                call.Float("maxValue"),
                (AdaptiveThresholdTypes)call.Int("adaptiveMethod"),
                (ThresholdTypes)call.Int("thresholdType"),
                call.Int("blockSize"),
                call.Float("C"))))
        .Function("copyTo(src, mask, dst=None)", static call => Image(call, a => Cv2.CopyTo(a, Cv2Arguments.Array(call, "mask"))))
        .Function("createCLAHE(clipLimit=40, tileGridSize=None)", static call => new ClaheObject(new Clahe(
            call.Float("clipLimit"), call.OrNull("tileGridSize") is null ? null : Cv2Arguments.Size(call, "tileGridSize"))))
        .Function("mean(src, mask=None)", static call =>
            new PyTuple([.. Measured(call, Cv2.Mean).Select(static value => (object)value)]))
        .Function("meanStdDev(src, mean=None, stddev=None, mask=None)", static call =>
        {
            (double[] mean, double[] deviation) = Measured(call, Cv2.MeanStdDev);
            return new PyTuple([Column(call, mean), Column(call, deviation)]);
        });

    /// <summary>The result of an operation, 0 where the argument <c>mask</c> is.</summary>
    public static NdArray WithMask(NativeCall call, NdArray result) =>
        call.Has("mask") && call.OrNull("mask") is not null ? Cv2.CopyTo(result, Cv2Arguments.Array(call, "mask")) : result;

    private static ArrayObject CalcHist(NativeCall call)
    {
        if (call.OrNull("hist") is not null)
        {
            throw call.Unsupported("hist");
        }

        NdArray[] images = Cv2Arguments.Images(call, "images");
        NdArray? mask = call.OrNull("mask") is null ? null : Cv2Arguments.Array(call, "mask");
        int[] bins = call.Ints("histSize");
        float[] ranges = Ranges(call);
        call.Run.Budget.RequireArray(bins, 2 * sizeof(int));
        return Cv2Call.Result(call, () => Cv2.CalcHist(images, call.Ints("channels"), mask, bins, ranges));
    }

    private static ArrayObject CalcBackProject(NativeCall call)
    {
        NdArray[] images = Cv2Arguments.Images(call, "images");
        foreach (NdArray image in images)
        {
            call.Run.Budget.RequireArray(image.Shape, 2 * sizeof(double));
        }

        return Cv2Call.Result(call, () => Cv2.CalcBackProject(images, call.Ints("channels"), Cv2Arguments.Array(call, "hist"), Ranges(call), call.Float("scale")));
    }

    private static float[] Ranges(NativeCall call) =>
        [.. Sequences.ToList(call.Run, call["ranges"]).Select(static number => (float)NativeCall.ToFloat(number))];

    private static ArrayObject Column(NativeCall call, double[] values) =>
        new(NdArray.Create<double>(values, values.Length, 1).WithVersions(call.Run.Options.Versions));

    private static ArrayObject Image(NativeCall call, Func<NdArray, NdArray> operation)
    {
        Cv2Call.RefuseDestination(call);
        NdArray source = Cv2Call.Source(call);
        call.Run.Budget.RequireArray(source.Shape, source.DType.ItemSize());
        return Cv2Call.Result(call, () => operation(source));
    }

    private static T Measured<T>(NativeCall call, Func<NdArray, NdArray?, T> measure)
    {
        NdArray source = Cv2Call.Source(call);
        NdArray? mask = call.OrNull("mask") is null ? null : Cv2Arguments.Array(call, "mask");
        try
        {
            return measure(source, mask);
        }
        catch (ArgumentException error)
        {
            throw Cv2Call.Failed(call, LibraryErrors.Sentence(error));
        }
    }

    /// <summary>What <c>cv2.createCLAHE</c> returns.</summary>
    private sealed class ClaheObject(Clahe clahe) : PyObject
    {
        private static readonly PyType s_type = new("CLAHE", "cv2.CLAHE");

        static ClaheObject() => s_type.Members.Method("apply(self, src, dst=None)", static call => Image(call, ((ClaheObject)call.Self).Apply));

        public override PyType Type => s_type;

        private NdArray Apply(NdArray source) => clahe.Apply(source);
    }
}
