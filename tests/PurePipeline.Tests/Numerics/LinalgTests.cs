using PurePipeline.Numerics;

namespace PurePipeline.Tests.Numerics;

/// <summary><c>np.linalg</c>: the numbers are those of NumPy 1.24 with the reference LAPACK.</summary>
public class LinalgTests
{
    private static readonly NdArray s_square = NdArray.Create([2.0, 1.0, 0.5, -1.0, 3.0, 0.25, 0.1, 0.2, 5.0], 3, 3);

    [Fact]
    public void Inverse_and_solution() => Assert.Multiple(
        () => Assert.Equal(
            [0.4311463590483058, -0.1413121845710166, -0.036049026676279745, 0.14491708723864455, 0.2869502523431868, -0.028839221341023794, -0.014419610670511899, -0.008651766402307139, 0.20187454938716656],
            Linalg.Inv(s_square).ToArray<double>()),
        () => Assert.Equal([0.04037490987743325, 0.6322999279019467, 0.5739005046863735], Linalg.Solve(s_square, NdArray.Create([1.0, 2.0, 3.0], 3)).ToArray<double>()),
        () => Assert.Equal([0.39999999999999997, -0.19999999999999998, -0.19999999999999998, 0.6], Linalg.Inv(NdArray.Create([3L, 1L, 1L, 2L], 2, 2)).ToArray<double>()),
        () => Assert.Equal([0.4f, -0.2f, -0.2f, 0.6f], Linalg.Inv(NdArray.Create([3f, 1f, 1f, 2f], 2, 2)).ToArray<float>()));

    [Fact]
    public void Determinant_is_of_the_arrays_type() => Assert.Multiple(
        () => Assert.Equal(34.675, Linalg.Det(s_square).ToArray<double>()[0], 12),
        () => Assert.Equal([34.675f], Linalg.Det(s_square.AsType(DType.Float32)).ToArray<float>()),
        () => Assert.Equal(0, Linalg.Det(s_square).Rank),
        () => Assert.Equal([0.0], Linalg.Det(NdArray.Create([1.0, 2.0, 2.0, 4.0], 2, 2)).ToArray<double>()));

    [Fact]
    public void Singular_values_and_their_signs()
    {
        (NdArray u, NdArray s, NdArray vt) = Linalg.Svd(NdArray.Create([4.0, -2.5, 1.25, 3.0], 2, 2));
        Assert.Equal([-0.9796425735899, 0.2007496650311, 0.2007496650311, 0.9796425735899], u.ToArray<double>().Select(Rounded));
        Assert.Equal([4.7709855732463, 3.170204513888], s.ToArray<double>().Select(Rounded));
        Assert.Equal([-0.768737016024, 0.6395650085758, 0.6395650085758, 0.768737016024], vt.ToArray<double>().Select(Rounded));

        (u, s, vt) = Linalg.Svd(NdArray.Create([2.0, 0.0, 0.0, -5.0], 2, 2));
        Assert.Equal([0.0, 1.0, 1.0, 0.0], u.ToArray<double>());
        Assert.Equal([5.0, 2.0], s.ToArray<double>());
        Assert.Equal([-0.0, -1.0, 1.0, 0.0], vt.ToArray<double>());
    }

    [Fact]
    public void Least_squares()
    {
        NdArray tall = NdArray.Create([1.0, 2.0, 3.0, 4.0, 5.0, 7.0], 3, 2);
        (NdArray x, NdArray residuals, int rank, NdArray s) = Linalg.Lstsq(tall, NdArray.Create([1.0, 2.0, 2.5], 3));
        Assert.Equal([-0.1428571428571, 0.5], x.ToArray<double>().Select(Rounded));
        Assert.Equal([0.2857142857143], residuals.ToArray<double>().Select(Rounded));
        Assert.Equal(2, rank);
        Assert.Equal([10.1914282570972, 0.3671376859439], s.ToArray<double>().Select(Rounded));
        Assert.Throws<NotSupportedException>(() => Linalg.Lstsq(NdArray.Create([1.0, 2.0, 2.0, 4.0], 2, 2), NdArray.Create([1.0, 2.0], 2)));
    }

    [Fact]
    public void Rank() => Assert.Equal(
        [1, 2, 0],
        [
            Linalg.MatrixRank(NdArray.Create([1.0, 2.0, 2.0, 4.0], 2, 2)),
            Linalg.MatrixRank(NdArray.Create([1.0, 2.0, 3.0, 4.0, 5.0, 7.0], 3, 2)),
            Linalg.MatrixRank(NdArray.Full([2, 3], 0.0, DType.Float64)),
        ]);

    [Fact]
    public void What_has_no_answer_says_why() => Assert.Multiple(
        () => Assert.Equal("Singular matrix", Assert.Throws<ArgumentException>(() => Linalg.Inv(NdArray.Full([2, 2], 0.0, DType.Float64))).Message[..15]),
        () => Assert.Throws<ArgumentException>(() => Linalg.Det(NdArray.Full([2, 3], 0.0, DType.Float64))),
        () => Assert.Throws<NotSupportedException>(() => Linalg.Svd(NdArray.Full([2, 3], 0.0, DType.Float64))));

    [Fact]
    public void Diagonals() => Assert.Multiple(
        () => Assert.Equal([0, 1, 0, 0, 0, 1], NdArray.Eye(2, 3, 1, DType.Int32).ToArray<int>()),
        () => Assert.Equal([0, 0, 3, 0, 0, 4], NdArray.Create([3, 4], 2).Diag(-1)[.., ..2].ToArray<int>()),
        () => Assert.Equal([2.0, 3.0, 5.0], s_square.Diag().ToArray<double>()),
        () => Assert.Equal([2, 1, 3], NdArray.Full([3, 1, 2], 0L, DType.Int64).SwapAxes(0, -1).Shape.ToArray()));

    // The last bits are LAPACK's own.
    private static double Rounded(double value) => Math.Round(value, 13);
}
