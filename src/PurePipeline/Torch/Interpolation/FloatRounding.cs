namespace PurePipeline.Torch.Interpolation;

/// <summary>
/// How torch's kernels for floats multiply and add: in one rounding (builds for AVX2 and FMA, which PyTorch's own packages are) or in two.
/// </summary>
internal readonly struct FloatRounding(TorchBuild build, Version release)
{
    private const int Block = 4;

    // As Debian 13 compiles it.
    private static readonly Version s_separateFours = new(2, 6);

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
    public float MultiplyAdd(float a, float b, float c) => _fused ? MathF.FusedMultiplyAdd(a, b, c) : AddProduct(a, b, c);

    /// <summary>a * b + c in a polynomial of four weights at once; Debian's 2.6 rounds twice.</summary>
    public float StepInFours(float a, float b, float c) =>
        build == TorchBuild.Debian && release == s_separateFours ? AddProduct(a, b, c) : MultiplyAdd(a, b, c);

    /// <summary>The polynomial's last step, in which all of Debian's packages round twice.</summary>
    public float LastInFours(float a, float b, float c) => build == TorchBuild.Debian ? AddProduct(a, b, c) : MultiplyAdd(a, b, c);

    private static float AddProduct(float a, float b, float c)
    {
        float product = a * b;
        return product + c;
    }
}
