namespace PurePipeline.Torch;

/// <summary>
/// Who compiled torch, for the last bits of floats: which multiplications and additions of its kernels happen in one rounding (a fused
/// multiply-add), and which in two, was the compiler's choice. All but <see cref="NoFma"/> on an x86-64 processor with AVX2 or AVX-512.
/// </summary>
public enum TorchBuild
{
    /// <summary>
    /// PyTorch's Linux wheels, which <c>pip install torch</c> brings: since 2.8 by GCC 13, as <see cref="Debian"/>; before by GCC 9 and 11, as
    /// <see cref="LibTorch"/>. Compared with 2.11.
    /// </summary>
    Wheel,

    /// <summary>
    /// PyTorch's archives of libtorch, which TorchSharp brings, by GCC 9: filters and standard deviations always in one rounding. Compared with
    /// 2.10.
    /// </summary>
    LibTorch,

    /// <summary>Without AVX2 (<c>ATEN_CPU_CAPABILITY=default</c>): always in two.</summary>
    NoFma,

    /// <summary>
    /// Debian's packages, by GCC 12, 14 and 15: with antialiasing, taps in blocks of four in two roundings, the rest in one; without, a cubic's
    /// last addition in a rounding of its own, and in 2.6 all of its additions; from GCC 13 on, standard deviations in two. Compared with 1.13, 2.6
    /// and 2.14.
    /// </summary>
    Debian,
}
