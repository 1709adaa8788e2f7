namespace PurePipeline.Torch;

/// <summary>How torch was built: its kernels that scale floats with a filter multiply and add in one rounding or in two.</summary>
public enum TorchBuild
{
    /// <summary>PyTorch's own packages on a processor with AVX2: always in one rounding.</summary>
    Fma,

    /// <summary>Without AVX2 (<c>ATEN_CPU_CAPABILITY=default</c>): always in two.</summary>
    NoFma,

    /// <summary>
    /// Debian's packages on a processor with AVX2: with antialiasing, taps in blocks of four in two roundings, the rest in one; without, a
    /// cubic's last addition in a rounding of its own, and in 2.6 all of its additions.
    /// </summary>
    Debian,
}
