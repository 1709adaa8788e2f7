namespace PurePipeline.Numerics.Kernels;

/// <summary>A comparison of two numbers of one dtype, whose result is a bool.</summary>
internal enum ComparisonOperation
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
