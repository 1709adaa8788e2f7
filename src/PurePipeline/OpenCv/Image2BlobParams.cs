using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <summary>What <c>cv2.dnn.blobFromImageWithParams</c> does, <c>cv2.dnn.Image2BlobParams</c>: OpenCV 4.8 and later.</summary>
public sealed record Image2BlobParams
{
    /// <summary>One factor for each channel of the blob; one alone is for all of them.</summary>
    public IReadOnlyList<double> ScaleFactor { get; init; } = [1.0];

    /// <summary>Width and height of the blob; <c>default</c> for the first image's.</summary>
    public (int Width, int Height) Size { get; init; }

    /// <summary>What is subtracted from each channel of the blob, 0 where none is given.</summary>
    public IReadOnlyList<double> Mean { get; init; } = [];

    /// <summary>The first and the third channel change places.</summary>
    public bool SwapRB { get; init; }

    /// <summary><see cref="DType.Float32"/>, or <see cref="DType.UInt8"/>, which neither mean nor factor goes with.</summary>
    public DType DDepth { get; init; } = DType.Float32;

    /// <summary>How an image becomes as large as the blob.</summary>
    public ImagePaddingMode PaddingMode { get; init; }

    /// <summary>The padding of <see cref="ImagePaddingMode.Letterbox"/>, per channel of the image, 0 where none is given.</summary>
    public IReadOnlyList<double> BorderValue { get; init; } = [];
}
