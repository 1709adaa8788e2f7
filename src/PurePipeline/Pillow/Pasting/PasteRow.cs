namespace PurePipeline.Pillow.Pasting;

/// <summary>Puts a row's pixels over others.</summary>
/// <param name="source">The pixels to paste.</param>
/// <param name="mask">One byte a pixel; empty without a mask.</param>
/// <param name="target">The pixels to paste over.</param>
internal delegate void PasteRow(ReadOnlySpan<byte> source, ReadOnlySpan<byte> mask, Span<byte> target);
