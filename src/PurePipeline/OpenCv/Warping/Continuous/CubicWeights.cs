using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>The weights of four pixels in a row, of the cubic with A = -0.75, as OpenCV 5's warps round them.</summary>
[InlineArray(4)]
internal struct CubicWeights
{
    private const float A = -0.75f;

    private float _first;

    /// <summary>For a position <paramref name="part"/> behind the second pixel, 0 to below 1.</summary>
    public static CubicWeights At(float part)
    {
        float square = part * part;
        float rest = 1 - part;
        CubicWeights weights = default;
        weights[0] = A * (part * (rest * rest));
        weights[1] = MathF.FusedMultiplyAdd(square, MathF.FusedMultiplyAdd(A + 2, part, -(A + 3)), 1);
        weights[3] = A * (square * rest);
        weights[2] = 1 - weights[0] - weights[1] - weights[3];
        return weights;
    }
}
