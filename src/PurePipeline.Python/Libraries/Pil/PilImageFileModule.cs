using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Pil;

/// <summary><c>PIL.ImageFile</c>: the switch that a recipe sets to have damaged files loaded.</summary>
internal static class PilImageFileModule
{
    private const string LoadTruncatedImages = "LOAD_TRUNCATED_IMAGES";

    public static readonly PyModule Module = new(new MemberTable("PIL.ImageFile").Setting(LoadTruncatedImages, false));

    /// <summary>Whether the run has set it.</summary>
    public static bool LoadsTruncatedImages(Interpreter run) => Sequences.Truth(run.Setting(Module, LoadTruncatedImages));
}
