namespace PurePipeline.ML;

/// <summary>What a row has to have.</summary>
internal sealed class PicturePath
{
    public string? Path { get; set; }
}
