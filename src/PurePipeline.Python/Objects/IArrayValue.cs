using PurePipeline.Numerics;

namespace PurePipeline.Python.Objects;

/// <summary>A picture, an array or a tensor: what steps report, and what a recipe may return.</summary>
internal interface IArrayValue
{
    /// <summary>Its values as an array, computed when they are asked for.</summary>
    NdArray ToNdArray();
}
