namespace PurePipeline;

/// <summary>Something in a picture's file that is wrong, and that the reference passes over: the picture is decoded all the same.</summary>
/// <param name="Code">The kind of fault.</param>
/// <param name="Offset">The byte where it was noticed, counted from the start of the file.</param>
/// <param name="Problem">What is wrong, in a sentence.</param>
public sealed record PictureWarning(PictureWarningCode Code, long Offset, string Problem);
