namespace PurePipeline.Numerics;

/// <summary>What <see cref="NdArray.Pad"/> fills in: the modes of <c>np.pad</c>.</summary>
public enum ArrayPadding
{
    /// <summary>One value.</summary>
    Constant,

    /// <summary>The element at the edge.</summary>
    Edge,

    /// <summary>The elements mirrored at the one at the edge, which is not repeated.</summary>
    Reflect,

    /// <summary>The elements mirrored, that at the edge included.</summary>
    Symmetric,

    /// <summary>The elements from the other end.</summary>
    Wrap,
}
