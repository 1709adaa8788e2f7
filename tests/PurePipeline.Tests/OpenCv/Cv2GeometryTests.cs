using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.OpenCv.Geometry;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The values of these tests were printed by OpenCV 4.6, 4.10 and 4.13, which agree.</summary>
public class Cv2GeometryTests
{
    [Fact]
    public void Corners_that_stay_give_the_identity()
    {
        NdArray corners = NdArray.Create<float>([0, 0, 1, 0, 1, 1, 0, 1], 4, 2);

        Assert.Equal([1.0, 0, 0, 0, 1, 0, 0, 0, 1], Cv2.GetPerspectiveTransform(corners, corners).ToArray<double>().Select(static x => x + 0.0));
        Assert.Equal([1.0, 0, 0, 0, 1, 0], Cv2.GetAffineTransform(corners[..3], corners[..3]).ToArray<double>().Select(static x => x + 0.0));
    }

    [Fact]
    public void Points_on_one_line_give_zeros() => Assert.Equal(
        new double[6], Cv2.GetAffineTransform(NdArray.Create<float>([0, 0, 1, 1, 2, 2], 3, 2), NdArray.Create<float>([0, 0, 1, 0, 0, 1], 3, 2)).ToArray<double>());

    [Fact]
    public void Four_points_on_a_line_are_refused_where_OpenCV_goes_another_way()
    {
        NdArray line = NdArray.Create<float>([0, 0, 1, 1, 2, 2, 3, 3], 4, 2);
        ReferenceVersions older = ReferenceVersions.Newest with { OpenCv = new Version(4, 10) };

        Assert.Throws<NotSupportedException>(() => Cv2.GetPerspectiveTransform(line, line));
        Assert.Equal([0.0, 0, 0, 0, 0, 0, 0, 0, 1], Cv2.GetPerspectiveTransform(line.WithVersions(older), line).ToArray<double>());
    }

    [Fact]
    public void A_matrix_without_inverse_gives_zeros() => Assert.All(
        Cv2.InvertAffineTransform(NdArray.Create<float>([1, 2, 3, 2, 4, 6], 2, 3)).ToArray<float>(), static x => Assert.Equal(0f, Math.Abs(x)));

    [Fact]
    public void Quarter_turns_have_no_rounding_of_their_own()
    {
        (double sine, double cosine) = Trigonometry.SinCos(90 * (Math.PI / 180));

        Assert.Equal((1.0, 6.123233995736766e-17), (sine, cosine));
    }

    // Angles of which glibc does not round the sine or the cosine to the nearest double; what OpenCV 4.6, 4.10 and 4.13 make of them.
    [Theory]
    [InlineData(251.02507732614663, -0.3251542869115378, -0.9456609803217267, 3.2164762475549913, 1.704647593501349)]
    [InlineData(195.070691336347, -0.9656057611273741, -0.26001060377920104, 2.485626968685776, 3.671200918475547)]
    public void A_turn_has_the_last_bits_of_the_C_library(double angle, double alpha, double beta, double x, double y) => Assert.Equal(
        [alpha, beta, x, -beta, alpha, y], Cv2.GetRotationMatrix2D((1, 2), angle, 1).ToArray<double>());

    [Fact]
    public void Sine_and_cosine_are_the_platforms_within_a_bit()
    {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++)
        {
            double angle = (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4));
            (double sine, double cosine) = Trigonometry.SinCos(angle);
            Assert.InRange(Math.Abs(sine - Math.Sin(angle)), 0, Math.BitIncrement(Math.Abs(sine)) - Math.Abs(sine));
            Assert.InRange(Math.Abs(cosine - Math.Cos(angle)), 0, Math.BitIncrement(Math.Abs(cosine)) - Math.Abs(cosine));
        }
    }

    [Fact]
    public void A_similarity_is_found_again()
    {
        double[] points = [38.2946, 51.6963, 73.5318, 51.5014, 56.0252, 71.7366, 41.5493, 92.3655, 70.7299, 92.2041];
        double[] moved = new double[points.Length];
        for (int i = 0; i < points.Length; i += 2)
        {
            (moved[i], moved[i + 1]) = ((1.5 * points[i]) - (0.25 * points[i + 1]) + 7, (0.25 * points[i]) + (1.5 * points[i + 1]) - 3);
        }

        double[] matrix = SimilarityTransform.Estimate(NdArray.Create<double>(points, 5, 2), NdArray.Create<double>(moved, 5, 2)).ToArray<double>();

        Assert.Equal([1.5, -0.25, 7, 0.25, 1.5, -3], matrix.Select(static x => Math.Round(x, 11)));
    }
}
