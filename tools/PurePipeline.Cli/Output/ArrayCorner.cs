using PurePipeline.Numerics;

namespace PurePipeline.Cli.Output;

/// <summary>The first rows and columns of an array's first channel, for a person who looks whether it is what they expect.</summary>
/// <param name="Index">The part of the array shown, as NumPy selects it.</param>
/// <param name="Rows">The numbers, ready to print.</param>
internal sealed record ArrayCorner(string Index, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    private const int Side = 5;

    /// <summary>
    /// The corner of <paramref name="array"/>: of its rows and columns where an axis looks like channels, of its last two axes elsewhere.
    /// </summary>
    public static ArrayCorner Of(NdArray array)
    {
        int columns = ChannelAxis.Guess(array) == array.Rank - 1 ? array.Rank - 2 : array.Rank - 1;
        int rows = columns - 1;
        bool[] shown = [.. Enumerable.Range(0, array.Rank).Select(axis => axis == rows || axis == columns)];
        string index = string.Join(", ", shown.Select(whole => whole ? $":{Side}" : "0"));
        if (array.Length == 0)
        {
            return new($"[{index}]", []);
        }

        NdArray corner = array[[.. shown.Select(whole => whole ? ArrayIndex.Slice(null, Side) : 0)]];
        string[] numbers = [.. corner.AsType(DType.Float64).ToArray<double>().Select(number => Figures.Number(number, array.DType))];
        return new($"[{index}]", [.. numbers.Chunk(corner.Rank == 0 ? 1 : corner.Shape[^1])]);
    }
}
