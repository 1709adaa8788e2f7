using System.Globalization;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Explaining;

/// <summary>Two pictures' top left corners side by side, a star behind what differs.</summary>
internal static class CornerPair
{
    private const int Side = 5;

    /// <summary>The lines below a header; five rows for each channel named.</summary>
    /// <param name="a">Channels last.</param>
    /// <param name="b">Channels last, in A's order.</param>
    /// <param name="headerA">What stands above A's numbers.</param>
    /// <param name="headerB">What stands above B's numbers.</param>
    /// <param name="channels">The names of the channels to show, first ones first.</param>
    /// <param name="format">How a number is printed.</param>
    public static IEnumerable<string> Lines(
        NdArray a, NdArray b, string headerA, string headerB, IReadOnlyList<string> channels, string format)
    {
        string[][][] ofA = [.. channels.Select((_, channel) => Numbers(a, channel, format))];
        string[][][] ofB = [.. channels.Select((_, channel) => Numbers(b, channel, format))];
        int width = ofA.Concat(ofB).SelectMany(rows => rows).SelectMany(row => row).Max(number => number.Length);
        int label = channels.Max(name => name.Length);
        int half = Math.Max(ofA[0][0].Length * (width + 1), headerA.Length) + 2;
        yield return $"  {"".PadRight(label)}  {headerA.PadRight(half)}{headerB}".TrimEnd();
        for (int channel = 0; channel < channels.Count; channel++)
        {
            foreach (((string[] rowA, string[] rowB), int row) in ofA[channel].Zip(ofB[channel]).Select((pair, row) => (pair, row)))
            {
                string left = string.Concat(rowA.Select(number => number.PadLeft(width) + " "));
                string right = string.Concat(rowB.Zip(rowA, (number, other) => number.PadLeft(width) + (number == other ? " " : "*")));
                yield return $"  {(row == 0 ? channels[channel] : "").PadRight(label)}  {left.PadRight(half)}{right}".TrimEnd();
            }
        }
    }

    private static string[][] Numbers(NdArray array, int channel, string format)
    {
        NdArray corner = array[ArrayIndex.Slice(null, Side), ArrayIndex.Slice(null, Side), channel];
        return
        [
            .. corner.AsType(DType.Float64).ToArray<double>()
                .Select(number => number.ToString(format, CultureInfo.InvariantCulture))
                .Chunk(corner.Shape[1]),
        ];
    }
}
