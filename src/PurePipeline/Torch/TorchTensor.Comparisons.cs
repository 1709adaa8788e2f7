using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Comparisons, element by element in the dtype that both go into, and choices by their results.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>a &lt; b</c>, a tensor of bool.</summary>
    public static TorchTensor operator <(TorchTensor a, TorchTensor b) => Compare(ComparisonOperation.Less, a, b);

    /// <summary><c>a &lt; b</c>, a tensor of bool.</summary>
    public static TorchTensor operator <(TorchTensor a, Scalar b) => Compare(ComparisonOperation.Less, a, b);

    /// <summary><c>a &lt;= b</c>, a tensor of bool.</summary>
    public static TorchTensor operator <=(TorchTensor a, TorchTensor b) => Compare(ComparisonOperation.LessOrEqual, a, b);

    /// <summary><c>a &lt;= b</c>, a tensor of bool.</summary>
    public static TorchTensor operator <=(TorchTensor a, Scalar b) => Compare(ComparisonOperation.LessOrEqual, a, b);

    /// <summary><c>a &gt; b</c>, a tensor of bool.</summary>
    public static TorchTensor operator >(TorchTensor a, TorchTensor b) => Compare(ComparisonOperation.Greater, a, b);

    /// <summary><c>a &gt; b</c>, a tensor of bool.</summary>
    public static TorchTensor operator >(TorchTensor a, Scalar b) => Compare(ComparisonOperation.Greater, a, b);

    /// <summary><c>a &gt;= b</c>, a tensor of bool.</summary>
    public static TorchTensor operator >=(TorchTensor a, TorchTensor b) => Compare(ComparisonOperation.GreaterOrEqual, a, b);

    /// <summary><c>a &gt;= b</c>, a tensor of bool.</summary>
    public static TorchTensor operator >=(TorchTensor a, Scalar b) => Compare(ComparisonOperation.GreaterOrEqual, a, b);

    /// <summary><c>torch.eq(a, b)</c>, a tensor of bool; C#'s <c>==</c> asks whether both are one object.</summary>
    public TorchTensor Eq(TorchTensor other) => Compare(ComparisonOperation.Equal, this, other);

    /// <inheritdoc cref="Eq(TorchTensor)"/>
    public TorchTensor Eq(Scalar other) => Compare(ComparisonOperation.Equal, this, other);

    /// <summary><c>torch.ne(a, b)</c>, a tensor of bool.</summary>
    public TorchTensor Ne(TorchTensor other) => Compare(ComparisonOperation.NotEqual, this, other);

    /// <inheritdoc cref="Ne(TorchTensor)"/>
    public TorchTensor Ne(Scalar other) => Compare(ComparisonOperation.NotEqual, this, other);

    /// <summary><c>torch.where(condition, a, b)</c>: elements of a where the condition is true, else of b; of the dtype that both go into.</summary>
    /// <exception cref="ArgumentException">The shapes do not go together.</exception>
    public static TorchTensor Where(TorchTensor condition, TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Where(condition, TorchOperand.Of(a._array), a._array, TorchOperand.Of(b._array), b._array);
    }

    /// <inheritdoc cref="Where(TorchTensor, TorchTensor, TorchTensor)"/>
    public static TorchTensor Where(TorchTensor condition, TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Where(condition, TorchOperand.Of(a._array), a._array, TorchOperand.Of(b), b.ToArray());
    }

    /// <inheritdoc cref="Where(TorchTensor, TorchTensor, TorchTensor)"/>
    public static TorchTensor Where(TorchTensor condition, Scalar a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(b);
        return Where(condition, TorchOperand.Of(a), a.ToArray(), TorchOperand.Of(b._array), b._array);
    }

    /// <inheritdoc cref="Where(TorchTensor, TorchTensor, TorchTensor)"/>
    public static TorchTensor Where(TorchTensor condition, Scalar a, Scalar b) =>
        Where(condition, TorchOperand.Of(a), a.ToArray(), TorchOperand.Of(b), b.ToArray());

    internal static TorchTensor Compare(ComparisonOperation operation, TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Compare(operation, a, TorchOperand.Of(b._array), b._array);
    }

    internal static TorchTensor Compare(ComparisonOperation operation, TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Compare(operation, a, TorchOperand.Of(b), b.ToArray());
    }

    private static TorchTensor Compare(ComparisonOperation operation, TorchTensor a, in TorchOperand operand, StridedArray b) => FromNumpy(NdArray.Compare(
        operation, a.Data, new NdArray(b, a._versions), TorchPromotion.Resolve(BinaryOperation.Add, TorchOperand.Of(a._array), operand), firstDecides: true));

    private static TorchTensor Where(TorchTensor condition, in TorchOperand left, StridedArray a, in TorchOperand right, StridedArray b)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ReferenceVersions versions = condition._versions;
        return FromNumpy(NdArray.Where(
            condition.Data, new NdArray(a, versions), new NdArray(b, versions), TorchPromotion.Resolve(BinaryOperation.Add, left, right), firstDecides: true));
    }
}
