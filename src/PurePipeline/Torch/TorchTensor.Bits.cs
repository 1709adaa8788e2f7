using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Torch;

/// <summary>Operators on the bits of bools and integers. Equal to torch 2.6 and 2.14, and to 1.13 but for counts below 0.</summary>
public sealed partial class TorchTensor
{
    /// <summary><c>a &amp; b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator &(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.BitwiseAnd, a, b);

    /// <summary><c>a &amp; b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator &(TorchTensor a, Scalar b) => Bitwise(BinaryOperation.BitwiseAnd, a, b);

    /// <summary><c>a | b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator |(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.BitwiseOr, a, b);

    /// <summary><c>a | b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator |(TorchTensor a, Scalar b) => Bitwise(BinaryOperation.BitwiseOr, a, b);

    /// <summary><c>a ^ b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator ^(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.BitwiseXor, a, b);

    /// <summary><c>a ^ b</c> of bools or integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator ^(TorchTensor a, Scalar b) => Bitwise(BinaryOperation.BitwiseXor, a, b);

    /// <summary><c>a &lt;&lt; b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator <<(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.LeftShift, a, b);

    /// <summary><c>a &lt;&lt; b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator <<(TorchTensor a, Scalar b) => Bitwise(BinaryOperation.LeftShift, a, b);

    /// <summary><c>a >> b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator >>(TorchTensor a, TorchTensor b) => Bitwise(BinaryOperation.RightShift, a, b);

    /// <summary><c>a >> b</c> of integers.</summary>
    /// <exception cref="ArgumentException">One has floats.</exception>
    public static TorchTensor operator >>(TorchTensor a, Scalar b) => Bitwise(BinaryOperation.RightShift, a, b);

    /// <summary><c>~t</c> of bools or integers.</summary>
    public static TorchTensor operator ~(TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return FromNumpy(~tensor.Data);
    }

    private static TorchTensor Bitwise(BinaryOperation operation, TorchTensor a, TorchTensor b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return a.DType.IsFloat() || b.DType.IsFloat() ? throw NoBits(nameof(b)) : a.Operate(operation, b);
    }

    private static TorchTensor Bitwise(BinaryOperation operation, TorchTensor a, Scalar b)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.DType.IsFloat() || b.DType.IsFloat() ? throw NoBits(nameof(b)) : a.Operate(operation, b);
    }

    private static ArgumentException NoBits(string name) => new("Bitwise operations are of bools or integers.", name);
}
