namespace PurePipeline.Resampling;

/// <summary>The source positions that one position of OpenCV's general INTER_AREA covers: neighbours, each with a weight.</summary>
/// <param name="Source">The first one.</param>
/// <param name="Count">How many.</param>
/// <param name="FirstWeight">The index of the first one's weight.</param>
internal readonly record struct AreaRun(int Source, int Count, int FirstWeight);
