using PurePipeline.Decoding;
using PurePipeline.OpenCv;
using PurePipeline.Pillow;
using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff;

/// <summary>What the library calls.</summary>
internal sealed class RegisteredTiff : TiffPackage
{
    static RegisteredTiff() => DecodingErrors.Handle();

    public override Image OpenImage(ReadOnlyMemory<byte> file, ReferenceVersions versions, DecodeOptions options) =>
        new TiffImage(file, versions, options).OpenFrame(0);

    public override IImreadSource OpenImread(ReadOnlyMemory<byte> file, Version version, DecodeOptions options) =>
        TiffImread.Open(file, version, options);
}
