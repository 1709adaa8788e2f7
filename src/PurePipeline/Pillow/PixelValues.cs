using System.Buffers.Binary;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Bands of pixels as numbers.</summary>
internal static class PixelValues
{
    /// <summary>The bands of one pixel.</summary>
    public static double[] Bands(ReadOnlySpan<byte> pixel, PixelMode mode)
    {
        double[] bands = new double[mode.ChannelCount()];
        for (int band = 0; band < bands.Length; band++)
        {
            bands[band] = Band(pixel, band, mode);
        }

        return bands;
    }

    /// <summary>The least and the greatest of each band so far and in another row; a NaN that is first stays.</summary>
    public static (double Least, double Greatest)[] Extend((double Least, double Greatest)[] extrema, ReadOnlySpan<byte> row, PixelMode mode)
    {
        int size = mode.BytesPerPixel();
        (double Least, double Greatest)[] extended = extrema.Length > 0 ? extrema : [.. Bands(row, mode).Select(value => (value, value))];
        for (int i = 0; i < row.Length; i += size)
        {
            for (int band = 0; band < extended.Length; band++)
            {
                double value = Band(row[i..], band, mode);
                (double least, double greatest) = extended[band];
                extended[band] = (least > value ? value : least, least <= value && greatest < value ? value : greatest);
            }
        }

        return extended;
    }

    private static double Band(ReadOnlySpan<byte> pixel, int band, PixelMode mode) => mode.ElementType() switch
    {
        DType.Int32 => (double)BinaryPrimitives.ReadInt32LittleEndian(pixel),
        DType.UInt16 when mode == PixelMode.I16B => BinaryPrimitives.ReadUInt16BigEndian(pixel),
        DType.UInt16 => BinaryPrimitives.ReadUInt16LittleEndian(pixel),
        DType.Float32 => BinaryPrimitives.ReadSingleLittleEndian(pixel),
        _ => pixel[band],
    };
}
