using System.Numerics;
using System.Runtime.CompilerServices;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// Bicubic interpolation (a = -1) between the centres of the sixteen nearest pixels, in doubles; a row below the picture repeats the one
/// before it. <c>bicubic_filter</c> of Pillow's <c>Geometry.c</c>.
/// </summary>
/// <param name="bands">Channels of a pixel.</param>
internal readonly partial struct BicubicSampler<TChannel, TWide, TType>(int bands) : ISampler
    where TChannel : unmanaged
    where TWide : unmanaged, INumber<TWide>
    where TType : struct, IChannel<TChannel, TWide>
{
    public int PixelBytes => bands * Unsafe.SizeOf<TChannel>();
}
