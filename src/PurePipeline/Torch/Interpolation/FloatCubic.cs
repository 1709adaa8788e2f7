namespace PurePipeline.Torch.Interpolation;

/// <summary>Keys' cubic in float32, the inner (|x| below 1) and the outer piece.</summary>
internal readonly struct FloatCubic(float a, FloatRounding rounding)
{
    public float Inner(float x)
    {
        float t = rounding.MultiplyAdd(a + 2, x, -(a + 3));
        return rounding.MultiplyAdd(t * x, x, 1);
    }

    public float Outer(float x)
    {
        float t = rounding.MultiplyAdd(a, x, -(5 * a));
        t = rounding.MultiplyAdd(t, x, 8 * a);
        return rounding.MultiplyAdd(t, x, -(4 * a));
    }
}
