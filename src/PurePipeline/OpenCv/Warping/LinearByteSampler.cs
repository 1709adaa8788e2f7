namespace PurePipeline.OpenCv.Warping;

/// <summary>INTER_LINEAR of <c>uint8</c>.</summary>
internal sealed class LinearByteSampler(int channels) : LinearSampler<byte, short, int, ByteArithmetic>(channels, WarpWeights.Fixed(2));
