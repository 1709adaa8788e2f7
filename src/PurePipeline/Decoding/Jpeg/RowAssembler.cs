using System.Buffers;
using PurePipeline.Pointers;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// Makes output rows of the components' rows of samples: upsampling, conversion, order of channels. For one thread; rents its lines, so it
/// is disposed.
/// </summary>
internal sealed unsafe class RowAssembler : IDisposable
{
    private const int MaxComponents = 4;

    private readonly Upsampling[] _components;
    private readonly RowConversion _conversion;
    private readonly int _width;
    private readonly int _lineBytes;
    private readonly byte[] _lines;
    private bool _disposed;

    /// <summary>Prepares for rows of <paramref name="width"/> pixels.</summary>
    /// <param name="components">Those the conversion uses: 1, 3 or 4.</param>
    /// <param name="width">Pixels in an output row.</param>
    /// <param name="conversion">What the output is.</param>
    public RowAssembler(ReadOnlySpan<Upsampling> components, int width, RowConversion conversion)
    {
        (_components, _width, _conversion) = (components.ToArray(), width, conversion);
        ArgumentOutOfRangeException.ThrowIfLessThan(components.Length, ComponentCount(conversion), nameof(components));
        int samples = width;
        foreach (Upsampling component in components)
        {
            // A line holds a component's full width, or its sums of 16 bits, which are half as many.
            samples = Math.Max(samples, checked(component.Width * component.Horizontal));
            ArgumentOutOfRangeException.ThrowIfLessThan(component.Width * component.Horizontal, width, nameof(components));
        }

        _lineBytes = checked(samples + (4 * UpsampleRow.SumsMargin) + SampleRows.Guard);
        _lines = ArrayPool<byte>.Shared.Rent(checked(_lineBytes * MaxComponents * 2));
    }

    /// <summary>The components that <paramref name="conversion"/> uses, always the first ones.</summary>
    public static int ComponentCount(RowConversion conversion) => conversion switch
    {
        RowConversion.Luminance or RowConversion.LuminanceToRgb => 1,
        RowConversion.CmykToCmyk or RowConversion.YcckToCmyk => 4,
        _ => 3,
    };

