using PurePipeline.Decoding;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;

namespace PurePipeline;

/// <summary>
/// The package that reads TIFF, PurePipeline.Tiff, as the library knows it. It is another assembly, with a dependency that the library does
/// not have, so it makes itself known: nothing is looked for by reflection.
/// </summary>
internal abstract class TiffPackage
{
    private static TiffPackage? s_registered;

    /// <summary>From now on TIFF files are read by that package.</summary>
    public static void Register(TiffPackage package) => Volatile.Write(ref s_registered, package);

    /// <summary>The package that has been registered.</summary>
    /// <exception cref="PictureException">There is none.</exception>
    public static TiffPackage Require(string? name) => Volatile.Read(ref s_registered) ?? throw new PictureException(
        PictureErrorCode.Unsupported,
        "TIFF is read by a package of its own: add PurePipeline.Tiff, and call PurePipeline.Tiff.TiffFormat.Register() once.",
        name,
        0);

    /// <summary>The image that Pillow opens a file as.</summary>
    public abstract Image OpenImage(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options);

    /// <summary>The file as OpenCV's decoder sees it.</summary>
    public abstract IImreadSource OpenImread(ReadOnlyMemory<byte> file, Version version, DecodeOptions options);
}
