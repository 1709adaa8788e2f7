namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// How torch's kernels for floats multiply and add: in one rounding (builds for AVX2 and FMA, which PyTorch's own packages are) or in two.
/// </summary>
internal readonly struct FloatRounding(TorchBuild build)
{
    private const int Block = 4;

    private readonly bool _fused = build != TorchBuild.NoFma;

    /// <summary>
    /// How many of the taps of an antialiased sum, from the first on, are added in two roundings: none, all, or the first and whole blocks
    /// of four behind it, which Debian's compiler multiplies in one go.
    /// </summary>
    public int Separate(int taps) => build switch
    {
        TorchBuild.Fma => 1,
        TorchBuild.NoFma => taps,
        _ => 1 + ((taps - 1) / Block * Block),
    };

    /// <summary>a * b + c.</summary>
    public float MultiplyAdd(float a, float b, float c)
    {
        if (_fused)
        {
            return MathF.FusedMultiplyAdd(a, b, c);
        }

        float product = a * b;
        return product + c;
    }
}
