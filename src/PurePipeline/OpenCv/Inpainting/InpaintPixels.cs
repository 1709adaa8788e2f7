using PurePipeline.Numerics;

namespace PurePipeline.OpenCv.Inpainting;

/// <summary>
/// The picture that is filled, as floats, which hold uint8 and uint16 and their differences exactly. Rows and columns count from 1, as in
/// the mask with its frame; beside the picture's edge OpenCV takes the pixel next to the nearest (km, kp, lm and lp in photo/src/inpaint.cpp).
/// </summary>
internal sealed class InpaintPixels(float[] values, int width, int channels, DType type)
{
    public float[] Values => values;

    public int Channels => channels;

    /// <summary>The place of the first channel of a pixel, in rows and columns that count from 0.</summary>
    public int At(int row, int column) => ((row * width) + column) * channels;

    /// <summary>Keeps what a pixel has become, rounded and saturated to the picture's type.</summary>
    public void Store(int place, double value) => values[place] = type switch
    {
        DType.UInt8 => Math.Clamp(CvRound.ToInt32(value), byte.MinValue, byte.MaxValue),
        DType.UInt16 => Math.Clamp(CvRound.ToInt32(value), ushort.MinValue, ushort.MaxValue),
        _ => (float)value,
    };

    /// <summary>The same plus a half: before OpenCV 4.10 in single precision, and of floats too; then in double precision, and of integers only.</summary>
    public void StoreHalfUp(int place, float value, bool isWhole) =>
        Store(place, !isWhole ? value + 0.5f : type == DType.Float32 ? value : value + 0.5);
}
