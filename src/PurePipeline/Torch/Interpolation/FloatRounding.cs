namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// How torch's kernels for floats multiply and add: in one rounding (builds for AVX2 and FMA, which PyTorch's own packages are) or in two.
/// </summary>
internal readonly struct FloatRounding(bool fused)
{
    public bool IsFused => fused;

    /// <summary>a * b + c.</summary>
    public float MultiplyAdd(float a, float b, float c)
    {
        if (fused)
        {
            return MathF.FusedMultiplyAdd(a, b, c);
        }

        float product = a * b;
        return product + c;
    }
}
