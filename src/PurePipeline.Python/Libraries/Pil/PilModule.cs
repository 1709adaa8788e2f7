using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL</c>.</summary>
internal static class PilModule
{
    public static readonly PyModule Module = new(new MemberTable("PIL")
        .Computed("Image", static () => PilImageModule.Module)
        .Computed("ImageColor", static () => PilImageColorModule.Module)
        .Computed("ImageDraw", static () => PilImageDrawModule.Module)
        .Computed("ImageFile", static () => PilImageFileModule.Module)
        .Computed("ImageOps", static () => PilImageOpsModule.Module)
        .Computed("ImageFilter", static () => PilImageFilterModule.Module)
        .Computed("ImageEnhance", static () => PilImageEnhanceModule.Module)
        .Computed("ImageChops", static () => PilImageChopsModule.Module)
        .Computed("ImageSequence", static () => PilImageSequenceModule.Module)
        .Computed("ImageStat", static () => PilImageStatModule.Module)
        .Computed("ExifTags", static () => PilExifTagsModule.Module));
}
