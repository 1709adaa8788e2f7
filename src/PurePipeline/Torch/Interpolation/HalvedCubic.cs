namespace PurePipeline.Torch.Interpolation;

/// <summary>Keys' cubic with a = -0.5 as torch's antialiased kernel had it before 2.1: the inner piece (|x| below 1) in double, the outer one in float32.</summary>
internal readonly struct HalvedCubic(FloatRounding rounding)
{
    /// <summary>The filter at |x|.</summary>
    public float At(float x) => x < 1 ? Inner(x) : x < 2 ? Outer(x) : 0;

    private static float Inner(float x)
    {
        double t = (1.5 * x) - 2.5;
        return (float)Math.FusedMultiplyAdd(t * x, x, 1);
    }

    private float Outer(float x)
    {
        float t = rounding.MultiplyAdd(x - 5, x, 8);
        return (float)(rounding.MultiplyAdd(t, x, -4) * -0.5);
    }
}
