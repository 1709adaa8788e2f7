namespace PurePipeline.OpenCv.Contours;

/// <summary>A point in memory, as OpenCV's <c>Point</c> and <c>Point2f</c> are.</summary>
internal readonly record struct Place<T>(T X, T Y)
    where T : unmanaged;
