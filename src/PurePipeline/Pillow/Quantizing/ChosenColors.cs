namespace PurePipeline.Pillow.Quantizing;

/// <summary>Colours that are to stand for those of a <see cref="ColorTable"/>.</summary>
/// <param name="Palette">The colours, see <see cref="PackedColor"/>.</param>
/// <param name="Indices">For each colour of the table the one that stands for it.</param>
internal sealed record ChosenColors(int[] Palette, byte[] Indices)
{
    /// <summary>Red, green and blue of each colour chosen.</summary>
    public byte[] ToBytes() =>
        [.. Palette.SelectMany(color => Enumerable.Range(0, PackedColor.Axes).Select(axis => (byte)PackedColor.Axis(color, axis)))];
}
