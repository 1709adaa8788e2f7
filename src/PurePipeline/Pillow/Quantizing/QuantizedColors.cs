namespace PurePipeline.Pillow.Quantizing;

/// <summary>What quantizing gives.</summary>
/// <param name="Palette">The bytes of the colours chosen, one colour after the other.</param>
/// <param name="Indices">For each pixel the colour that stands for it.</param>
internal sealed record QuantizedColors(byte[] Palette, byte[] Indices);
