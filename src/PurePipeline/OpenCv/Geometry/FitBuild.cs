namespace PurePipeline.OpenCv.Geometry;

/// <summary>What of an OpenCV build shows in the last bits of a refined fit.</summary>
/// <param name="HasBlas">Built with LAPACK, whose BLAS multiplies large matrices: Debian's 4.6 and 4.10 are, the packages of 4.13 are not.</param>
/// <param name="FusesSquares">Squares are summed up as <see cref="SquareSums.Fused"/> has it.</param>
internal readonly record struct FitBuild(bool HasBlas, bool FusesSquares)
{
    /// <summary>The build that a release stands for.</summary>
    public static FitBuild Of(Version version) => new(version < new Version(4, 11), version >= new Version(4, 11));
}
