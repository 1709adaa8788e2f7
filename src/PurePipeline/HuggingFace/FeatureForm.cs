namespace PurePipeline.HuggingFace;

/// <summary>What a feature is in Python without <c>return_tensors</c>.</summary>
internal enum FeatureForm
{
    /// <summary>A list with an array for each picture.</summary>
    List,

    /// <summary>One array.</summary>
    Array,

    /// <summary>A list of whole numbers, or of lists of them.</summary>
    Numbers,
}
