using PurePipeline.Decoding;
using PurePipeline.Numerics;

namespace PurePipeline.OpenCv;

/// <content><c>cv2.imread</c> and <c>cv2.imdecode</c> that give nothing, as Python gets <c>None</c>, where there is nothing to read.</content>
public static partial class Cv2
{
    /// <summary>
    /// As <see cref="Imread(string, ImreadFlags, ReferenceVersions?, DecodeLimits?, Action{PictureWarning})"/>, and null where
    /// <c>cv2.imread</c> gives <c>None</c>: there is no such file, or its header is not that of a picture which OpenCV reads. What is wrong
    /// with the pixels alone is found when somebody asks for them.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="flags">What to make of it.</param>
    /// <param name="versions">The release to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <param name="limits">What the picture may ask for; null for <see cref="DecodeLimits.Default"/>.</param>
    /// <param name="onWarning">As in <c>Imread</c>.</param>
    /// <exception cref="PictureException">The picture is beyond a limit, or of a kind that OpenCV reads and this library does not.</exception>
    /// <exception cref="ArgumentException">The flags are none of OpenCV's.</exception>
    public static NdArray? TryImread(
        string path,
        ImreadFlags flags = ImreadFlags.Color,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        Action<PictureWarning>? onWarning = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return OrNone(() => PictureFile.Read(path), file => Imread(file, path, flags, versions, limits, onWarning), out _);
    }

    /// <summary>As <see cref="Imdecode"/>, and null where <c>cv2.imdecode</c> gives <c>None</c>.</summary>
    /// <inheritdoc cref="TryImread" path="/exception"/>
    /// <param name="buf">The file's bytes, which must not change while the array is a description.</param>
    /// <param name="flags">What to make of it.</param>
    /// <param name="versions">The release to reproduce; null for <see cref="ReferenceVersions.Newest"/>.</param>
    /// <param name="limits">What the picture may ask for; null for <see cref="DecodeLimits.Default"/>.</param>
    /// <param name="onWarning">As in <c>Imread</c>.</param>
    public static NdArray? TryImdecode(
        ReadOnlyMemory<byte> buf,
        ImreadFlags flags = ImreadFlags.Color,
        ReferenceVersions? versions = null,
        DecodeLimits? limits = null,
        Action<PictureWarning>? onWarning = null) => OrNone(() => buf, file => Imdecode(file, flags, versions, limits, onWarning), out _);

    /// <summary>What reading gives; null, and why, where OpenCV gives None. Limits, and what only is not supported here, are errors.</summary>
    internal static NdArray? OrNone(Func<ReadOnlyMemory<byte>> open, Func<ReadOnlyMemory<byte>, NdArray> read, out PictureException? problem)
    {
        ReadOnlyMemory<byte> file = default;
        problem = null;
        try
        {
            file = open();
            return read(file);
        }
        catch (PictureException error) when (
            error.Code is PictureErrorCode.Corrupt or PictureErrorCode.Truncated or PictureErrorCode.FileNotReadable or PictureErrorCode.Refused
            || (error.Code == PictureErrorCode.UnknownFormat && !KnownFormats.Contain(file.Span)))
        {
            problem = error;
            return null;
        }
    }
}
