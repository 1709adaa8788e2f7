namespace PurePipeline.Cli.Comparing;

/// <summary>
/// What differs in one channel: of <paramref name="Values"/> values, those that <paramref name="Histogram"/> has counted.
/// </summary>
internal sealed record ChannelDifferences(int Channel, long Values, DifferenceHistogram Histogram);
