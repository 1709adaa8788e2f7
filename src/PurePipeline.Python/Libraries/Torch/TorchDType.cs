using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.float32</c> and its like.</summary>
internal sealed class TorchDType(DType value) : PyObject
{
    private static readonly PyType s_type = new("dtype", "torch.dtype");

    private static readonly (string Name, DType Value)[] s_names =
    [
        ("bool", DType.Bool), ("uint8", DType.UInt8), ("int8", DType.Int8), ("int16", DType.Int16), ("int32", DType.Int32), ("int64", DType.Int64),
        ("float16", DType.Float16), ("bfloat16", DType.BFloat16), ("float32", DType.Float32), ("float64", DType.Float64),
        ("half", DType.Float16), ("float", DType.Float32), ("double", DType.Float64), ("short", DType.Int16), ("int", DType.Int32), ("long", DType.Int64),
    ];

    /// <summary>The tensor types' old names.</summary>
    public static IReadOnlyDictionary<string, DType> TensorTypes => s_tensorTypes;

    private static readonly Dictionary<string, DType> s_tensorTypes = new()
    {
        ["torch.FloatTensor"] = DType.Float32, ["torch.DoubleTensor"] = DType.Float64, ["torch.HalfTensor"] = DType.Float16, ["torch.BFloat16Tensor"] = DType.BFloat16,
        ["torch.ByteTensor"] = DType.UInt8, ["torch.IntTensor"] = DType.Int32, ["torch.LongTensor"] = DType.Int64,
    };

    // The old way from a picture's bytes to a tensor, torch.ByteTensor(torch.ByteStorage.from_buffer(data)).
    private static readonly PyType s_byteStorage = new("ByteStorage", "torch.ByteStorage");

    public DType Value { get; } = value;

    public override PyType Type => s_type;

    static TorchDType()
    {
        s_type.Members
            .Property("is_floating_point", static self => ((TorchDType)self).Value.IsFloat())
            .Property("itemsize", static self => (long)((TorchDType)self).Value.ItemSize());
        s_byteStorage.Members.Function("from_buffer(buffer, /)", static call => new TensorObject(TorchTensor.FromNumpy(NumPyReading.Bytes(call))));
    }

    public static void AddTo(MemberTable table)
    {
        foreach ((string name, DType value) in s_names)
        {
            table.Constant(name, new TorchDType(value));
        }

        table.Constant("ByteStorage", s_byteStorage);
        foreach ((string name, DType value) in s_tensorTypes)
        {
            string shortName = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
            table.Function($"{shortName}(*data)", call => TensorType.Construct(call, call.Star("data").Items, value));
        }
    }

    public static DType Parse(object value) => (value as TorchDType)?.Value
        ?? throw PythonError.Type($"dtype must be torch.dtype, not {PyTypes.NameOf(value)}");

    /// <summary>A dtype, or a tensor type's old name such as <c>torch.FloatTensor</c>.</summary>
    public static DType ParseType(object value) => (value as string ?? (value as NativeFunction)?.FullName) is { } name && s_tensorTypes.TryGetValue(name, out DType dtype) ? dtype : Parse(value);

    public override string Repr() => $"torch.{Value.NumPyName()}";

    public override bool Equals(object? obj) => obj is TorchDType other && other.Value == Value;

    public override int GetHashCode() => Value.GetHashCode();
}
