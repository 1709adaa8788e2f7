namespace PurePipeline.OpenCv.Color;

/// <summary>
/// BGR or RGB of <c>float32</c> to CIE XYZ and back (imgproc/src/color_lab.cpp, <c>RGB2XYZ_f</c>, <c>XYZ2RGB_f</c>), the channels taken in
/// the order in which they lie. OpenCV builds this file without FMA: each product and each sum is rounded. Whole groups of four pixels add
/// the second and the third product first, the rest of the row the first and the second.
/// </summary>
/// <param name="sourceChannels">3 or 4.</param>
/// <param name="targetChannels">3 or 4.</param>
/// <param name="matrix">Of <see cref="Matrices"/>.</param>
internal sealed class XyzSingle(int sourceChannels, int targetChannels, float[] matrix)
    : SingleRow<MatrixGroup>(sourceChannels, targetChannels, new MatrixGroup(matrix))
{
    private const int Group = 4;

    protected override void Scalar(Planes<float> from, Planes<float> to, int first, int count, bool isLast)
    {
        int groups = count / Group * Group;
        for (int x = first; x < count; x++)
        {
            (float c0, float c1, float c2) = (from.First[x], from.Second[x], from.Third[x]);
            (to.First[x], to.Second[x], to.Third[x]) = Matrices.Apply(matrix, c0, c1, c2, x < groups);
        }
    }
}
