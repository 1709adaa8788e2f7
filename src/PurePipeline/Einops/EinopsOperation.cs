namespace PurePipeline.Einops;

/// <summary>What a pattern may do with axes: keep all, drop some, or add some.</summary>
internal enum EinopsOperation
{
    Rearrange,
    Reduce,
    Repeat,
}
