namespace PurePipeline.Numerics.Kernels;

/// <summary>What many numbers become one by.</summary>
internal enum ReductionOperation
{
    Sum,
    Product,
    Minimum,
    Maximum,
}
