using System.Numerics;

namespace PurePipeline.Pillow.Geometry;

/// <summary>
/// How C computes with a channel's type: differences of bytes and of ints are taken in int (and wrap), those of floats in float; a result,
/// a double, goes back into the type.
/// </summary>
internal interface IChannel<TChannel, TWide>
    where TChannel : unmanaged
    where TWide : unmanaged, INumber<TWide>
{
    static abstract TWide Widen(TChannel value);

    static abstract TChannel Narrow(double value);
}
