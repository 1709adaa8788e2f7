using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries;

/// <summary><c>skimage.transform</c>, as far as face alignment uses it: <c>SimilarityTransform().estimate(src, dst)</c> and its <c>params</c>.</summary>
internal static class SkimageTransformModule
{
    public static readonly PyModule Module = new(new MemberTable("skimage.transform")
        .Constant("SimilarityTransform", Similarity.SimilarityType));

    public static readonly PyModule Package = new(new MemberTable("skimage")
        .Constant("io", PictureReadingModules.SkimageIo)
        .Constant("transform", Module));

    private sealed class Similarity : PyObject
    {
        public static readonly PyType SimilarityType = new(
            "SimilarityTransform", "skimage.transform.SimilarityTransform", signature: "()", construct: static call => new Similarity(call.Run.Options.Versions));

        private NdArray _parameters;

        static Similarity() => SimilarityType.Members
            .Method("estimate(self, src, dst)", static call => ((Similarity)call.Self).Estimate(Points(call, "src"), Points(call, "dst")))
            .Property("params", static self => new ArrayObject(((Similarity)self)._parameters));

        private Similarity(ReferenceVersions versions) =>
            _parameters = NdArray.Create<double>([1.0, 0, 0, 0, 1, 0, 0, 0, 1], 3, 3).WithVersions(versions);

        public override PyType Type => SimilarityType;

        private static NdArray Points(NativeCall call, string name) => ArrayMaking.AsArray(call.Run, call[name], null).Data;

        private bool Estimate(NdArray src, NdArray dst)
        {
            NdArray parameters = NdArray.Full([3, 3], 0.0, DType.Float64, _parameters.Versions);
            parameters[0..2] = SimilarityTransform.Estimate(src, dst);
            parameters[2, 2] = NdArray.Create<double>([1.0], 1);
            _parameters = parameters;
            return true;
        }
    }
}
