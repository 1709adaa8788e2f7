namespace PurePipeline.Torch;

/// <summary>Which release of GCC compiled torch: it decides what is multiplied and added in one rounding.</summary>
internal static class TorchCompiler
{
    private static readonly Version s_wheelsByGcc13 = new(2, 8);
    private static readonly Version s_debian13 = new(2, 6);

    /// <summary>The first release that multiplies four taps at once and adds the products one after the other.</summary>
    public const int HasVectors = 12;

    /// <summary>The last one that fuses the products of a running deviation.</summary>
    public const int FusesDeviations = 12;

    /// <summary>The one that keeps all products of a cubic's polynomial apart.</summary>
    public const int SeparatesPolynomials = 14;

    /// <summary>The release of GCC.</summary>
    public static int Of(TorchBuild build, Version torch) => build switch
    {
        TorchBuild.Wheel => torch >= s_wheelsByGcc13 ? 13 : 11,
        TorchBuild.Debian => torch.Major < 2 ? 12 : torch == s_debian13 ? 14 : 15,
        _ => 9,
    };
}
