using System.Globalization;
using PurePipeline.Numerics;
using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;
using PurePipeline.Torch;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary>A torch tensor.</summary>
internal sealed class TensorObject(TorchTensor tensor) : PyObject, IArrayValue, IIndex, IFloat
{
    /// <summary>The tensor; in-place changes of shape put another view of its elements here.</summary>
    public TorchTensor Tensor { get; set; } = tensor;

    public override PyType Type => TensorType.Type;

    public NdArray ToNdArray() => Tensor.Numpy();

    public override string Repr() =>
        string.Create(CultureInfo.InvariantCulture, $"tensor({Tensor.DType.NumPyName()} {string.Join('x', Tensor.Shape.ToArray())})");

    public override long? Length() => Tensor.Rank > 0 ? Tensor.Shape[0] : null;

    public override bool Truth() => Tensor.Length == 1
        ? Sequences.Truth(Item())
        : throw new PythonError("RuntimeError", "Boolean value of Tensor with more than one value is ambiguous");

    public object Item() => Tensor.Length == 1
        ? ArrayElements.Item(Tensor.Data)
        : throw PythonError.Value("only one element tensors can be converted to Python scalars");

    public object? ToIndex() => Tensor.Length == 1 && !Tensor.DType.IsFloat() ? PyInteger.TryIndex(Item()) : null;

    public double ToFloat() => Numbers.ToDouble(Item());

    public override object? Binary(Interpreter run, BinaryOperator op, object other, bool reflected) =>
        TensorOperators.Binary(run, op, this, other, reflected);

    public override object? InPlace(Interpreter run, BinaryOperator op, object other) => TensorOperators.InPlace(run, op, this, other);

    public override object? Unary(Interpreter run, UnaryOperator op) => op switch
    {
        UnaryOperator.Minus => TensorOperators.Result(run, Tensor.Neg()),
        UnaryOperator.Plus => this,
        UnaryOperator.Invert when Tensor.DType == DType.Bool => TensorOperators.Compare(run, CompareOperator.Equal, this, false),
        UnaryOperator.Invert when !Tensor.DType.IsFloat() => TensorOperators.Result(run, TorchTensor.FromNumpy(NdArray.Operate(
            Numerics.Kernels.BinaryOperation.BitwiseXor, Tensor.Data, NdArray.Full([], -1L, DType.Int64).AsType(Tensor.DType)))),
        _ => throw new Refusal($"torch.Tensor.{op.Method()} is not supported.", "torch.Tensor." + op.Method()),
    };

    public override object? Compare(Interpreter run, CompareOperator op, object other) => TensorOperators.Compare(run, op, this, other);

    public override object? GetItem(Interpreter run, object key)
    {
        ArrayIndex[] indices = ArrayIndices.Of(run, key);
        if (ArrayIndices.ArePicking(indices))
        {
            return new TensorObject(TorchTensor.FromNumpy(ArrayIndices.Part(run, Tensor.Data, indices)));
        }

        try
        {
            return new TensorObject(Tensor[indices]);
        }
        catch (ArgumentException error)
        {
            throw PythonError.Index(LibraryErrors.Sentence(error));
        }
    }

    public override bool SetItem(Interpreter run, object key, object value)
    {
        ArrayIndex[] indices = ArrayIndices.Of(run, key);
        if (ArrayIndices.ArePicking(indices))
        {
            ArrayIndices.Assign(run, Tensor.Data, key, ArrayMaking.AsArray(run, value, null).Data);
            return true;
        }

        NdArray part = Tensor[indices].Data;
        if (ArrayOperators.ToScalar(value) is { } scalar)
        {
            part.Fill(scalar);
        }
        else
        {
            part[ArrayIndex.Ellipsis] = (value as TensorObject)?.Tensor.Data
                ?? throw PythonError.Type($"can't assign a {PyTypes.NameOf(value)} to a torch.Tensor");
        }

        return true;
    }

    public override IEnumerable<object>? Iterate(Interpreter run) => Tensor.Rank == 0
        ? throw PythonError.Type("iteration over a 0-d tensor")
        : Enumerable.Range(0, Tensor.Shape[0]).Select(i => GetItem(run, (long)i)!);
}
