namespace PurePipeline.Numerics.Kernels;

/// <summary>
/// Arithmetic of bools, whose elements are bytes of 0 or 1: adding is <c>or</c>, multiplying is <c>and</c>; there is nothing else.
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
                BinaryOperation.Add => (byte)(a | b),
                BinaryOperation.Multiply => (byte)(a & b),
                _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation on bools."),
            };
        }
    }
}
