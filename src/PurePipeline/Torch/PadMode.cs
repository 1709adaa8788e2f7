namespace PurePipeline.Torch;

/// <summary>What <c>torch.nn.functional.pad</c> puts around a tensor.</summary>
public enum PadMode
{
    /// <summary><c>"constant"</c>: one value.</summary>
    Constant,

    /// <summary><c>"reflect"</c>: the elements mirrored, without the border itself.</summary>
    Reflect,

    /// <summary><c>"replicate"</c>: the border.</summary>
    Replicate,

    /// <summary><c>"circular"</c>: the other end.</summary>
    Circular,

    /// <summary>The elements mirrored, with the border: torchvision's <c>"symmetric"</c>, which torch itself has not.</summary>
    Symmetric,
}
