namespace PurePipeline.Python.Libraries.Standard.RegularExpressions;

/// <summary>Where a pattern has to stand in a text.</summary>
internal enum PatternPlace
{
    /// <summary><c>search</c>.</summary>
    Anywhere,

    /// <summary><c>match</c>.</summary>
    Start,

    /// <summary><c>fullmatch</c>.</summary>
    Whole,
}