    /// <summary>
    /// Writes output row <paramref name="y"/> to the start of <paramref name="row"/>; what is behind the row's pixels may be overwritten.
    /// </summary>
    /// <param name="y">The row; each component's <see cref="Upsampling.NearRow"/> and <see cref="Upsampling.FarRow"/> must be in its
    /// ring.</param>
    /// <param name="components">The rows of samples of the components.</param>
    /// <param name="row">At least the row's bytes; <see cref="Pixels.RowReader.Slack"/> more make it faster.</param>
    public void Write(int y, ReadOnlySpan<SampleRows> components, Span<byte> row)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _width * BytesPerPixel, nameof(row));
        int writable = row.Length / 3;
        ArgumentOutOfRangeException.ThrowIfLessThan(components.Length, ComponentCount(_conversion), nameof(components));

        // Safety: a line takes _lineBytes, which the constructor made large enough for each component with its margins;
        // samples are readable up to their guard, which SampleRows promises; kernels write at most `writable` pixels to the row.
        fixed (byte* lines = _lines, pixels = row)
        {
            switch (_conversion)
            {
                case RowConversion.Luminance:
                    new ReadOnlySpan<byte>(FullWidth(0, y, components, lines), _width).CopyTo(row);
                    break;
                case RowConversion.LuminanceToRgb:
                    byte* grey1 = FullWidth(0, y, components, lines);
                    ColorRow.Interleave(grey1, grey1, grey1, pixels, _width, writable);
                    break;
                case RowConversion.YCbCrToRgb or RowConversion.YCbCrToBgr:
                    WriteYCbCr(y, components, lines, pixels, writable);
                    break;
                case RowConversion.CmykToCmyk:
                    CmykRow.Interleave(
                        FullWidth(0, y, components, lines),
                        FullWidth(1, y, components, lines),
                        FullWidth(2, y, components, lines),
                        FullWidth(3, y, components, lines),
                        pixels,
                        _width);
                    break;
                case RowConversion.YcckToCmyk:
                    WriteYCbCr(y, components, lines, pixels, writable);
                    CmykRow.AddKey(FullWidth(3, y, components, lines), pixels, _width);
                    break;
                default:
                    WriteRgb(y, components, lines, pixels, writable);
                    break;
            }
        }
    }

    private int BytesPerPixel => _conversion switch
    {
        RowConversion.Luminance or RowConversion.RgbToLuminance => 1,
        RowConversion.CmykToCmyk or RowConversion.YcckToCmyk => 4,
        _ => 3,
    };

    /// <summary>Gives the lines back.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            ArrayPool<byte>.Shared.Return(_lines);
        }
    }

    private void WriteRgb(int y, ReadOnlySpan<SampleRows> components, byte* lines, byte* pixels, int writable)
    {
        byte* red = FullWidth(0, y, components, lines);
        byte* green = FullWidth(1, y, components, lines);
        byte* blue = FullWidth(2, y, components, lines);
        if (_conversion == RowConversion.RgbToLuminance)
        {
            LuminanceRow.FromRgb(red, green, blue, pixels, _width);
        }
        else if (_conversion == RowConversion.RgbToRgb)
        {
            ColorRow.Interleave(red, green, blue, pixels, _width, writable);
        }
        else
        {
            ColorRow.Interleave(blue, green, red, pixels, _width, writable);
        }
    }

    private void WriteYCbCr(int y, ReadOnlySpan<SampleRows> components, byte* lines, byte* pixels, int writable)
    {
        bool blueFirst = _conversion == RowConversion.YCbCrToBgr;
        byte* luminance = FullWidth(0, y, components, lines);
        UpsamplingKind chroma = _components[1].Kind;
        if (chroma is UpsamplingKind.FancyHorizontal or UpsamplingKind.FancyBoth && chroma == _components[2].Kind)
        {
            // The usual pictures: no chroma sample of full width is ever stored.
            short* blue = Sums(1, y, components, lines);
            short* red = Sums(2, y, components, lines);
            ColorRow.FromHalf(luminance, blue, red, pixels, _width, writable, Rounding(chroma), blueFirst);
        }
        else
        {
            byte* blue = FullWidth(1, y, components, lines);
            byte* red = FullWidth(2, y, components, lines);
            ColorRow.FromFull(luminance, blue, red, pixels, _width, writable, blueFirst);
        }
    }

    /// <summary>The row's samples of a component, one per pixel: upsampled into its line, or where they lie if they need nothing.</summary>
    private byte* FullWidth(int index, int y, ReadOnlySpan<SampleRows> components, byte* lines)
    {
        ref readonly Upsampling component = ref _components[index];
        byte* near = Row(components[index], component.NearRow(y), component.Width);
        byte* line = lines + (2 * index * _lineBytes);
        switch (component.Kind)
        {
            case UpsamplingKind.FancyHorizontal or UpsamplingKind.FancyBoth:
                UpsampleRow.DoubleWidth(Sums(index, y, components, lines), line, component.Width, Rounding(component.Kind));
                return line;
            case UpsamplingKind.FancyVertical:
                byte* far = Row(components[index], component.FarRow(y), component.Width);
                UpsampleRow.BlendToBytes(near, far, line, component.Width, Upsampling.IsUpper(y) ? 1 : 2);
                return line;
            case UpsamplingKind.Replicate when component.Horizontal > 1:
                UpsampleRow.Replicate(near, line, component.Width, component.Horizontal);
                return line;
            default:
                return near;
        }
    }

    /// <summary>The vertical step of a component that is doubled in width, in its second line.</summary>
    private short* Sums(int index, int y, ReadOnlySpan<SampleRows> components, byte* lines)
    {
        ref readonly Upsampling component = ref _components[index];
        byte* near = Row(components[index], component.NearRow(y), component.Width);
        short* sums = (short*)(lines + (((2 * index) + 1) * _lineBytes)) + UpsampleRow.SumsMargin;
        if (component.Kind == UpsamplingKind.FancyBoth)
        {
            UpsampleRow.Blend(near, Row(components[index], component.FarRow(y), component.Width), sums, component.Width);
        }
        else
        {
            UpsampleRow.Widen(near, sums, component.Width);
        }

        return sums;
    }

    // Kernels read whole vectors: up to the guard behind the samples.
    private static byte* Row(SampleRows rows, int y, int width) => Access.Range(rows.Row(y), 0, width + SampleRows.Guard);

    private static TriangleRounding Rounding(UpsamplingKind kind) =>
        kind == UpsamplingKind.FancyBoth ? TriangleRounding.Both : TriangleRounding.Horizontal;
}
