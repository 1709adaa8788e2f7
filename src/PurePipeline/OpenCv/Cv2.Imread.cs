using PurePipeline.Decoding;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <content><c>cv2.imread</c> and <c>cv2.imdecode</c>.</content>
public static partial class Cv2
{
    /// <summary>
    /// Reads a picture file, <c>cv2.imread(path, flags)</c>: uint8 of shape (height, width, 3) in the order blue, green, red, or (height,
    /// width) if gray, turned as its EXIF orientation says. A file that ends too early gives the rows that are there and gray below them,
    /// as in OpenCV.
    /// </summary>
    /// <param name="path">The file. It is read now; its pixels are decoded when somebody asks for them.</param>
    /// <param name="flags">What to make of it.</param>
    /// <param name="versions">The release to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <param name="limits">What the picture may ask for; null for <see cref="DecodeLimits.Default"/>.</param>
    /// <param name="onWarning">
    /// Is told of everything in the file that is wrong and no error: now of what the header has, and of the rest whenever pixels are decoded.
    /// OpenCV prints some of it.
    /// </param>
    /// <exception cref="PictureException">The file cannot be read or decoded, where Python gets <c>None</c>.</exception>
    /// <exception cref="ArgumentException">The flags are none of OpenCV's.</exception>
    public static NdArray Imread(
        string path,
        ImreadFlags flags = ImreadFlags.Color,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        Action<PictureWarning>? onWarning = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Imread(PictureFile.Read(path), path, flags, versions, limits, onWarning);
    }

    /// <summary>
    /// Decodes a picture file in memory, <c>cv2.imdecode(buf, flags)</c>: as
    /// <see cref="Imread(string, ImreadFlags, ReferenceVersions?, DecodeLimits?, Action{PictureWarning})"/>, but data that ends too early is
    /// refused: OpenCV 4.13 gives <c>None</c>. 4.6 repeats the last row instead. What 4.10 leaves as it was in memory, 4.6 where not
    /// even the first row can be decoded, is refused. From 4.11 on it takes an animated PNG for an animation, and some damaged ones otherwise than
    /// <c>imread</c>, which is not imitated.
    /// </summary>
    /// <param name="buf">The file's bytes, which must not change while the array is a description.</param>
    /// <param name="flags">What to make of it.</param>
    /// <param name="versions">The release to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <param name="limits">What the picture may ask for; null for <see cref="DecodeLimits.Default"/>.</param>
    /// <param name="onWarning">As in <c>Imread</c>.</param>
    /// <exception cref="PictureException">The data cannot be decoded, where Python gets <c>None</c>.</exception>
    /// <exception cref="ArgumentException">The flags are none of OpenCV's.</exception>
    public static NdArray Imdecode(
        ReadOnlyMemory<byte> buf,
        ImreadFlags flags = ImreadFlags.Color,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        Action<PictureWarning>? onWarning = null) =>
        Decode(buf, flags, versions, Options(null, ImreadRules.CutBuffer((versions ?? ReferenceVersions.Newest).OpenCv), limits, onWarning));

    /// <summary><c>Imread</c> of a file that is in memory already.</summary>
    internal static NdArray Imread(
        ReadOnlyMemory<byte> file,
        string name,
        ImreadFlags flags,
        ReferenceVersions? versions,
        DecodeLimits? limits,
        Action<PictureWarning>? onWarning = null) =>
        Decode(file, flags, versions, Options(name, Truncation.Fill, limits, onWarning));

    private static DecodeOptions Options(string? name, Truncation truncation, DecodeLimits? limits, Action<PictureWarning>? onWarning) =>
        new() { Name = name, Truncation = truncation, Limits = limits ?? DecodeLimits.Default, OnWarning = onWarning };

    private static NdArray Decode(ReadOnlyMemory<byte> file, ImreadFlags flags, ReferenceVersions? versions, DecodeOptions options)
    {
        versions ??= ReferenceVersions.Newest;
        return NdArray.FromPicture(ImreadPicture.Open(file, flags, versions.OpenCv, options), versions);
    }
}
