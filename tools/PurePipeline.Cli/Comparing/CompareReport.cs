using System.Globalization;
using PurePipeline.Cli.Output;
using PurePipeline.Numerics;
using Spectre.Console;

namespace PurePipeline.Cli.Comparing;

/// <summary>A comparison as a page to read.</summary>
internal static class CompareReport
{
    private const int MaxBuckets = 12;

    public static void Write(Terminal terminal, string fileA, string fileB, ArrayComparison comparison, bool axisChosen)
    {
        terminal.WriteLines(TextTable.Lines(
        [
            [fileA, Figures.Shape(comparison.A.Shape), comparison.A.DType.NumPyName()],
            [fileB, Figures.Shape(comparison.B.Shape), comparison.B.DType.NumPyName()],
        ]));
        terminal.WriteLine();
        if (comparison.Equal)
        {
            terminal.WriteLine($"equal: all {comparison.Values} values, bit for bit", Color.Green);
            return;
        }

        if (!comparison.SameShape)
        {
            terminal.WriteLine("the shapes differ, so no values were compared", Color.Red);
            return;
        }

        if (!comparison.SameDType)
        {
            terminal.WriteLine("the dtypes differ; values compared as float64", Color.Red);
        }

        terminal.WriteLine(
            $"{Figures.Share(comparison.Different, comparison.Values)} of {comparison.Values} values differ",
            comparison.Different == 0 ? Color.Green : Color.Red);
        if (comparison.Largest is { } largest)
        {
            string values = $"{Figures.Number(largest.A, comparison.A.DType)} against {Figures.Number(largest.B, comparison.B.DType)}";
            terminal.WriteLine($"largest difference {Figures.Number(largest.Difference)} at {Figures.Index(largest.Index)}: {values}");
            WriteHistogram(terminal, comparison, axisChosen);
        }
    }

    private static void WriteHistogram(Terminal terminal, ArrayComparison comparison, bool axisChosen)
    {
        terminal.WriteLine();
        terminal.WriteLine((comparison.Axis, axisChosen) switch
        {
            (null, _) => "differences (no axis looks like channels; --axis chooses one)",
            ({ } axis, true) => $"differences by channel (axis {axis})",
            ({ } axis, false) => $"differences by channel (axis {axis}, guessed from the shape; --axis chooses)",
        });
        List<IReadOnlyList<string>> rows =
        [
            ["", .. comparison.Channels.Select(channel => comparison.Axis is null ? "all values" : $"channel {channel.Channel}")],
            ["equal", .. comparison.Channels.Select(channel => Figures.Share(channel.Values - channel.Histogram.Total, channel.Values))],
        ];
        foreach (Bucket bucket in Buckets(comparison))
        {
            rows.Add(
            [
                bucket.Label(comparison.HasFloats),
                .. comparison.Channels.Select(channel => Figures.Share(bucket.Count(channel.Histogram), channel.Values)),
            ]);
        }

        terminal.WriteLines(TextTable.Lines(rows, "  "));
    }

    /// <summary>The buckets that any channel uses; the smallest are merged where there are too many to read.</summary>
    private static IEnumerable<Bucket> Buckets(ArrayComparison comparison)
    {
        int[] exponents = [.. comparison.Channels.SelectMany(channel => channel.Histogram.Counts.Keys).Distinct().Order()];
        int merged = Math.Max(0, exponents.Length - MaxBuckets);
        for (int i = merged; i < exponents.Length; i++)
        {
            yield return new Bucket(i == merged ? exponents[0] : exponents[i], exponents[i]);
        }
    }

    /// <summary>The differences of all exponents from <paramref name="First"/> to <paramref name="Last"/>.</summary>
    private readonly record struct Bucket(int First, int Last)
    {
        public string Label(bool isFloat) => Last switch
        {
            DifferenceHistogram.SameNumber => "same number, other bits",
            DifferenceHistogram.NotFinite => "not finite",
            _ when isFloat || First != Last => $"up to {Figures.Number(Math.ScaleB(1, Last))}",
            <= 1 => Figures.Number(Math.ScaleB(1, Last)),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.ScaleB(1, Last - 1) + 1} to {Math.ScaleB(1, Last)}"),
        };

        public long Count(DifferenceHistogram histogram)
        {
            (int first, int last) = (First, Last);
            return histogram.Counts.Where(count => count.Key >= first && count.Key <= last).Sum(count => count.Value);
        }
    }
}
