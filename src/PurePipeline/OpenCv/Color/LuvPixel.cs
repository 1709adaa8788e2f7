namespace PurePipeline.OpenCv.Color;

/// <summary>
/// A pixel of float colours to Luv and back, once as OpenCV's vectors compute it and once as its plain code does
/// (imgproc/src/color_lab.cpp, <c>RGB2Luvfloat</c>, <c>Luv2RGBfloat</c>). No product is fused.
/// </summary>
internal sealed class LuvPixel
{
    /// <summary>OpenCV's vectors do eight pixels at a time.</summary>
    public const int Group = 8;

    private readonly float[] _toXyz;
    private readonly float[] _fromXyz;
    private readonly bool _linear;

    /// <param name="redFirst">Whether colours are RGB.</param>
    /// <param name="linear">Whether they are linear light.</param>
    public LuvPixel(bool redFirst, bool linear)
    {
        _linear = linear;
        _toXyz = Matrices.ToXyz(redFirst, relative: false);
        _fromXyz = Matrices.FromXyz(redFirst, relative: false);
    }

    public (float L, float U, float V) FromColour(float c0, float c1, float c2, bool inGroup)
    {
        (c0, c1, c2) = inGroup
            ? (LabPixel.LimitNanToZero(c0), LabPixel.LimitNanToZero(c1), LabPixel.LimitNanToZero(c2))
            : (LabPixel.Limit(c0), LabPixel.Limit(c1), LabPixel.Limit(c2));
        if (!_linear)
        {
            (c0, c1, c2) = LabPixel.ToLight(c0, c1, c2);
        }

        (float x, float y, float z) = Matrices.Apply(_toXyz, c0, c1, c2, inGroup);
        float l = (LabTables.CubeRoot.At(y * LabTables.CubeRootScale) * 116f) - 16f;
        float d = inGroup
            ? NativeSingle.Max((y * 15f) + ((z * 3f) + x), 1.1920929e-7f)
            : NativeSingle.Max(1.1920929e-7f, x + (15f * y) + (3f * z));
        d = 52f / d;
        return (l, l * ((x * d) - LabTables.WhiteU), l * ((2.25f * y * d) - LabTables.WhiteV));
    }

    public (float First, float Second, float Third) ToColour(float l, float u, float v, bool inGroup)
    {
        float y;
        if (l >= 8f)
        {
            y = (l + 16f) * (1f / 116f);
            y = y * y * y;
        }
        else
        {
            y = l * (inGroup ? 1f / 903.296296f : 1f / 903.3f);
        }

        float up = 3f * (u + (l * LabTables.WhiteU));
        float vp = 0.25f / (v + (l * LabTables.WhiteV));
        float c0, c1, c2;
        float[] m = _fromXyz;
        if (inGroup)
        {
            vp = NativeSingle.Max(-0.25f, NativeSingle.Min(0.25f, vp));
            float x = 3f * up * vp;
            float z = (((l * 156f) + -up) * vp) + -5f;
            c0 = LabPixel.LimitNanToZero(((z * m[2]) + ((x * m[0]) + m[1])) * y);
            c1 = LabPixel.LimitNanToZero(((z * m[5]) + ((x * m[3]) + m[4])) * y);
            c2 = LabPixel.LimitNanToZero(((z * m[8]) + ((x * m[6]) + m[7])) * y);
        }
        else
        {
            vp = vp > 0.25f ? 0.25f : vp;
            vp = vp < -0.25f ? -0.25f : vp;
            float x = y * 3f * up * vp;
            float z = y * ((((156f * l) - up) * vp) - 5f);
            c0 = LabPixel.Limit((x * m[0]) + (y * m[1]) + (z * m[2]));
            c1 = LabPixel.Limit((x * m[3]) + (y * m[4]) + (z * m[5]));
            c2 = LabPixel.Limit((x * m[6]) + (y * m[7]) + (z * m[8]));
        }

        return _linear ? (c0, c1, c2) : LabPixel.FromLight(c0, c1, c2);
    }
}
