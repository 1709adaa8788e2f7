namespace PurePipeline.Decoding;

/// <summary>The generation of libpng that is reproduced, where they differ: in a gamma that makes no sense.</summary>
internal enum Libpng
{
    /// <summary>1.6.48 and later: any gamma counts. OpenCV 4.10 and later were verified with it.</summary>
    TakesAnyGamma,

    /// <summary>1.6.39: one out of range makes other words about colours void. OpenCV 4.6 was verified with it.</summary>
    ChecksGamma,
}
