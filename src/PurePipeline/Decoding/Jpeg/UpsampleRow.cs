using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Decoding.Jpeg;

/// <summary>
/// The parts of upsampling, row by row. The triangle filter has weights 3/4 and 1/4; both ways of it are a vertical step that gives sums
/// of 16 bits, and a horizontal one (<see cref="DoubleWidth"/>, or fused with the conversion in <see cref="ColorRow"/>).
/// </summary>
/// <remarks>
/// The vector forms read and write whole vectors: up to <see cref="SampleRows.Guard"/> bytes behind <c>width</c> bytes of samples, and as
/// many behind what is written.
/// Nothing needs an alignment.
/// </remarks>
internal static unsafe partial class UpsampleRow
{
    /// <summary>What a line of sums keeps free: values in front of its first one, and behind its last.</summary>
    public const int SumsMargin = 32;

    /// <summary>
    /// sums[x] = 3 * near[x] + far[x], the edge values repeated at -1 and <paramref name="width"/>: the vertical step of h2v2.
    /// </summary>
    // Safety: samples are readable and sums writable as the remarks say; sums has SumsMargin values on either side.
    public static void Blend(byte* near, byte* far, short* sums, int width)
    {
        if (Avx2.IsSupported)
        {
            BlendVector256(near, far, sums, width);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            BlendVector128(near, far, sums, width);
        }
        else
        {
            BlendScalar(near, far, sums, width);
        }
    }

    /// <summary>
    /// sums[x] = 4 * samples[x], the edge values repeated at -1 and <paramref name="width"/>: what h2v1 has for a vertical step, at the
    /// weight of the other.
    /// </summary>
    // Safety: as for Blend.
    public static void Widen(byte* samples, short* sums, int width)
    {
        if (Avx2.IsSupported)
        {
            WidenVector256(samples, sums, width);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            WidenVector128(samples, sums, width);
        }
        else
        {
            WidenScalar(samples, sums, width);
        }
    }

    /// <summary>
    /// The horizontal step: output[2x] and output[2x + 1] from sums[x] and its left or right neighbour, for x below <paramref
    /// name="width"/>.
    /// </summary>
    // Safety: sums are those of Blend or Widen for this width; output holds 2 * width bytes and a guard.
    public static void DoubleWidth(short* sums, byte* output, int width, TriangleRounding rounding)
    {
        if (Avx2.IsSupported)
        {
            DoubleWidthVector256(sums, output, width, rounding);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            DoubleWidthVector128(sums, output, width, rounding);
        }
        else
        {
            DoubleWidthScalar(sums, output, width, rounding);
        }
    }

    /// <summary>output[x] = (3 * near[x] + far[x] + bias) >> 2, bias 1 in the upper row of two and 2 in the lower one (h1v2).</summary>
    // Safety: samples are readable and output writable as the remarks say.
    public static void BlendToBytes(byte* near, byte* far, byte* output, int width, int bias)
    {
        if (Avx2.IsSupported)
        {
            BlendToBytesVector256(near, far, output, width, bias);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            BlendToBytesVector128(near, far, output, width, bias);
        }
        else
        {
            BlendToBytesScalar(near, far, output, width, bias);
        }
    }

    /// <summary>Every sample <paramref name="factor"/> times.</summary>
    // Safety: reads width bytes of samples, writes width * factor bytes of output.
    public static void Replicate(byte* samples, byte* output, int width, int factor)
    {
        for (int x = 0; x < width; x++, output += factor)
        {
            // The usual factors, 2 and 4, as one store.
            switch (factor)
            {
                case 2:
                    *(ushort*)output = (ushort)(samples[x] * 0x0101);
                    break;
                case 4:
                    *(uint*)output = samples[x] * 0x0101_0101u;
                    break;
                default:
                    new Span<byte>(output, factor).Fill(samples[x]);
                    break;
            }
        }
    }
}
