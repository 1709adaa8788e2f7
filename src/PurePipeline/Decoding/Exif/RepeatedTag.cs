namespace PurePipeline.Decoding.Exif;

/// <summary>Which of several entries with one tag counts.</summary>
internal enum RepeatedTag
{
    /// <summary>The last one.</summary>
    LastCounts,

    /// <summary>The first one; and values that together are longer than the file are left out.</summary>
    FirstCounts,
}
