namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.morphologyEx</c> does: OpenCV's <c>MORPH_*</c> constants, with their values.</summary>
public enum MorphTypes
{
    /// <summary><c>cv2.MORPH_ERODE</c>: the least of the neighbours.</summary>
    Erode = 0,

    /// <summary><c>cv2.MORPH_DILATE</c>: the greatest.</summary>
    Dilate = 1,

    /// <summary><c>cv2.MORPH_OPEN</c>: erosion, then dilation.</summary>
    Open = 2,

    /// <summary><c>cv2.MORPH_CLOSE</c>: dilation, then erosion.</summary>
    Close = 3,

    /// <summary><c>cv2.MORPH_GRADIENT</c>: dilation minus erosion.</summary>
    Gradient = 4,

    /// <summary><c>cv2.MORPH_TOPHAT</c>: the image minus its opening.</summary>
    TopHat = 5,

    /// <summary><c>cv2.MORPH_BLACKHAT</c>: the closing minus the image.</summary>
    BlackHat = 6,

    /// <summary><c>cv2.MORPH_HITMISS</c>: where the kernel's 1 lie on set pixels and its -1 on others; uint8 of one channel.</summary>
    HitMiss = 7,
}
