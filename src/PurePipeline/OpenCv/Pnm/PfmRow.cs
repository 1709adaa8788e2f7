using System.Buffers.Binary;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.OpenCv.Pnm;

/// <summary>The float32 of a PFM file times a factor, as they are or rounded to bytes.</summary>
/// <param name="channels">1 or 3.</param>
/// <param name="isBigEndian">The order of their bytes.</param>
/// <param name="factor">One over the file's scale.</param>
/// <param name="swaps">Blue is to be first; in the file red is.</param>
/// <param name="keepsDepth">They stay float32.</param>
internal sealed class PfmRow(int channels, bool isBigEndian, float factor, bool swaps, bool keepsDepth) : ColorRow
{
    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        for (int i = 0; i < width * channels; i++)
        {
            int from = swaps && channels == 3 ? i + 2 - (2 * (i % 3)) : i;
            ReadOnlySpan<byte> bytes = source[(4 * from)..];
            float value = (isBigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes)) * factor;
            if (keepsDepth)
            {
                BitConverter.TryWriteBytes(target[(4 * i)..], value);
            }
            else
            {
                // What no int holds is the least of them, as cvtps2dq has it.
                target[i] = MathF.Abs(value) < 2147483648f ? (byte)Math.Clamp(MathF.Round(value, MidpointRounding.ToEven), 0, byte.MaxValue) : (byte)0;
            }
        }
    }
}
