namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The size at which a frame is decoded: 1/1, 1/2, 1/4 or 1/8, by inverse DCTs that give fewer samples (jdmaster.c of libjpeg-turbo).
/// A subsampled component is transformed to more samples than the others, up to 8x8, as long as that saves upsampling.
/// A lossless frame, whose data unit is one sample, is always decoded at 1/1.
/// </summary>
internal sealed class JpegScale
{
    private readonly JpegFrame _frame;
    private readonly int _side;
    private readonly int[] _sides;

    /// <summary>Decides for <paramref name="frame"/>.</summary>
    /// <param name="frame">The frame at full size.</param>
    /// <param name="denominator">1, 2, 4 or 8.</param>
    public JpegScale(JpegFrame frame, int denominator)
    {
        if (denominator is not (1 or 2 or 4 or 8))
        {
            throw new ArgumentOutOfRangeException(nameof(denominator), denominator, "1, 2, 4 or 8 was expected.");
        }

        (_frame, _side) = (frame, Math.Max(frame.DataUnit / denominator, 1));
        _sides = [.. frame.Components.Select(ChooseSide)];
    }

    /// <summary>Pixels in a row of the picture.</summary>
    public int Width => Scaled(_frame.Width, 1, 1, _side);

    /// <summary>Rows of the picture.</summary>
    public int Height => Scaled(_frame.Height, 1, 1, _side);

    /// <summary>Rows of the picture that a row of MCUs gives.</summary>
    public int RowsPerMcu => _frame.VMax * _side;

    /// <summary>Pixels in a row of the picture that an MCU gives.</summary>
    public int ColumnsPerMcu => _frame.HMax * _side;

    /// <summary>Samples in a row, and rows, of a data unit of <paramref name="component"/>: 1, 2, 4 or 8.</summary>
    public int Side(JpegComponent component) => _sides[component.Index];

    /// <summary>How <paramref name="component"/> comes to the size of the picture, or false where libjpeg-turbo has no way.</summary>
    public bool TryChooseUpsampling(JpegComponent component, out Upsampling upsampling)
    {
        int side = Side(component);
        return Upsampling.TryChoose(
            component.H * side, component.V * side, _frame.HMax * _side, _frame.VMax * _side,
            Scaled(_frame.Width, component.H, _frame.HMax, side), Scaled(_frame.Height, component.V, _frame.VMax, side),
            // Where a data unit is one sample, the library does not call for a filter.
            fancy: _side > 1, out upsampling);
    }

    private int ChooseSide(JpegComponent component)
    {
        int side = _side;
        while (side < _frame.DataUnit
            && (_frame.HMax * _side) % (component.H * side * 2) == 0
            && (_frame.VMax * _side) % (component.V * side * 2) == 0)
        {
            side *= 2;
        }

        return side;
    }

    private int Scaled(int length, int factor, int maxFactor, int side)
    {
        int divisor = maxFactor * _frame.DataUnit;
        return ((length * factor * side) + divisor - 1) / divisor;
    }
}
