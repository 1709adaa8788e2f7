namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Arithmetic of bools, whose elements are bytes, 0 or any other: adding is <c>or</c>, multiplying is <c>and</c>; so are the greater and the lesser.
/// </summary>
internal sealed class BoolArithmetic : Arithmetic
{
    public static BoolArithmetic Instance { get; } = new();

    public override void Run(BinaryOperation operation, ReadOnlySpan<byte> x, ReadOnlySpan<byte> y, Span<byte> result)
    {
        for (int i = 0; i < result.Length; i++)
        {
            byte a = x[x.Length == 1 ? 0 : i];
            byte b = y[y.Length == 1 ? 0 : i];
            result[i] = operation switch
            {
                BinaryOperation.Add or BinaryOperation.BitwiseOr or BinaryOperation.Maximum or BinaryOperation.AtLeast => (byte)((a | b) != 0 ? 1 : 0),
                BinaryOperation.BitwiseXor => (byte)((a != 0) != (b != 0) ? 1 : 0),
                BinaryOperation.Multiply or BinaryOperation.BitwiseAnd or BinaryOperation.Minimum => (byte)(a != 0 && b != 0 ? 1 : 0),
                _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation on bools."),
            };
        }
    }
}
