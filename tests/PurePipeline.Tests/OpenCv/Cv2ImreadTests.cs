using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>The hashes of these tests were printed by OpenCV 4.6, those of IMREAD_COLOR_RGB by 4.13.</summary>
public class Cv2ImreadTests
{
    [Theory]
    [InlineData("orientation-6", -1, new[] { 120, 160, 3 }, "b27507b6e38910fa")]
    [InlineData("orientation-6", 0, new[] { 160, 120 }, "850347ba9ee5d2d6")]
    [InlineData("orientation-6", 1, new[] { 160, 120, 3 }, "76325ee0e9048d95")]
    [InlineData("orientation-6", 2, new[] { 160, 120 }, "850347ba9ee5d2d6")]
    [InlineData("orientation-6", 4, new[] { 160, 120, 3 }, "76325ee0e9048d95")]
    [InlineData("orientation-6", 17, new[] { 80, 60, 3 }, "4b8457d5433449a2")]
    [InlineData("orientation-6", 64, new[] { 20, 15 }, "d424a193674f1726")]
    [InlineData("orientation-6", 129, new[] { 120, 160, 3 }, "b27507b6e38910fa")]
    [InlineData("orientation-6", 256, new[] { 160, 120, 3 }, "f52016e713da4df1")]
    [InlineData("orientation-6", 384, new[] { 120, 160, 3 }, "7a6624ad8a070204")]
    [InlineData("orientation-6-gray", -1, new[] { 50, 75 }, "be77412866917f1d")]
    [InlineData("orientation-6-gray", 0, new[] { 75, 50 }, "aebee503f09caf37")]
    [InlineData("orientation-6-gray", 1, new[] { 75, 50, 3 }, "9cc2a6e93d8ed878")]
    [InlineData("orientation-6-gray", 2, new[] { 75, 50 }, "aebee503f09caf37")]
    [InlineData("orientation-6-gray", 4, new[] { 75, 50 }, "aebee503f09caf37")]
    [InlineData("orientation-6-gray", 129, new[] { 50, 75, 3 }, "9f1d05a6850514b7")]
    [InlineData("orientation-6-gray", 256, new[] { 75, 50, 3 }, "9cc2a6e93d8ed878")]
    public void Flags_decide_channels_size_and_orientation(string name, int flags, int[] shape, string sha256)
    {
        NdArray image = Cv2.Imread(Golden(name), (ImreadFlags)flags);

        Assert.Equal(shape, image.Shape.ToArray());
        Assert.StartsWith(sha256, image.Sha256(), StringComparison.Ordinal);
        Assert.Equal(image.ToBytes(), Cv2.Imdecode(File.ReadAllBytes(Golden(name)), (ImreadFlags)flags).ToBytes());
    }

