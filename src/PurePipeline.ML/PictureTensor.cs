namespace PurePipeline.ML;

/// <summary>What a row gets.</summary>
internal sealed class PictureTensor
{
    public float[]? Values { get; set; }
}
