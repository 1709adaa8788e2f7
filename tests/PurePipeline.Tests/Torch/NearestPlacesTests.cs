using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.Tests.Torch;

/// <summary>Places where roundings decide, as torch 1.13, 2.6, 2.11 and 2.14 have them.</summary>
public class NearestPlacesTests
{
    [Theory]
    [InlineData("1.13", 2, 141, 70, 0)]
    [InlineData("2.6", 2, 141, 70, 1)] // one rounding in the general kernel
    [InlineData("2.14", 2, 425, 212, 1)]
    [InlineData("2.14", 2, 97, 48, 0)] // two in that of small results
    [InlineData("2.14", 6, 123, 20, 0)]
    [InlineData("2.6+nofma", 2, 141, 70, 0)]
    public void Nearest_exact(string torch, int from, int to, int place, int expected)
    {
        ReferenceVersions versions = ReferenceVersions.Parse($"torch={torch}");
        NdArray numbers = NdArray.Create<float>([.. Enumerable.Range(0, from).Select(i => (float)i)], 1, 1, 1, from).WithVersions(versions);
        TorchTensor scaled = Functional.Interpolate(TorchTensor.FromNumpy(numbers), (1, to), InterpolateMode.NearestExact);
        Assert.Equal(expected, scaled.ToArray<float>()[place]);
    }
}
