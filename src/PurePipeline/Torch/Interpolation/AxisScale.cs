namespace PurePipeline.Torch.Interpolation;

/// <summary>One axis of an interpolation.</summary>
/// <param name="Input">The length before.</param>
/// <param name="Output">The length after.</param>
/// <param name="Factor">The <c>scale_factor</c> that the caller gave; null where the lengths decide.</param>
internal readonly record struct AxisScale(int Input, int Output, double? Factor)
{
    /// <summary>Input elements per output element as the kernels for bytes have it.</summary>
    public double Double => Factor is { } factor and > 0 ? 1.0 / factor : (double)Input / Output;

    /// <summary>The same in float32, as the kernels for floats have it.</summary>
    public float Single => Factor is { } factor and > 0 ? (float)(1.0 / factor) : (float)Input / Output;

    /// <summary><c>align_corners</c>: first and last element stay in place.</summary>
    public float SingleAligned => Output > 1 ? (float)(Input - 1) / (Output - 1) : 0;

    /// <summary>Where the middle of element i of the result lies before, of the scale in float32.</summary>
    public double DoublePlace(int i, bool alignCorners) => alignCorners ? (double)SingleAligned * i : ((double)Single * (i + 0.5)) - 0.5;

    public bool Keeps => Input == Output;
}