    [Theory]
    [InlineData(-1, new[] { 10, 14, 3 }, "522ed1fa71a5119e")]
    [InlineData(0, new[] { 14, 10 }, "93589176018b49aa")]
    [InlineData(1, new[] { 14, 10, 3 }, "1430f661c15d4697")]
    [InlineData(4, new[] { 14, 10, 3 }, "1430f661c15d4697")]
    [InlineData(128, new[] { 10, 14 }, "8e79e46eba670fd7")]
    [InlineData(256, new[] { 14, 10, 3 }, "8cd9e3b02d8b48b3")]
    public void Four_components_become_colours_or_gray(int flags, int[] shape, string sha256)
    {
        NdArray image = Cv2.Imread(Beside("cmyk-orientation-8.jpg"), (ImreadFlags)flags);

        Assert.Equal(shape, image.Shape.ToArray());
        Assert.StartsWith(sha256, image.Sha256(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.6", 3)]
    [InlineData("4.10", 3)]
    [InlineData("4.13", 2)]
    public void All_three_any_and_color_flags_keep_gray_only_in_new_releases(string release, int rank)
    {
        const ImreadFlags All = ImreadFlags.Color | ImreadFlags.AnyColor | ImreadFlags.AnyDepth;

        Assert.Equal(rank, Cv2.Imread(Golden("orientation-6-gray"), All, ReferenceVersions.Parse("opencv=" + release)).Rank);
    }

    [Fact]
    public void Bits_that_a_release_does_not_know_change_nothing()
    {
        string path = Golden("orientation-6");

        Assert.Equal(2, Cv2.Imread(path, (ImreadFlags)512).Rank);
        Assert.Equal(2, Cv2.Imread(path, ImreadFlags.ColorRgb, ReferenceVersions.Parse("opencv=4.10")).Rank);
        Assert.Equal(3, Cv2.Imread(path, ImreadFlags.LoadGdal).Rank);
        Assert.Throws<ArgumentException>(() => Cv2.Imread(path, ImreadFlags.ColorRgb | ImreadFlags.Color));
    }

    [Fact]
    public void A_file_that_ends_too_early_is_filled_and_a_buffer_is_refused()
    {
        byte[] whole = File.ReadAllBytes(Golden("photo-420-75"));
        byte[] half = whole[..(whole.Length / 2)];
        NdArray expected = Cv2.Imdecode(whole);

        NdArray image = Cv2.Imread(half, "half.jpg", ImreadFlags.Color, null, null);

        Assert.Equal(expected.Shape.ToArray(), image.Shape.ToArray());
        Assert.Equal([128, 128, 128], image.ToBytes()[^3..]);
        Assert.Equal(PictureErrorCode.Truncated, Assert.Throws<PictureException>(() => Cv2.Imdecode(half).ToBytes()).Code);
    }

    // Two rows by the header, one in the data, all checksums right: libpng's "Not enough image data", so None.
    [Theory]
    [InlineData("4.6")]
    [InlineData("4.10")]
    public void Png_data_without_its_last_row_is_refused_from_a_buffer_too(string release)
    {
        byte[] file = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR4nGMQUAAAAEMAMerds80AAAAASUVORK5CYII=");
        NdArray image = Cv2.Imdecode(file, versions: ReferenceVersions.Parse("opencv=" + release));
        Assert.Equal(PictureErrorCode.Truncated, Assert.Throws<PictureException>(() => image.ToBytes()).Code);
    }

    [Theory]
    [InlineData("truncated-half", "b05c0499987f947ce9d5d346d388c78bb6a335430767fa6b27facb892c6fe497")]
    [InlineData("truncated-restart", "fa27d13685c509affb15ae27c22701f9d9de643243f90b41ea7443607fd4384f")]
    [InlineData("end-missing", "61145359f067b9548f3a2d259c5aa83649393dd2120c2ae940b1735937ac511c")]
    public void A_buffer_that_ends_too_early_repeats_its_last_row_in_OpenCv_4_6(string picture, string expected)
    {
        NdArray image = Cv2.Imdecode(File.ReadAllBytes(Golden(picture)), versions: ReferenceVersions.Parse("opencv=4.6"));

        Assert.Equal(expected, Convert.ToHexStringLower(SHA256.HashData(image.ToBytes())));
    }

    [Fact]
    public void A_buffer_of_arithmetic_coding_that_ends_too_early_is_refused_everywhere()
    {
        NdArray image = Cv2.Imdecode(File.ReadAllBytes(Golden("arith-cut")), versions: ReferenceVersions.Parse("opencv=4.6"));

        Assert.Throws<PictureException>(() => image.ToBytes());
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        PictureException missing = Assert.Throws<PictureException>(() => Cv2.Imread("no such.jpg"));

        Assert.Equal((PictureErrorCode.FileNotReadable, "no such.jpg"), (missing.Code, missing.FileName));
    }

    [Fact]
    public void Nothing_is_read_where_OpenCV_reads_nothing()
    {
        Assert.Null(Cv2.TryImread("no such.jpg"));
        Assert.Null(Cv2.TryImdecode("no picture"u8.ToArray()));
        Assert.Null(Cv2.TryImdecode(ReadOnlyMemory<byte>.Empty));
        Assert.Equal(Cv2.Imread(Golden("orientation-6")).Sha256(), Cv2.TryImread(Golden("orientation-6"))!.Sha256());
        Assert.Equal(Cv2.Imread(Golden("orientation-6"), ImreadFlags.Grayscale).Sha256(), Cv2.TryImdecode(File.ReadAllBytes(Golden("orientation-6")), ImreadFlags.Grayscale)!.Sha256());
        Assert.Throws<PictureException>(() => Cv2.TryImread(Golden("orientation-6"), limits: new() { MaxPixels = 10 }));
    }

    private static string Golden(string name) => Beside(Path.Combine("..", "..", "..", "golden", "pictures", name + ".jpg"));

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);
}
