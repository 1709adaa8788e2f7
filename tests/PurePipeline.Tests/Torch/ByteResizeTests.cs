using System.Runtime.Intrinsics.X86;
using PurePipeline.Torch;
using PurePipeline.Torch.Interpolation;

namespace PurePipeline.Tests.Torch;

/// <summary>AVX2 gives what the scalar kernel gives, the specification.</summary>
public class ByteResizeTests
{
    [Theory]
    [InlineData(InterpolateMode.Bilinear)]
    [InlineData(InterpolateMode.Bicubic)]
    [InlineData(InterpolateMode.Lanczos)]
    public void Both_kernels_give_the_same(InterpolateMode mode)
    {
        Assert.SkipUnless(Avx2.IsSupported, "This processor has no AVX2.");
        Random dice = new(7);
        for (int round = 0; round < 300; round++)
        {
            (int from, int to, int other) = (dice.Next(1, 90), dice.Next(1, 90), dice.Next(1, 50));
            bool antialias = mode == InterpolateMode.Lanczos || dice.Next(2) == 0;
            ByteWeights axis = ByteWeights.Of(new AxisScale(from, to, null), mode, antialias);
            byte[] source = new byte[from * other];
            dice.NextBytes(source);
            source.AsSpan(0, dice.Next(source.Length)).Fill((byte)(dice.Next(2) * 255));

            byte[] expected = new byte[to * other];
            byte[] actual = new byte[to * other];
            ByteResize.AlongRowsScalar(source, expected, from, axis);
            ByteResize.AlongRowsVector256(source, actual, from, axis);
            Assert.Equal(expected, actual);

            ByteResize.AcrossRowsScalar(source, expected, other, 0, axis);
            ByteResize.AcrossRowsVector256(source, actual, other, axis);
            Assert.Equal(expected, actual);
        }
    }
}
