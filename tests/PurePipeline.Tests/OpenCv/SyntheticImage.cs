using PurePipeline.Numerics;

namespace PurePipeline.Tests.OpenCv;

/// <summary>An image of 53 x 37 pixels that other languages can make too: element i is <c>7 i i + 13 i + 5 (i / 53)</c>, modulo 256.</summary>
internal static class SyntheticImage
{
    private const int Width = 53;
    private const int Height = 37;

    public static NdArray Of(string version)
    {
        byte[] elements = [.. Enumerable.Range(0, Width * Height * 3).Select(static i => (byte)((7L * i * i) + (13 * i) + (5 * (i / Width))))];
        return NdArray.Create<byte>(elements, Height, Width, 3).WithVersions(ReferenceVersions.Newest with { OpenCv = Version.Parse(version) });
    }

    /// <summary>A channel of it.</summary>
    public static NdArray Plane(string version, int channel) =>
        NdArray.Create<byte>(Of(version)[.., .., channel].ToBytes(), Height, Width).WithVersions(Of(version).Versions);
}
