using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>Linear equations, cameras, and boxes that suppress others: what OpenCV 4.6, 4.10 and 4.13 gave.</summary>
public class Cv2LinearAlgebraTests
{
    private static readonly NdArray s_camera = NdArray.Create<double>([50, 0, 26, 0, 45, 18, 0, 0, 1], 3, 3);
    private static readonly NdArray s_lens = NdArray.Create<double>([-0.28, 0.09, 0.01, -0.002, 0.01], 5);

    [Theory]
    [InlineData(1, DType.Float32, "c4ab8c2d4e814dd9", "b2d868d51adf4a6d")]
    [InlineData(1, DType.Float64, "f12993a700ebb351", "6c6bd57f8fdd5fda")]
    [InlineData(2, DType.Float32, "6e292203e4654967", "b60c17c6a4be6d75")]
    [InlineData(2, DType.Float64, "81db4c81a2c7e694", "edac57c84a9a4f8c")]
    [InlineData(3, DType.Float32, "ffd7b42bb3542da8", "67cfa55561837bd3")]
    [InlineData(3, DType.Float64, "fa313fa7e508da92", "ba15cac614a16f78")]
    [InlineData(4, DType.Float32, "361a58470b936917", "ffff1eb5bb3582b1")]
    [InlineData(4, DType.Float64, "24dc8dd1fb0025ec", "b17b093dd7ead470")]
    [InlineData(7, DType.Float32, "6c05f8ed4a57afee", "8669e0bfd927f318")]
    [InlineData(7, DType.Float64, "66af85e4cc8e0bb8", "37c11dac8de488c9")]
    public void Inverses_and_solutions_are_OpenCvs(int n, DType dtype, string inverse, string solution)
    {
        NdArray plane = SyntheticImage.Plane("4.10", 0);
        NdArray matrix = ((plane.AsType(DType.Float64)[..n, ..n] - 100.5) / 10).AsType(dtype);
        NdArray right = plane.AsType(dtype)[10..(10 + n), ..1];
        Assert.Equal((1.0, inverse), (Cv2.Invert(matrix).RetVal, Hash(Cv2.Invert(matrix).Dst)));
        Assert.Equal((true, solution), (Cv2.Solve(matrix, right).RetVal, Hash(Cv2.Solve(matrix, right).Dst)));
    }

