using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Libraries.Keras;

/// <summary>Of TensorFlow what makes an array a tensor for a model, and a batch of one picture; its own kernels are not here.</summary>
internal static class TensorFlowModule
{
    public static MemberTable AddTo(MemberTable table) => table
        .Function("convert_to_tensor(value, dtype=None)", static call => new EagerTensorObject(ArrayMaking.AsArray(call.Run, Array(call, "value"), DTypeOf(call)).Data))
        .Function("expand_dims(input, axis)", static call =>
        {
            NdArray data = Array(call, "input").Data;
            return new EagerTensorObject(data.ExpandDims(ArrayShapes.Axis(call.Int("axis"), data.Rank + 1)));
        });

    // Of numbers TensorFlow makes other dtypes than NumPy.
    private static ArrayObject Array(NativeCall call, string argument) => call[argument] is IArrayValue
        ? ArrayMaking.AsArray(call.Run, call[argument], null)
        : throw call.Unsupported($"a value of type {PyTypes.NameOf(call[argument])}");

    private static DType? DTypeOf(NativeCall call) => call.OrNull("dtype") switch
    {
        null => null,
        UnknownName { FullName: "tensorflow.float32" } => DType.Float32,
        UnknownName { FullName: "tensorflow.float16" } => DType.Float16,
        UnknownName { FullName: "tensorflow.uint8" } => DType.UInt8,
        var other => DTypeNames.Parse(other),
    };

    /// <summary>A tensor: an array that can be looked at, and handed to a model.</summary>
    internal sealed class EagerTensorObject(NdArray data) : PyObject, IArrayValue
    {
        private static readonly PyType s_type = new("EagerTensor", "tensorflow.Tensor");

        static EagerTensorObject() => s_type.Members
            .Property("shape", static self => new PyTuple([.. ((EagerTensorObject)self).ToNdArray().Shape.ToArray().Select(static side => (object)(long)side)]))
            .Method("numpy(self)", static call => new ArrayObject(((EagerTensorObject)call.Self).ToNdArray().Copy()));

        public override PyType Type => s_type;

        public NdArray ToNdArray() => data;

        public override object Binary(Interpreter run, BinaryOperator op, object other, bool reflected) => throw Unsupported();

        public override object GetItem(Interpreter run, object key) => throw Unsupported();

        private static Refusal Unsupported() => new("TensorFlow's arithmetic is not supported. Compute with the NumPy array, before it becomes a tensor.", "tensorflow.Tensor");
    }
}
