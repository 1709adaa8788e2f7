using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6 and 4.10.</summary>
public class Cv2EstimateTests
{
    private static readonly NdArray s_from = Points(30.25f, 40, 80, 42.5f, 55, 70, 35, 95.75f, 77, 93.5f, 200, 3);

    private static readonly NdArray s_to =
        Points(38.2946f, 51.6963f, 73.5318f, 51.5014f, 56.0252f, 71.7366f, 41.5493f, 92.3655f, 70.7299f, 92.2041f, 5, 5);

    [Theory]
    [InlineData(RobustMethod.Ransac, 0.7280594960614756, -0.0223203896908213, 14.516487741844177, 22.757173206456407, "111100")]
    [InlineData(RobustMethod.LMedS, 0.7353075057157398, 0.0008345173414996028, 15.310397736322477, 21.59623924774303, "111110")]
    public void A_similarity_to_the_last_bit(RobustMethod method, double cosine, double sine, double x, double y, string inliers)
    {
        (NdArray? matrix, NdArray right) = Cv2.EstimateAffinePartial2D(s_from, s_to, method);

        Assert.Equal([cosine, -sine, x, sine, cosine, y], matrix!.ToArray<double>());
        Assert.Equal(inliers, string.Concat(right.ToArray<byte>()));
    }

    [Fact]
    public void An_affine_map_to_the_last_bit()
    {
        (NdArray? matrix, NdArray right) = Cv2.EstimateAffine2D(s_from, s_to);

        Assert.Equal(
            [0.6917816592188409, -0.015800601961785864, 18.933489678582312, 0.046747802747117144, 0.806198128607348, 13.247653289400757],
            matrix!.ToArray<double>());
        Assert.Equal("011110", string.Concat(right.ToArray<byte>()));
    }

    [Fact]
    public void Points_that_are_one_have_no_map()
    {
        (NdArray? matrix, NdArray right) = Cv2.EstimateAffine2D(Points(1, 1, 1, 1, 1, 1, 1, 1), Points(1, 2, 3, 4, 5, 6, 7, 9));

        Assert.Null(matrix);
        Assert.Equal(new byte[4], right.ToArray<byte>());
    }

    [Fact]
    public void Points_through_a_projective_matrix()
    {
        NdArray matrix = NdArray.Create<double>([1.1, 0.1, -5, 0.05, 0.9, 8, 0.0006, 0.0003, 1], 3, 3);

        Assert.Equal(
            [31.330389f, 44.180458f, 82.25312f, 47.372143f],
            Cv2.PerspectiveTransform(s_from[..2].Reshape(2, 1, 2), matrix).ToArray<float>());
    }

    private static NdArray Points(params float[] numbers) => NdArray.Create<float>(numbers, numbers.Length / 2, 2);
}
