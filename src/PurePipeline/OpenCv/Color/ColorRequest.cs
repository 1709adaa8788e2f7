using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Color;

/// <summary>What a conversion is asked for.</summary>
/// <param name="Type">The type of the channels.</param>
/// <param name="SourceChannels">How many the source has.</param>
/// <param name="TargetChannels">How many the result has.</param>
/// <param name="Versions">The release and the build of OpenCV.</param>
internal readonly record struct ColorRequest(DType Type, int SourceChannels, int TargetChannels, ReferenceVersions Versions)
{
    /// <summary>The release of OpenCV.</summary>
    public Version Version => Versions.OpenCv;
}
