using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Color;

/// <summary>
/// Colours multiplied by their alpha (<c>COLOR_RGBA2mRGBA</c>), <c>(colour * alpha + half) / 255</c>, and divided by it again, alpha 0
/// giving 0 (<c>COLOR_mRGBA2RGBA</c>), <c>(colour * 255 + alpha / 2) / alpha</c> limited to 255; all divisions of whole numbers.
/// </summary>
/// <param name="divide">The way back.</param>
/// <param name="half">128; 127 in IPP.</param>
internal sealed partial class AlphaProductRow(bool divide, int half) : ColorRow
{
    public override bool IsPixelwise => true;

    public override void Convert(ReadOnlySpan<byte> source, Span<byte> target, int width, bool vectors = true)
    {
        // Safety: the kernels read and write 4 width bytes, which the slices prove.
        source = source[..(4 * width)];
        target = target[..(4 * width)];
        if (vectors && !divide && Avx512BW.IsSupported && target.Length >= Streaming.Line)
        {
            ProductsVector512(source, target, (ushort)half, Streaming.Pays(target.Length));
            return;
        }

        int done = !vectors || !Avx2.IsSupported ? 0 : divide ? Quotients(source, target) : Products(source, target, (ushort)half);
        for (int s = done; s < source.Length; s += 4)
        {
            int alpha = source[s + 3];
            for (int channel = s; channel < s + 3; channel++)
            {
                target[channel] = (byte)(divide
                    ? alpha == 0 ? 0 : Math.Min(255, ((source[channel] * 255) + (alpha / 2)) / alpha)
                    : ((source[channel] * alpha) + half) / 255);
            }

            target[s + 3] = (byte)alpha;
        }
    }
}
