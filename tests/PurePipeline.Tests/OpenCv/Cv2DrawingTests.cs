using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Hashes of what OpenCV 4.6, 4.10 and 4.13 drew; where they differ, of each.</summary>
public class Cv2DrawingTests
{
    private static readonly NdArray s_polygon = NdArray.Create<int>([5, 3, 60, 12, 30, 45, -7, 25], 4, 2);
    private static readonly NdArray s_half = NdArray.Create<int>([2, 1, 30, 6, 15, 22, -4, 12], 4, 2);
    private static readonly NdArray s_fractions = NdArray.Create<int>([21, 13, 241, 49, 121, 181, -27, 101], 4, 2);

    public static TheoryData<string, Func<string, NdArray>, string[]> Drawings => new()
    {
        { "smooth line", static v => Cv2.Line(Canvas(v, 3), (-9, 2), (48, 31), [1, 2, 3], 1, LineTypes.AntiAliased), ["146c7d8b47b81b29"] },
        { "thick line of floats", static v => Cv2.Line(Canvas(v, 1, DType.Float32), (4, 2), (48, 31), [0.5], 5), ["e677e3b1ac564625"] },
        { "rectangle", static v => Cv2.Rectangle(Canvas(v), (3, 4), (48, 60), [9], 3), ["3c2df68cfdbdff80"] },
        { "disc", static v => Cv2.Circle(Canvas(v), (30, 17), 14, [255], -1), ["e74cfa405832a8d2"] },
        { "smooth ring", static v => Cv2.Circle(Canvas(v, 2), (240, 136), 99, [5, 6], 2, LineTypes.AntiAliased, 3), ["c0270dccaa0ec56e"] },
        { "sector", static v => Cv2.Ellipse(Canvas(v), (25, 18), (20, 9), 33, 20, 250, [7], -1), ["6a5276e02001150d"] },
        {
            "ellipse in a box",
            static v => Cv2.Ellipse(Canvas(v, 4), new RotatedRect((25.5f, 18.25f), (30, 12.5f), 70), [1, 2, 3, 4], 1, LineTypes.AntiAliased),
            ["645b70beb30cd7cf"]
        },
        { "fillConvexPoly", static v => Cv2.FillConvexPoly(Canvas(v), s_polygon, [200]), ["11b18b6d73d644a2"] },
        { "fillPoly", static v => Cv2.FillPoly(Canvas(v), [s_polygon, s_half], [200]), ["d2184abbc5f0583c", "9813e964cd5a27f7", "9813e964cd5a27f7"] },
        { "polylines", static v => Cv2.Polylines(Canvas(v), [s_polygon], true, [3], 2), ["6c42ed402efc95a7", "6c42ed402efc95a7", "df86ef43e90a8fd8"] },
        {
            "polylines between pixels",
            static v => Cv2.Polylines(Canvas(v), [s_fractions], false, [3], 1, LineTypes.Line8, 2),
            ["44b7bec2df6adc66", "44b7bec2df6adc66", "26275e55797af382"]
        },
    };

    [Theory]
    [MemberData(nameof(Drawings))]
    public void Pixels_are_OpenCvs(string name, Func<string, NdArray> draw, string[] hashes)
    {
        string[] versions = ["4.6", "4.10", "4.13"];
        for (int i = 0; i < versions.Length; i++)
        {
            Assert.Equal((name, hashes[Math.Min(i, hashes.Length - 1)]), (name, Convert.ToHexStringLower(SHA256.HashData(draw(versions[i]).ToBytes()))[..16]));
        }
    }

    [Fact]
    public void A_part_of_an_array_is_drawn_on_in_place()
    {
        NdArray whole = NdArray.Full([4, 5], 0, DType.UInt8);
        Cv2.Rectangle(whole[1..3, 1..4], (0, 0), (9, 9), [7], -1);

        Assert.Equal([0, 0, 0, 0, 0, 0, 7, 7, 7, 0, 0, 7, 7, 7, 0, 0, 0, 0, 0, 0], whole.ToBytes());
    }

    [Fact]
    public void A_mirrored_array_is_refused() => Assert.Throws<ArgumentException>(
        static () => Cv2.Line(NdArray.Full([4, 5], 0, DType.UInt8).Flip(1), (0, 0), (3, 3), [7]));

    [Theory]
    [InlineData(1, 1, -1, -1)] // beside itself
    [InlineData(-1, 1, 1, 0)] // within itself
    public void A_hierarchy_without_an_end_is_refused(int next, int previous, int child, int parent) => Assert.Throws<ArgumentException>(
        () => Cv2.DrawContours(
            Canvas("4.13"),
            [s_polygon, s_half],
            0,
            [1],
            hierarchy: NdArray.Create<int>([-1, -1, 1, -1, next, previous, child, parent], 1, 2, 4),
            maxLevel: 3));

    [Fact]
    public void A_contour_is_drawn_by_its_level_however_deep()
    {
        const int Count = 100_000;
        int[] relations = [.. Enumerable.Range(0, Count).SelectMany(static i => new[] { -1, -1, i + 1 < Count ? i + 1 : -1, i - 1 })];
        NdArray point = NdArray.Create<int>([3, 4], 1, 1, 2);
        NdArray image = Cv2.DrawContours(
            Canvas("4.13"), [.. Enumerable.Repeat(point, Count - 1), NdArray.Create<int>([7, 8], 1, 1, 2)], -1, [1], hierarchy: NdArray.Create<int>(relations, 1, Count, 4), maxLevel: Count - 2);
        Assert.Equal((1, 0), (image[4, 3].ToBytes()[0], image[8, 7].ToBytes()[0]));
    }

    [Fact]
    public void A_contour_without_points_is_refused() => Assert.Throws<ArgumentException>(
        static () => Cv2.DrawContours(Canvas("4.6"), [NdArray.Create<int>([], 0, 1, 2)], -1, [1], -1));

    [Fact]
    public void A_hierarchy_that_goes_round_in_circles_is_refused() => Assert.Throws<ArgumentException>(static () => Cv2.DrawContours(
        Canvas("4.13"), [s_polygon, s_half], 0, [1], hierarchy: NdArray.Create<int>([1, 1, 1, 1, 0, 0, 1, 0], 1, 2, 4), maxLevel: 3));

    private static NdArray Canvas(string version, int channels = 1, DType dtype = DType.UInt8) =>
        NdArray.Full(channels == 1 ? [37, 53] : [37, 53, channels], 0, dtype, ReferenceVersions.Newest with { OpenCv = Version.Parse(version) });
}
