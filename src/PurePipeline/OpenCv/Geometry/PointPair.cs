namespace PurePipeline.OpenCv.Geometry;

/// <summary>A point, and where it should be led.</summary>
internal readonly record struct PointPair(float X, float Y, float ToX, float ToY);