    [Fact]
    public void Zeros_of_two_rows_have_OpenCvs_signs()
    {
        NdArray matrix = NdArray.Create<double>([-1, 0, -4, -1], 2, 2);
        Assert.Equal("000000000000f0bf00000000000000000000000000001040000000000000f0bf", Bytes(Cv2.Invert(matrix).Dst));
        Assert.Equal("000080bf0000008000008040000080bf", Bytes(Cv2.Invert(matrix.AsType(DType.Float32)).Dst));

        static string Bytes(NdArray array) => Convert.ToHexStringLower(array.ToBytes());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void A_singular_matrix_has_no_inverse(int n)
    {
        (double done, NdArray zeros) = Cv2.Invert(NdArray.Full([n, n], 1, DType.Float64));
        Assert.Equal((0.0, 0.0), (done, zeros.Sum().Item<double>()));
        Assert.False(Cv2.Solve(NdArray.Full([n, n], 1, DType.Float64), NdArray.Full([n, 1], 1, DType.Float64)).RetVal);
    }

    [Fact]
    public void What_OpenCv_refuses_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Cv2.Invert(NdArray.Full([2, 3], 1, DType.Float64)));
        Assert.Throws<ArgumentException>(() => Cv2.Invert(NdArray.Full([2, 2], 1, DType.Int32)));
        Assert.Throws<NotSupportedException>(() => Cv2.Invert(NdArray.Full([2, 2], 1, DType.Float64), (DecompTypes)1));
        Assert.Throws<ArgumentException>(() => Cv2.Solve(s_camera, NdArray.Full([2, 1], 1, DType.Float64)));
        Assert.Throws<ArgumentException>(() => Cv2.UndistortPoints(NdArray.Full([3, 3], 1, DType.Float64), s_camera, s_lens));
        Assert.Throws<ArgumentException>(() => Cv2.GetOptimalNewCameraMatrix(s_camera, s_lens, (0, 5), 1));
        Assert.Throws<ArgumentException>(() => Dnn.NMSBoxes(NdArray.Full([2, 4], 1, DType.Int32), NdArray.Full([3], 1, DType.Float32), 0, 0.5f));
        Assert.Throws<ArgumentException>(() => Dnn.NMSBoxes(NdArray.Full([2, 4], 1, DType.Int32), NdArray.Full([2], 1, DType.Float32), 0, -1));
    }

    [Fact]
    public void Points_without_distortion_are_OpenCvs()
    {
        NdArray points = NdArray.Create<double>([3, 4, 20.5, 30.25, 52, 36, 26, 18], 4, 2);
        Assert.Equal("e34d840a8870bfda", Hash(Cv2.UndistortPoints(points, s_camera, s_lens)));
        Assert.Equal("2a5835cc15d32531", Hash(Cv2.UndistortPoints(points.AsType(DType.Float32).Reshape(-1, 1, 2), s_camera, s_lens, s_camera)));
    }

    [Fact]
    public void Optimal_cameras_are_OpenCvs()
    {
        Check("4.6", 0, default, false, [44.96924591064453, 0, 25.30086445907409, 0, 41.64649200439453, 17.733180372381184], (0, 0, 52, 36));
        Check("4.6", 1, (40, 30), false, [31.471162796020508, 0, 18.935238479806117, 0, 30.33188819885254, 14.517938056018238], (1, 2, 36, 26));
        Check("4.6", 0.3, (40, 30), true, [35.66154064470671, 0, 19.5, 0, 32.09538658023604, 14.5], (0, 1, 40, 27));
        Check("4.10", 0, default, false, [45.997659878437226, 0, 25.886938237138718, 0, 42.89134689383969, 18.26160926603384], (0, 0, 52, 36));
        Check("4.10", 1, (40, 30), false, [32.20360657077404, 0, 19.37592745647142, 0, 31.448000475467584, 14.926666136897518], (1, 2, 36, 26));
        Check("4.10", 0.3, (40, 30), true, [36.86961469841791, 0, 19.5, 0, 33.18265322857612, 14.5], (0, 1, 40, 27));

        static void Check(string version, double alpha, (int, int) size, bool centred, double[] rows, (int, int, int, int) valid)
        {
            NdArray camera = s_camera.WithVersions(SyntheticImage.Of(version).Versions);
            (NdArray matrix, (int, int, int, int) roi) = Cv2.GetOptimalNewCameraMatrix(camera, s_lens, (53, 37), alpha, size, centred);
            Assert.Equal([.. rows, 0, 0, 1], matrix.ToArray<double>());
            Assert.Equal(valid, roi);
        }
    }

    [Theory]
    [InlineData(0.1f, 0.3f, 1f, 0, "27 4 31 8 35 39 16 20 47 1 5 9 13 40 21 48 29 18 22 26 3 30 11")]
    [InlineData(0.5f, 0.1f, 1f, 0, "27 31 8 35 47 5 9 40 44 48")]
    [InlineData(0f, 0.9f, 0.9f, 0, "27 4 31 8 35 12 39 16 20 47 24 1 5 9 36 13 40 44 21 48 25 2 29 6 37 14 18 45 22 49 26 3 30 34 11 38 15 42 19 46")]
    [InlineData(0f, 0.2f, 1f, 10, "27 4 31 8 35 39 16")]
    public void Boxes_that_stay_are_OpenCvs(float score, float overlap, float eta, int top, string kept)
    {
        byte[] elements = SyntheticImage.Plane("4.10", 0).ToBytes();
        NdArray boxes = NdArray.Create<int>([.. elements.Take(200).Select(static (element, i) => (element % 40) + (i % 4 / 2))], 50, 4);
        NdArray scores = NdArray.Create<float>([.. Enumerable.Range(0, 50).Select(static i => (float)(i * 37 % 50 / 50.0))], 50);
        Assert.Equal(kept, string.Join(' ', Dnn.NMSBoxes(boxes, scores, score, overlap, eta, top).ToArray<int>()));
    }

    [Fact]
    public void No_boxes_leave_none() =>
        Assert.Equal(0, Dnn.NMSBoxes(NdArray.Full([0, 4], 0, DType.Float32), NdArray.Full([0], 0, DType.Float32), 0, 0.5f).Length);

    private static string Hash(NdArray array) => Convert.ToHexStringLower(SHA256.HashData(array.ToBytes()))[..16];
}
