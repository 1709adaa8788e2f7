namespace PurePipeline.OpenCv.Filtering;

/// <summary>How the two neighbours at one distance are put together before they are weighted.</summary>
internal enum Symmetry
{
    /// <summary>Not at all: each has its own weight.</summary>
    None,

    /// <summary>Their sum.</summary>
    Even,

    /// <summary>The later minus the earlier.</summary>
    Odd,
}
