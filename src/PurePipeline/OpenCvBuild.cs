namespace PurePipeline;

/// <summary>
/// How the OpenCV that is reproduced was built. It matters to a few operations on 16-bit and float channels (and to INTER_CUBIC): x86-64
/// wheels of pip's (<c>opencv-python</c>) carry Intel's IPP, which computes them in another way; the builds of Debian, Ubuntu and conda, and
/// every build for other processors, do not. On 8-bit images INTER_CUBIC alone differs, by 1 in about one value of twenty.
/// </summary>
public enum OpenCvBuild
{
    /// <summary>OpenCV's own kernels, with AVX2 and FMA. The default.</summary>
    Native,

    /// <summary>With IPP, as in pip's x86-64 wheels. What IPP does and is not reproduced bit for bit is refused.</summary>
    Ipp,
}
