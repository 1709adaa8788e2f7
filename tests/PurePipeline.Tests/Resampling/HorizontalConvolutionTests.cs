using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class HorizontalConvolutionTests
{
    private delegate void Variant(ReadOnlySpan<byte> source, Span<byte> target);

    public static TheoryData<int> PixelSizes => [1, 2, 3, 4];

    [Theory]
    [MemberData(nameof(PixelSizes))]
    public void Every_variant_equals_the_scalar_one(int bytesPerPixel)
    {
        var random = new Random(bytesPerPixel);
        foreach (IConvolutionAxis axis in RandomAxis.ManyOfBytes(random, 3000))
        {
            HorizontalConvolution convolution = HorizontalConvolution.For(axis, bytesPerPixel);
            byte[] source = RandomAxis.Samples(random, convolution.SourceBytes + RowReader.Slack);
            byte[] expected = new byte[convolution.TargetBytes];
            convolution.FilterScalar(source, expected);
            foreach (Variant filter in Variants(convolution))
            {
                byte[] target = new byte[convolution.TargetBytes + RowReader.Slack];
                filter(source, target);
                Assert.True(expected.AsSpan().SequenceEqual(target.AsSpan(0, expected.Length)), $"{filter.Method.Name}: {axis}");
            }
        }
    }

    [Fact]
    public void Dense_and_sparse_layouts_are_both_met()
    {
        Assert.IsType<DenseGrayConvolution>(HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Bilinear, 100, 0, 100, 60), 1));
        Assert.IsType<SparseGrayConvolution>(HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Bilinear, 100, 0, 100, 9), 1));
    }

    [Fact]
    public void Means_have_layouts_of_their_own()
    {
        Assert.IsType<PairMeanConvolution>(HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Box, 100, 0, 100, 60), 3));
        Assert.IsType<PairMeanConvolution>(HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Box, 100, 0, 100, 50), 1));
        Assert.IsType<PairMeanConvolution>(HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Box, 100, 0, 100, 300), 4));
        Assert.IsType<PixelConvolution>(HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Box, 100, 0, 100, 40), 3));
        Type many = Sse2.IsSupported ? typeof(GrayMeanConvolution) : typeof(SparseGrayConvolution);
        Assert.IsType(many, HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Box, 100, 0, 100, 9), 1));
    }

    [Fact]
    public void A_row_without_room_behind_it_is_refused()
    {
        HorizontalConvolution convolution = HorizontalConvolution.For(new ConvolutionAxis(ConvolutionFilter.Bilinear, 10, 0, 10, 6), 3);

        Assert.Throws<ArgumentOutOfRangeException>(() => convolution.Filter(new byte[30], new byte[18 + RowReader.Slack]));
        Assert.Throws<ArgumentOutOfRangeException>(() => convolution.Filter(new byte[30 + RowReader.Slack], new byte[18]));
    }

    private static List<Variant> Variants(HorizontalConvolution convolution)
    {
        (Variant narrow, Variant wide, Variant widest) = convolution switch
        {
            PixelConvolution pixels => ((Variant)pixels.FilterVector128, (Variant)pixels.FilterVector256, (Variant)pixels.FilterVector512),
            DenseGrayConvolution dense => (dense.FilterVector128, dense.FilterVector256, dense.FilterVector512),
            SparseGrayConvolution sparse => (sparse.FilterVector128, sparse.FilterVector256, sparse.FilterVector512),
            GrayMeanConvolution means => (means.FilterVector128, means.FilterVector256, means.FilterVector256),
            PairMeanConvolution pairs => (pairs.FilterVector128, pairs.FilterVector256, pairs.FilterVector256),
            _ => throw new InvalidOperationException($"The variants of {convolution} are not known here."),
        };
        return Avx2.IsSupported ? [convolution.Filter, narrow, wide, widest] : [convolution.Filter, narrow];
    }
}
