namespace PurePipeline.Torch.Interpolation;

/// <summary>Keys' cubic in float32, the inner (|x| below 1) and the outer piece.</summary>
/// <param name="a">The slope at 1.</param>
/// <param name="rounding">How products are added.</param>
/// <param name="inFours">Whether the four weights of a place are computed together, which Debian's compiler makes vectors of.</param>
internal readonly struct FloatCubic(float a, FloatRounding rounding, bool inFours)
{
    /// <summary>The filter at |x|.</summary>
    public float At(float x) => x < 1 ? Inner(x) : x < 2 ? Outer(x) : 0;

    public float Inner(float x)
    {
        float t = Step(a + 2, x, -(a + 3));
        return Last(t * x, x, 1);
    }

    public float Outer(float x)
    {
        float t = Step(a, x, -(5 * a));
        t = Step(t, x, 8 * a);
        return Last(t, x, -(4 * a));
    }

    private float Step(float t, float x, float constant) => inFours ? rounding.StepInFours(t, x, constant) : rounding.MultiplyAdd(t, x, constant);

    private float Last(float t, float x, float constant) => inFours ? rounding.LastInFours(t, x, constant) : rounding.MultiplyAdd(t, x, constant);
}
