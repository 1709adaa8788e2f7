using PurePipeline.Einops;
using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Einops;

/// <summary>Patterns of einops: what they are in NumPy's own words, and which are refused. golden/ has what the real einops makes.</summary>
public sealed class EinopsTests
{
    private static readonly NdArray s_image = NdArray.Arange(0, 4 * 6 * 3, 1).Reshape(4, 6, 3);

    [Fact]
    public void Axes_are_cut_turned_and_joined() => Assert.Equal(
        s_image.Reshape(2, 2, 3, 2, 3).Transpose(0, 2, 4, 1, 3).Reshape(6, 12).ToArray<long>(),
        s_image.Rearrange("(h p) (w q) c -> (h w) (c p q)", ("p", 2), ("q", 2)).ToArray<long>());

    [Fact]
    public void An_ellipsis_is_all_other_axes() => Assert.Equal(
        s_image.Transpose(2, 0, 1).ToArray<long>(), TorchTensor.FromNumpy(s_image).Rearrange("... c -> c ...").Numpy().ToArray<long>());

    [Fact]
    public void Axes_that_are_gone_are_reduced() => Assert.Equal(
        s_image.Reshape(2, 2, 3, 2, 3).Max(1, 3).ToArray<long>(), s_image.Reduce("(h 2) (w 2) c -> h w c", "max").ToArray<long>());

    [Fact]
    public void New_axes_repeat()
    {
        NdArray repeated = s_image.Repeat("h w c -> n (h 2) w c", ("n", 3));

        Assert.Equal([3, 8, 6, 3], repeated.Shape.ToArray());
        Assert.Equal(s_image[1].ToArray<long>(), repeated[2][3].ToArray<long>());
    }

    [Theory]
    [InlineData("h w -> w h", "the left side has 2 axes, and the input 3.")]
    [InlineData("h w c -> h w", "the axis 'c' is on the left side only.")]
    [InlineData("h w c -> h w c d", "the axis 'd' is on the right side only.")]
    [InlineData("h w h -> h w", "the axis 'h' is named twice.")]
    [InlineData("(h p) w c -> h p w c", "of the axes h, p in one pair of brackets all but one have to be given a length.")]
    [InlineData("h w c", "a pattern has two sides with one -> between them.")]
    [InlineData("h (w c -> h w c", "brackets are not balanced.")]
    [InlineData("h w _c -> h w _c", "'_c' is no name for an axis: names are identifiers that neither begin nor end with an underscore.")]
    [InlineData("h w 3 -> h w", "axes without a name are of length 1 here: others could be told apart by nothing.")]
    public void What_is_wrong_with_a_pattern_is_said(string pattern, string problem) =>
        Assert.Equal($"einops, pattern '{pattern}', input of shape (4, 6, 3): {problem}", Assert.Throws<ArgumentException>(() => s_image.Rearrange(pattern)).Message);

    [Fact]
    public void Lengths_have_to_fit() => Assert.EndsWith(
        "the axis (h p) of length 4 cannot be divided by 3.", Assert.Throws<ArgumentException>(() => s_image.Rearrange("(h p) w c -> h p w c", ("p", 3))).Message, StringComparison.Ordinal);

    [Fact]
    public void Means_are_of_floats() => Assert.Throws<ArgumentException>(() => s_image.Reduce("h w c -> c", "mean"));
}
