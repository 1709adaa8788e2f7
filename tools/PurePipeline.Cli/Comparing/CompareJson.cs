using System.Text.Json;
using PurePipeline.Cli.Output;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Comparing;

/// <summary>A comparison as one line of JSON.</summary>
internal sealed record CompareJson(
    string A,
    string B,
    bool Equal,
    CompareJson.Pair<int[]> Shape,
    CompareJson.Pair<string> Dtype,
    long? Values,
    long? Different,
    LargestDifference? Largest,
    int? ChannelAxis,
    IReadOnlyList<CompareJson.Channel>? Channels)
{
    public static string Line(string fileA, string fileB, ArrayComparison comparison) => JsonSerializer.Serialize(
        new CompareJson(
            fileA,
            fileB,
            comparison.Equal,
            new(comparison.A.Shape.ToArray(), comparison.B.Shape.ToArray()),
            new(comparison.A.DType.NumPyName(), comparison.B.DType.NumPyName()),
            comparison.SameShape ? comparison.Values : null,
            comparison.SameShape ? comparison.Different : null,
            comparison.Largest,
            comparison.Axis,
            comparison.SameShape ? [.. comparison.Channels.Select(ChannelOf)] : null),
        ReadableJson.Context.CompareJson);

    private static Channel ChannelOf(ChannelDifferences channel) => new(
        channel.Histogram.Total,
        channel.Histogram.Largest,
        [.. channel.Histogram.Counts.Select(count => new Octave(
            count.Key switch
            {
                DifferenceHistogram.SameNumber => 0,
                DifferenceHistogram.NotFinite => double.PositiveInfinity,
                _ => Math.ScaleB(1, count.Key),
            },
            count.Value))]);

    /// <summary>One property of both arrays.</summary>
    internal sealed record Pair<T>(T A, T B);

    /// <summary>The differences of one channel, in the channels' order.</summary>
    internal sealed record Channel(long Different, double Largest, IReadOnlyList<Octave> Histogram);

    /// <summary>The number of differences above half of <paramref name="UpTo"/> and up to it.</summary>
    internal sealed record Octave(double UpTo, long Count);
}
