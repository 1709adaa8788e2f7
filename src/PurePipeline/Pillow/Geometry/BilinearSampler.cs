using System.Numerics;
using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// Bilinear interpolation between the centres of the four nearest pixels, in doubles; the picture's edge goes on outwards.
/// <c>bilinear_filter</c> of Pillow's <c>Geometry.c</c>.
/// </summary>
/// <param name="bands">Channels of a pixel.</param>
internal readonly partial struct BilinearSampler<TChannel, TWide, TType>(int bands) : ISampler
    where TChannel : unmanaged
    where TWide : unmanaged, INumber<TWide>
    where TType : struct, IChannel<TChannel, TWide>
{
    public int PixelBytes => bands * Unsafe.SizeOf<TChannel>();
}
