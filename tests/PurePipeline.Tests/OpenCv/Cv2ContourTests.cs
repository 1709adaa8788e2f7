using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>What OpenCV 4.6, 4.10 and 4.13 made of a ring with a pixel in it, and two strokes beside it.</summary>
public class Cv2ContourTests
{
    private const string Ring = "1 1 1 5 5 5 6 6 7 6 6 6 5 5 5 1";
    private const string Hole = "1 2 2 1 4 1 5 2 5 4 4 5 2 5 1 4";
    private const string Pixel = "3 3";
    private const string Stroke = "7 1 7 2";

    private static readonly NdArray s_image = NdArray.Create<byte>(
        [
            0, 0, 0, 0, 0, 0, 0, 0,
            0, 1, 1, 1, 1, 1, 0, 1,
            0, 1, 0, 0, 0, 1, 0, 1,
            0, 1, 0, 1, 0, 1, 0, 0,
            0, 1, 0, 0, 0, 1, 0, 0,
            0, 1, 1, 1, 1, 1, 0, 0,
            0, 0, 0, 0, 0, 0, 1, 1,
        ],
        7,
        8);

    private static readonly NdArray s_points = NdArray.Create<int>([0, 0, 4, 1, 5, 6, 1, 7, 2, 3], 5, 2);

    public static TheoryData<RetrievalModes, string[], int[]> Modes => new()
    {
        { RetrievalModes.External, [Stroke, Ring], [1, -1, -1, -1, -1, 0, -1, -1] },
        { RetrievalModes.List, [Pixel, Hole, Stroke, Ring], [1, -1, -1, -1, 2, 0, -1, -1, 3, 1, -1, -1, -1, 2, -1, -1] },
        { RetrievalModes.CComp, [Pixel, Stroke, Ring, Hole], [1, -1, -1, -1, 2, 0, -1, -1, -1, 1, 3, -1, -1, -1, -1, 2] },
        { RetrievalModes.Tree, [Stroke, Ring, Hole, Pixel], [1, -1, -1, -1, -1, 0, 2, -1, -1, -1, 3, 1, -1, -1, -1, 2] },
    };

    [Theory]
    [MemberData(nameof(Modes))]
    public void Contours_come_in_OpenCvs_order(RetrievalModes mode, string[] contours, int[] hierarchy)
    {
        (NdArray[] found, NdArray? relations) = Cv2.FindContours(s_image, mode, ContourApproximationModes.Simple);

        Assert.Equal(contours, found.Select(static contour => string.Join(' ', contour.ToArray<int>())));
        Assert.Equal(hierarchy, relations!.ToArray<int>());
        Assert.Equal([1, contours.Length, 4], relations.Shape.ToArray());
    }

    [Fact]
    public void An_empty_image_has_no_contours()
    {
        (NdArray[] found, NdArray? relations) = Cv2.FindContours(NdArray.Full([3, 4], 0, DType.UInt8), RetrievalModes.Tree, ContourApproximationModes.None);

        Assert.Empty(found);
        Assert.Null(relations);
    }

    [Fact]
    public void More_contours_than_let_through_are_refused() => Assert.Throws<NotSupportedException>(
        static () => Cv2.FindContours(s_image, RetrievalModes.List, ContourApproximationModes.None, maxContours: 3));

    [Theory]
    [InlineData(8, 4, 1)]
    [InlineData(4, 5, 4)]
    public void Components_are_numbered_as_OpenCv_does(int connectivity, int count, int last)
    {
        (int found, NdArray labels) = Cv2.ConnectedComponents(s_image, connectivity);

        Assert.Equal(count, found);
        Assert.Equal(last, labels.ToArray<int>()[^1]);
    }

    [Fact]
    public void A_background_without_pixels_has_no_centroid()
    {
        (_, _, NdArray stats, NdArray centroids) = Cv2.ConnectedComponentsWithStats(NdArray.Full([2, 3], 9, DType.UInt8));

        Assert.Equal([-1, int.MaxValue, 0, 0, 0, 0, 0, 3, 2, 6], stats.ToArray<int>());
        Assert.Equal([0x7FF8_0000_0000_0000, 0x7FF8_0000_0000_0000], centroids.ToArray<double>().Take(2).Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Points_have_a_hull_and_measures()
    {
        Assert.Equal([0, 0, 4, 1, 5, 6, 1, 7], Cv2.ConvexHull(s_points).ToArray<int>());
        Assert.Equal(18.5, Cv2.ContourArea(s_points));
        Assert.Equal(21.07388734817505, Cv2.ArcLength(s_points, closed: true));
        Assert.Equal(((2.1896550655364990f, 3.2586207389831543f), 3.9260644912719727f), Cv2.MinEnclosingCircle(s_points));
    }

    [Fact]
    public void No_points_have_no_hull_and_no_approximation()
    {
        NdArray none = NdArray.Create<int>([], 0, 1, 2);
        Assert.Equal([0, 1, 2], Cv2.ConvexHull(none).Shape.ToArray());
        Assert.Equal([0, 1], Cv2.ConvexHull(none, returnPoints: false).Shape.ToArray());
        Assert.Equal([0, 1, 2], Cv2.ApproxPolyDP(none, 1, closed: true).Shape.ToArray());
        Assert.Throws<ArgumentException>(() => Cv2.ApproxPolyDP(none, -1, closed: true));
    }

    [Theory]
    [InlineData("4.10", 7.071067810058594f, 4.101219177246094f, 81.8698959350586f)]
    [InlineData("4.13", 4.101219177246094f, 7.071067810058594f, -8.130102157592773f)]
    public void The_least_rectangles_angle_depends_on_the_release(string version, float width, float height, float angle)
    {
        RotatedRect box = Cv2.MinAreaRect(s_points.WithVersions(ReferenceVersions.Newest with { OpenCv = Version.Parse(version) }));

        Assert.Equal(new RotatedRect((2.5299994945526123f, 3.2100000381469727f), (width, height), angle), box);
    }
}
