namespace PurePipeline.Python.Translation;

/// <summary>What a dict gives for a key that it has not.</summary>
internal enum MissingKey
{
    /// <summary>A KeyError.</summary>
    Fails,

    /// <summary>A Counter's 0, which is not kept.</summary>
    IsZero,

    /// <summary>A defaultdict's 0, <c>0.0</c> or <c>False</c>, which is kept.</summary>
    BecomesZero,

    /// <summary>A defaultdict's empty list, which is kept.</summary>
    BecomesList,
}
