using PurePipeline.Numerics;

namespace PurePipeline.Cli.Explaining;

/// <summary>
/// What two programs do to a level once the picture is resized. Where each level of a channel always becomes the same number, the two are
/// the same arithmetic if both make the same number of each level that both meet, whatever stands where.
/// </summary>
/// <param name="Levels">
/// The levels that both programs meet, summed over the channels; 0 if the numbers do not follow from the levels alone.
/// </param>
/// <param name="Example">A level with what each makes of it: the first one that differs, or the lowest.</param>
/// <param name="Same">Whether none differs.</param>
internal sealed record ArithmeticComparison(int Levels, (int Level, double A, double B) Example, bool Same)
{
    /// <summary>Compares the steps from <paramref name="resized"/> to <paramref name="final"/>; null if they are not that simple.</summary>
    public static ArithmeticComparison? Of(StageComparison? resized, StageComparison? final)
    {
        if (resized is null
            || final is null
            || LevelMap(resized.Values.A, final.Values.A) is not { } a
            || LevelMap(resized.Values.B, final.Values.B) is not { } b)
        {
            return null;
        }

        (int Channel, int Level)[] common = [.. a.Keys.Where(b.ContainsKey).Order()];
        (int Channel, int Level)[] differ = [.. common.Where(key => !a[key].Equals(b[key]))];
        if (common.Length == 0)
        {
            return null;
        }

        (int Channel, int Level) example = differ.Length > 0 ? differ[0] : common[0];
        return new(common.Length, (example.Level, a[example], b[example]), differ.Length == 0);
    }

    /// <summary>
    /// The number that each level of each channel becomes; null if one level becomes two numbers, or the picture another size.
    /// </summary>
    private static Dictionary<(int Channel, int Level), double>? LevelMap(NdArray resized, NdArray final)
    {
        if (resized.DType != DType.UInt8 || !resized.Shape.SequenceEqual(final.Shape))
        {
            return null;
        }

        byte[] levels = resized.ToBytes();
        double[] numbers = final.AsType(DType.Float64).ToArray<double>();
        int channels = resized.Shape[2];
        double?[] map = new double?[channels * 256];
        for (int i = 0; i < levels.Length; i++)
        {
            ref double? known = ref map[(i % channels * 256) + levels[i]];
            if (known is { } before && !before.Equals(numbers[i]))
            {
                return null;
            }

            known = numbers[i];
        }

        return Enumerable.Range(0, map.Length)
            .Where(at => map[at] is not null)
            .ToDictionary(at => (at / 256, at % 256), at => map[at]!.Value);
    }
}
