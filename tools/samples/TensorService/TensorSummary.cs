namespace TensorService;

/// <summary>What identifies a tensor: two that agree in all three are the same, to the bit.</summary>
public sealed record TensorSummary(int[] Shape, string DType, string Sha256);
