using System.Numerics;

namespace PurePipeline.Torch.Interpolation;

/// <summary>How torch's kernels for floats multiply and add: in one rounding or in two, as <see cref="TorchBuild"/> says.</summary>
internal readonly struct FloatRounding(TorchBuild build, Version torch)
{
    private const int Block = 4;

    private readonly bool _fused = build != TorchBuild.NoFma;
    private readonly int _compiler = TorchCompiler.Of(build, torch);

    /// <summary>
    /// How many of the taps of an antialiased sum, from the first on, are added in two roundings: none, all, or the first and whole blocks
    /// of four behind it, which newer compilers multiply in one go.
    /// </summary>
    public int Separate(int taps) => !_fused ? taps : HasVectors ? 1 + ((taps - 1) / Block * Block) : 1;

    /// <summary>a * b + c.</summary>
    public float MultiplyAdd(float a, float b, float c) => _fused ? MathF.FusedMultiplyAdd(a, b, c) : AddProduct(a, b, c);

    /// <summary>a * b + c.</summary>
    public Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) => _fused ? Vector.FusedMultiplyAdd(a, b, c) : (a * b) + c;

    /// <summary>a * b + c in a polynomial of four weights at once.</summary>
    public float StepInFours(float a, float b, float c) => _compiler == TorchCompiler.SeparatesPolynomials ? AddProduct(a, b, c) : MultiplyAdd(a, b, c);

    /// <summary>The polynomial's last step, in which vectors round twice.</summary>
    public float LastInFours(float a, float b, float c) => HasVectors ? AddProduct(a, b, c) : MultiplyAdd(a, b, c);

    private bool HasVectors => _compiler >= TorchCompiler.HasVectors;

    private static float AddProduct(float a, float b, float c)
    {
        float product = a * b;
        return product + c;
    }
}
